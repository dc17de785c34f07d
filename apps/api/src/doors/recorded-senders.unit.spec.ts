import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import { judgeEvent } from '#doors/http/judge.js';
import { readBody } from '#doors/http/read-body.js';
import { decode } from '#ingest/decode/decode.js';

/** What the SDKs sent (`npm run verify:sdks -- --record`), byte for byte, as the page for departments lists them. */
interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}
const root = join(import.meta.dirname, '../../../..');
const page = readFileSync(join(root, 'docs/departments/README.md'), 'utf8');
const rows = [...page.matchAll(/`test\/sdks\/recorded\/(\w+)\.json`/g)].map(([, name]) => name as string);
const recorded = (name: string) =>
  JSON.parse(readFileSync(join(root, 'test/sdks/recorded', `${name}.json`), 'utf8')) as {
    http: Message[];
    kafka: Message[];
  };

const limits = { maxBytes: 1_000_000, maxAheadMs: 86_400_000 };
const now = Date.parse('2027-01-01T00:00:00+07:00');
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(join(root, 'catalogue'), 'quang-tri');
});

const bytes = ({ body }: Message) => (body === null ? null : Buffer.from(body, 'base64'));
const read = (headers: Readonly<Record<string, string>>, value: Buffer | null) => {
  const answer = decode({ key: null, headers, value, appendedAt: now }, catalogue, limits);
  return answer.ok ? [answer.event.subject, answer.event.type, answer.event.data] : answer;
};
/** Through the door, and then what the intake reads of the record that the door appended. */
const throughDoor = (message: Message) => {
  const posted = readBody(message.headers, bytes(message) ?? Buffer.alloc(0));
  if (!posted.ok) return posted;
  const terms = { speaker: 'mot-cua', catalogue, limits, topicPrefix: '', now };
  const judged = posted.events.map((one, index) => judgeEvent(one, index, terms));
  const [only] = judged;
  return only?.ok && judged.length === 1 ? read(only.record.headers ?? {}, only.record.value) : judged;
};

const wanted = (name: string, door: 'http' | 'kafka') =>
  ['binary', 'structured']
    .flatMap((mode) => {
      const subject = `H50-${name}-${door}-${mode}`;
      const of = (step: string, data: object) => [subject, `vn.ioc.dossier.${step}.v1`, data];
      const filing = { procedure: '1.001193', channel: 'online', unit: 'H50.16' };
      return [of('received', filing), of('withdrawn', {}), of('moved', { step: 'x' })];
    })
    .sort(byText);
const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('what the SDKs of CloudEvents send with their defaults', () => {
  it('is listed language by language', () => {
    expect(rows).toEqual(['python1', 'python2', 'java', 'go', 'node', 'csharp']);
  });

  it.each(rows)('is taken over HTTP and over Kafka: %s', (name) => {
    const { http, kafka } = recorded(name);
    expect(http.map(throughDoor).sort(byText)).toEqual(wanted(name, 'http'));
    expect(kafka.map((one) => read(one.headers, bytes(one))).sort(byText)).toEqual(wanted(name, 'kafka'));
  });
});
