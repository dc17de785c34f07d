import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The CloudEvents SDK of Java with its defaults: each event in four ways. */
class Client {
  static final String[][] EVENTS = {
    {"received", "{\"procedure\":\"1.001193\",\"channel\":\"online\",\"unit\":\"H50.16\"}"},
    {"withdrawn", null},
    {"moved", "{\"step\":\"x\"}"},
  };

  public static void main(String[] args) throws Exception {
    String url = args[0], key = args[1], broker = args[2], topic = args[3], subject = args[4];
    for (String way : new String[] {"http-binary", "http-structured"})
      for (String[] of : EVENTS) post(url, key, way, event(subject + "-" + way, of[0], of[1]));
    for (String way : new String[] {"kafka-binary", "kafka-structured"}) {
      Map<String, Object> settings = new HashMap<>();
      settings.put("bootstrap.servers", broker);
      if (way.equals("kafka-structured")) {
        settings.put(CloudEventSerializer.ENCODING_CONFIG, Encoding.STRUCTURED);
        settings.put(CloudEventSerializer.EVENT_FORMAT_CONFIG, JsonFormat.CONTENT_TYPE);
      }
      CloudEventSerializer serializer = new CloudEventSerializer();
      serializer.configure(settings, false);
      try (var producer = new KafkaProducer<>(settings, new StringSerializer(), serializer)) {
        for (String[] of : EVENTS) {
          String named = subject + "-" + way;
          producer.send(new ProducerRecord<>(topic, named, event(named, of[0], of[1]))).get();
        }
      }
    }
  }

  static CloudEvent event(String subject, String name, String data) {
    var made = CloudEventBuilder.v1()
      .withId(subject + "/" + name)
      .withType("vn.ioc.dossier." + name + ".v1")
      .withSource(URI.create("mot-cua"))
      .withSubject(subject)
      .withTime(OffsetDateTime.now());
    if (data == null) return made.build();
    byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
    // Without a content type the SDK writes bytes as data_base64.
    return name.equals("moved") ? made.withData(bytes).build() : made.withData("application/json", bytes).build();
  }

  static void post(String url, String key, String way, CloudEvent event) throws Exception {
    var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("authorization", "Bearer " + key);
    var writer = HttpMessageFactory.createWriter(connection::setRequestProperty, body -> {
      try (var out = connection.getOutputStream()) {
        if (body != null) out.write(body);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
    if (way.equals("http-structured")) writer.writeStructured(event, new JsonFormat());
    else writer.writeBinary(event);
    int status = connection.getResponseCode();
    if (status == 200) return;
    var answer = connection.getErrorStream();
    throw new IllegalStateException(status + " " + (answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8)));
  }
}
