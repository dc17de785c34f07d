import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Plays interleavings of transactions with the reference client, then prints what its read-committed consumer reads:
 * one line "topic offset value" for each record. Input, one step per line:
 *   begin T | commit T | abort T | send PRODUCER TOPIC KEY VALUE[,VALUE...]     (one send is one record batch)
 * A producer whose name begins with t is transactional, i idempotent, p plain. KEY "zero" is four zero bytes, which is
 * also the key of an abort marker.
 */
public class Interleavings {
  private final String address;
  private final Map<String, KafkaProducer<byte[], byte[]>> producers = new HashMap<>();

  private Interleavings(String address) {
    this.address = address;
  }

  public static void main(String[] args) throws Exception {
    Interleavings play = new Interleavings(args[0]);
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String[]> steps = input.lines().map(line -> line.split(" ")).toList();
    Set<String> topics = new LinkedHashSet<>();
    for (String[] step : steps) if (step[0].equals("send")) topics.add(step[2]);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", play.address))) {
      admin.createTopics(topics.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList()).all().get();
    }
    for (String[] step : steps) play.run(step);
    for (KafkaProducer<byte[], byte[]> producer : play.producers.values()) producer.close();
    play.print(topics);
  }

  private void run(String[] step) {
    KafkaProducer<byte[], byte[]> producer = producers.computeIfAbsent(step[1], this::open);
    switch (step[0]) {
      case "begin" -> producer.beginTransaction();
      case "commit" -> producer.commitTransaction();
      case "abort" -> producer.abortTransaction();
      case "send" -> {
        byte[] key = step[3].equals("zero") ? new byte[4] : bytes(step[3]);
        for (String value : step[4].split(",")) producer.send(new ProducerRecord<>(step[2], 0, key, bytes(value)));
        producer.flush();
      }
      default -> throw new IllegalArgumentException(String.join(" ", step));
    }
  }

  private KafkaProducer<byte[], byte[]> open(String name) {
    Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", address, "linger.ms", 60_000));
    config.put("compression.type", name.endsWith("2") ? "gzip" : "none");
    if (name.startsWith("p")) config.putAll(Map.of("enable.idempotence", false, "acks", "1"));
    if (name.startsWith("t")) config.put("transactional.id", name + "-" + java.util.UUID.randomUUID());
    ByteArraySerializer raw = new ByteArraySerializer();
    KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(config, raw, raw);
    if (name.startsWith("t")) producer.initTransactions();
    return producer;
  }

  private void print(Set<String> topics) {
    Map<String, Object> config = Map.of("bootstrap.servers", address, "isolation.level", "read_committed");
    ByteArrayDeserializer raw = new ByteArrayDeserializer();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, raw, raw)) {
      List<TopicPartition> all = topics.stream().map(name -> new TopicPartition(name, 0)).toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          out.println(record.topic() + " " + record.offset() + " " + new String(record.value(), StandardCharsets.UTF_8));
        }
      }
    }
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
