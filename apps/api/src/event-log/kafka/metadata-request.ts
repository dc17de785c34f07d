import { createRequire } from 'node:module';
import { RecordReader } from '#event-log/kafka/reader.js';

/** What the brokers say of a topic; `id` is given when a topic is created and never comes back. Null: there is no such topic. */
interface TopicMetadata {
  readonly name: string;
  readonly id: string | null;
  /** Broker that leads each partition. */
  readonly leaders: ReadonlyMap<number, number>;
}

export interface Metadata {
  readonly clusterId: string;
  readonly topics: readonly TopicMetadata[];
}

const NONE = 0;
const UNKNOWN_TOPIC = 3;
const UUID_BYTES = 16;

/** kafkajs sends nothing but what its own encoder holds. */
interface Encoder {
  writeBufferInternal(bytes: Buffer): void;
}
const KafkajsEncoder = createRequire(import.meta.url)('kafkajs/src/protocol/encoder') as new () => Encoder;

/** Kafka's Metadata request, version 12, which returns topic ids; kafkajs speaks version 6 at most. */
export function metadataRequest(topics: readonly string[]) {
  const encode = async () => {
    const encoder = new KafkajsEncoder();
    encoder.writeBufferInternal(metadataBody(topics));
    return encoder;
  };
  return {
    request: { apiKey: 3, apiName: 'Metadata', apiVersion: 12, encode },
    response: {
      decode: async (raw: Buffer) => ({ raw }),
      parse: async ({ raw }: { raw: Buffer }) => readMetadata(raw),
    },
  };
}

/** Asks for the topics by name, and creates none. */
export function metadataBody(topics: readonly string[]): Buffer {
  return Buffer.concat([
    Buffer.from([0]), // no tagged fields in the header
    uvarint(topics.length + 1),
    ...topics.map((name) => Buffer.concat([Buffer.alloc(UUID_BYTES), text(name), Buffer.from([0])])),
    Buffer.from([0, 0, 0]), // no automatic creation, no list of authorized operations, no tagged fields
  ]);
}

/** @throws when the broker refuses a topic for another reason than that it does not exist */
export function readMetadata(raw: Buffer): Metadata {
  const from = new RecordReader(raw);
  from.tags();
  from.int32(); // throttle time
  from.array(() => {
    from.int32();
    from.text();
    from.int32();
    from.text();
    from.tags();
  });
  const clusterId = from.text() ?? '';
  from.int32(); // controller
  const topics = from.array(() => readTopic(from));
  return { clusterId, topics };
}

function readTopic(from: RecordReader): TopicMetadata {
  const error = from.int16();
  const name = from.text() ?? '';
  const id = from.bytes(UUID_BYTES).toString('base64url');
  from.int8(); // internal
  const leaders = new Map(from.array(() => readLeader(from)));
  from.int32(); // authorized operations
  from.tags();
  if (error !== NONE && error !== UNKNOWN_TOPIC) throw new Error(`${name}: the broker answers with error ${error}`);
  return { name, id: error === UNKNOWN_TOPIC ? null : id, leaders };
}

function readLeader(from: RecordReader): [partition: number, leader: number] {
  from.int16();
  const partition = from.int32();
  const leader = from.int32();
  from.int32(); // epoch
  for (let list = 0; list < 3; list++) from.array(() => from.int32()); // replicas, in-sync replicas, offline replicas
  from.tags();
  return [partition, leader];
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([uvarint(bytes.length + 1), bytes]);
}

function uvarint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 127) | 128);
  }
}
