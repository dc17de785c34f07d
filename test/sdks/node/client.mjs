/** The CloudEvents SDK of Node with its defaults: each event in four ways. */
import { CloudEvent, HTTP, Kafka } from 'cloudevents';
import kafkajs from 'kafkajs';

const [url, key, broker, topic, subject] = process.argv.slice(2);
const filing = { procedure: '1.001193', channel: 'online', unit: 'H50.16' };
const events = [
  ['received', filing],
  ['withdrawn', undefined],
  ['moved', new TextEncoder().encode('{"step":"x"}')],
];
const made = (way, name, data) =>
  new CloudEvent({
    id: `${subject}-${way}/${name}`,
    type: `vn.ioc.dossier.${name}.v1`,
    source: 'mot-cua',
    subject: `${subject}-${way}`,
    ...(data === undefined ? {} : { data }),
  });

/** A 503 says when to come back: the same request is sent again, three times at most. */
async function post(message, times = 3) {
  const headers = { ...message.headers, authorization: `Bearer ${key}` };
  const answer = await fetch(url, { method: 'POST', headers, body: message.body });
  if (answer.status === 200) return;
  const said = `${answer.status} ${await answer.text()}`;
  if (answer.status !== 503 || times === 0) throw new Error(said);
  console.error(said);
  await new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('retry-after')) * 1000));
  await post(message, times - 1);
}

/** kafkajs takes text or bytes: an object that the SDK leaves as it is goes as JSON, and what is not set is left out. */
function record({ key: named, headers, value }) {
  const bytes = value instanceof Uint8Array ? Buffer.from(value) : null;
  const text = typeof value === 'string' ? value : value === undefined ? null : JSON.stringify(value);
  const set = Object.entries(headers).filter(([, of]) => of !== undefined);
  return { key: named ?? null, headers: Object.fromEntries(set), value: bytes ?? text };
}

const producer = new kafkajs.Kafka({ brokers: [broker], logLevel: kafkajs.logLevel.NOTHING }).producer();
await producer.connect();
for (const [name, data] of events) {
  await post(HTTP.binary(made('http-binary', name, data)));
  await post(HTTP.structured(made('http-structured', name, data)));
  const messages = [
    Kafka.binary(made('kafka-binary', name, data)),
    Kafka.structured(made('kafka-structured', name, data)),
  ];
  await producer.send({ topic, messages: messages.map(record) });
}
await producer.disconnect();
