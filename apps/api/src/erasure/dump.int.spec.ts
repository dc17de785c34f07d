import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { dumpDatabase } from '@ioc/test/support/dump';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { erase } from '#erasure/erase.js';
import { heldIn, spellingsOf } from '#erasure/spellings.spec-support.js';
import { limitsOf } from '#ingest/decode/decode.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';

const secret = 'Bố trí kho Cát Tường ở Đồi Gió';
const person = 'Lò Thị Hoa Nhài, bản Đèo Mây';
const erased = 'Nhà ông Vàng A Sử ngõ Đá Xám';

let base: FreshDatabase;
let holder: CatalogueHolder;
let before: string;
let after: string;

const event = (type: string, source: string, subject: string, id: string, data: object) => ({
  ...{ specversion: '1.0', id, source, subject, type: `vn.ioc.${type}.v1`, time: '2026-05-20T09:00:00+07:00', data },
});
const unit = 'H50.01';
const open = { unit, class: 'normal', electronic: true };
const document = event('document.arrived', 'quan-ly-van-ban', 'VB-1', 's1', { ...open, title: secret, mark: 'Mật' });
const text = JSON.stringify(document);
const wrapped: (string | Buffer)[] = [
  text,
  JSON.stringify({ ...document, data: JSON.stringify(document.data) }),
  JSON.stringify({
    ...document,
    data: undefined,
    data_base64: Buffer.from(JSON.stringify(document.data)).toString('base64'),
  }),
  JSON.stringify({ schema: {}, payload: document }),
  JSON.stringify(text),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
  gzipSync(text),
  JSON.stringify({ ...document, data: { ...open, title: `MẬT - ${secret}` } }),
];
const field = { kind: 'field-report', category: 'khac' };
/** Refused: an unknown field beside a wrong one, no JSON, a code that is a name, an unknown unit, another's source. */
const refused: (string | Buffer)[] = [
  JSON.stringify(
    event('document.arrived', 'quan-ly-van-ban', 'VB-2', 'p1', { ...open, class: 'x', applicant: person }),
  ),
  `{"title": ${person}`,
  JSON.stringify(event('document.arrived', 'quan-ly-van-ban', person, 'p2', open)),
  JSON.stringify(
    event('document.arrived', 'quan-ly-van-ban', 'VB-3', 'p3', { ...open, unit: 'H50.99', title: person }),
  ),
  JSON.stringify(event('document.arrived', person, 'VB-4', 'p4', { ...open, title: person })),
  Buffer.from(person, 'utf16le'),
];
const life = [
  event('complaint.submitted', '1022', 'X-17', 'c1', { ...field, title: erased }),
  event('complaint.progressed', '1022', 'X-17', 'c2', { note: `đã gọi ${erased}` }),
  event('complaint.rated', '1022', 'X-17', 'c3', { rating: erased }),
].map((one) => JSON.stringify(one));

/** As from Kafka: the record lies in its log, and the intake is given it. */
async function take(topic: string, values: readonly (string | Buffer)[]) {
  const records = values.map((value, index) => ({
    ...{
      offset: BigInt(index),
      key: 'k',
      headers: {},
      value: Buffer.from(value),
      appendedAt: Date.parse('2026-06-01'),
    },
  }));
  const next = BigInt(records.length);
  await new IngestConsumer(base.db, holder, readConfig({})).take({
    topic,
    partition: 0,
    from: 0n,
    next,
    records,
    end: next,
  });
}

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  await take('document.events', [...wrapped, ...refused]);
  await take('complaint.events', life);
  before = await dumpDatabase(base.url);
  const asked = { reason: 'yêu cầu 12/YC', askedBy: 'vp-01', askedAt: '2026-06-01T08:00:00+07:00' };
  await erase(base.db, holder.current, [{ kind: 'complaint', subject: 'X-17', ...asked }], {
    ...{ apply: true, runBy: 'tester', limits: limitsOf(readConfig({})) },
  });
  after = await dumpDatabase(base.url);
}, 120_000);
afterAll(() => base.close());

describe('a dump of the database', () => {
  it('is searched in every spelling of a text', () => {
    for (const [name, spelling] of spellingsOf(erased)) expect(heldIn(`x${spelling}y`, erased)).toContain(name);
    for (const shift of ['', 'a', 'ab'])
      expect(heldIn(Buffer.from(`${shift}${erased}, và`).toString('base64'), erased)).toHaveLength(1);
  });

  it('holds every refused record as a line of quarantine', async () => {
    const rows = (await base.db.query(
      `select count(*)::int as n, count(raw)::int as kept from quarantine`,
    )) as object[];
    expect(rows).toEqual([{ n: wrapped.length + refused.length + 1, kept: 0 }]);
  });

  it('holds nothing of a document that is marked secret, however it was wrapped', () =>
    expect(heldIn(before, secret)).toEqual([]));

  it('holds nothing of persons in records that were refused', () => expect(heldIn(before, person)).toEqual([]));

  it('holds the text of a case until it is erased, and nothing of it afterwards', () => {
    expect(heldIn(before, erased)).toContain('UTF-8');
    expect(heldIn(after, erased)).toEqual([]);
    expect(after).toContain('X-17');
  });
});
