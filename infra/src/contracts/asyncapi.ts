import { kinds, topics, type Kind } from '@ioc/shared/events/contract';
import { envelope, requiresData, typeDocs, type Json, type TypeDoc } from '#contracts/json-schema.js';

const channelWords: Record<Kind, { title: string; description: string }> = {
  dossier: {
    title: 'Hồ sơ thủ tục hành chính',
    description: 'The life of administrative dossiers; key = dossier code.',
  },
  complaint: { title: 'Phản ánh, kiến nghị', description: 'The life of citizens’ complaints; key = complaint code.' },
  task: { title: 'Nhiệm vụ được giao', description: 'The life of assigned tasks; key = task code.' },
  document: {
    title: 'Văn bản và chữ ký số',
    description: 'The life of documents and their signatures; key = document code. No state secrets, no names.',
  },
  kpi: { title: 'Chỉ tiêu', description: 'Observations of indicators; key = <indicator>/<unit>/<period>.' },
  register: {
    title: 'Sổ theo dõi',
    description:
      'Registers of an office: procedures, processes, rating sheets, reports, equipment; key = code of the entry.',
  },
  source: { title: 'Nguồn dữ liệu', description: 'Heartbeats and control totals; key = code of the source.' },
};

/** The AsyncAPI 3.0 document of the streams that departments send, made from the contract alone. */
export function asyncapi(): Json {
  const docs = typeDocs();
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'IOC – dòng sự kiện của tỉnh / event streams of a province',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 over Kafka, in structured or binary mode; key = subject, so one case stays in one partition. ' +
        'Unknown fields are ignored and not stored; unknown types, units and procedures are quarantined. ' +
        'Instants lie between 1990 and 2100. See docs/departments.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(kinds.map((kind) => [kind, channel(kind, docs)])),
    operations: Object.fromEntries(kinds.map((kind) => [`receive-${kind}`, operation(kind)])),
    components: {
      messages: Object.fromEntries(docs.flatMap((doc) => [structured(doc), binary(doc)])),
      schemas: {
        Envelope: envelope(),
        BinaryHeaders: binaryHeaders(),
        ...Object.fromEntries(docs.map((doc) => [doc.schemaId, doc.data])),
      },
    },
  };
}

const short = (doc: TypeDoc) => doc.type.replace(/^vn\.ioc\./, '');
const ref = (...path: string[]) => ({ $ref: `#/${path.join('/')}` });

function channel(kind: Kind, docs: readonly TypeDoc[]): Json {
  const names = docs.filter((doc) => doc.kind === kind).flatMap((doc) => [short(doc), `${short(doc)}.binary`]);
  return {
    address: topics[kind],
    ...channelWords[kind],
    messages: Object.fromEntries(names.map((name) => [name, ref('components', 'messages', name)])),
    bindings: { kafka: { topic: topics[kind], bindingVersion: '0.5.0' } },
  };
}

const operation = (kind: Kind): Json => ({
  action: 'receive',
  summary: `${channelWords[kind].title}: nhận từ các đơn vị / taken in from the departments`,
  channel: ref('channels', kind),
});

const key = { type: 'string', description: 'the subject of the event' };

function structured(doc: TypeDoc): [string, Json] {
  const own = {
    type: 'object',
    properties: { type: { const: doc.type }, data: ref('components', 'schemas', doc.schemaId) },
    ...(requiresData(doc) ? { required: ['data'] } : {}),
  };
  return [
    short(doc),
    {
      name: doc.type,
      title: doc.schemaId,
      summary: doc.description,
      contentType: 'application/cloudevents+json',
      payload: { allOf: [ref('components', 'schemas', 'Envelope'), own] },
      bindings: { kafka: { key, bindingVersion: '0.5.0' } },
    },
  ];
}

function binary(doc: TypeDoc): [string, Json] {
  return [
    `${short(doc)}.binary`,
    {
      name: `${doc.type} (binary)`,
      title: `${doc.schemaId}, binary mode`,
      summary: doc.description,
      contentType: 'application/json',
      headers: {
        allOf: [
          ref('components', 'schemas', 'BinaryHeaders'),
          { type: 'object', properties: { ce_type: { const: doc.type } } },
        ],
      },
      payload: ref('components', 'schemas', doc.schemaId),
      bindings: { kafka: { key, bindingVersion: '0.5.0' } },
    },
  ];
}

/** A header is text, so a sequence is its text alone. */
function sequenceText(): Json {
  const { anyOf, description } = (envelope() as { properties: { sequence: { anyOf: Json[]; description: string } } })
    .properties.sequence;
  return { ...anyOf.find(({ type }) => type === 'string'), description };
}

/** In binary mode each attribute is a header `ce_<name>` in UTF-8 and the value of the record is `data`. */
function binaryHeaders(): Json {
  const { properties, required } = envelope() as { properties: Record<string, Json>; required: string[] };
  const headers = { ...properties, sequence: sequenceText() };
  return {
    type: 'object',
    properties: {
      'content-type': { type: 'string', description: 'application/json, or another type of JSON; none means JSON' },
      ...Object.fromEntries(Object.entries(headers).map(([name, schema]) => [`ce_${name}`, schema])),
    },
    required: required.map((name) => `ce_${name}`),
  };
}
