import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { until } from '@ioc/test/support/until';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';
import { sha256 } from '#cases/engine/event-identity.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { replayRecord, replayGroup } from '#ingest/replay-quarantine.js';

const topic = 'document.events';
let base: FreshDatabase;
let log: EmbeddedLog;
let stop: () => Promise<void>;

beforeAll(async () => {
  base = await freshDatabase();
  log = new EmbeddedLog(base.db, base.url);
  const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  stop = await log.consume([topic, 'kpi.updates'], new IngestConsumer(base.db, holder, readConfig({})));
}, 60_000);
afterAll(async () => {
  await stop?.();
  await log?.close();
  await base?.close();
});

const planted = 'Hoa Sen Trắng';
const document = {
  specversion: '1.0',
  id: '1',
  source: 'quan-ly-van-ban',
  type: 'vn.ioc.document.arrived.v1',
  subject: 'VB-2026-1',
  time: '2026-05-31T10:00:00+07:00',
  data: { unit: 'H50.01', class: 'urgent', electronic: true, title: planted },
};
const secret = { ...document, data: { ...document.data, mark: 'Tuyệt mật' } };
const quarantined = async () =>
  ((await base.db.query('select count(*)::int as n from quarantine')) as [{ n: number }])[0].n;
async function take(value: string | Buffer, headers: Record<string, string> = {}, key = `${planted} key`) {
  const before = await quarantined();
  const [place] = await log.append([{ topic, key, headers, value: Buffer.from(value) }]);
  await until(quarantined, (n) => n === before + 1);
  const { topic: name, partition, offset } = place as NonNullable<typeof place>;
  const [row] = (await base.db.query(`select * from quarantine order by recorded_at desc limit 1`)) as [
    Record<string, unknown>,
  ];
  return { row, place: { topic: name, partition, offset } };
}
/** Every text of every table but those of the log itself, where the record lies until retention takes it. */
const everywhere = async () => {
  const tables = (await base.db.query(
    `select tablename from pg_tables where schemaname = 'public' and tablename not like 'embedded_log%'`,
  )) as { tablename: string }[];
  const texts = await Promise.all(tables.map(({ tablename }) => base.db.query(`select t::text from ${tablename} t`)));
  return JSON.stringify(texts);
};

describe('quarantine keeps of a record', () => {
  it.each<[string, string | Buffer]>([
    ['data as a text', JSON.stringify({ ...secret, data: JSON.stringify(secret.data) })],
    [
      'base64 data',
      JSON.stringify({
        ...secret,
        data: undefined,
        data_base64: Buffer.from(JSON.stringify(secret.data)).toString('base64'),
      }),
    ],
    ['the schema and payload of Connect', JSON.stringify({ schema: {}, payload: secret })],
    ['the whole event as a text', JSON.stringify(JSON.stringify(secret))],
    ['UTF-16', Buffer.from(JSON.stringify(secret), 'utf16le')],
  ])('that hides a state secret in %s only where it lies, how long it is and its hash', async (_what, value) => {
    const { row, place } = await take(value);
    expect(row).toMatchObject({ reason: 'state-secret', raw: null, key: null, headers: {}, subject: null });
    expect(row['sha256']).toEqual(sha256(Buffer.from(value)));
    expect(row['size']).toBe(Buffer.from(value).length);
    expect(await everywhere()).not.toMatch(/Hoa Sen|VB-2026/);
    expect(await replayRecord(base.db, log, place)).toBeNull();
  });

  const titled = (title: string) => JSON.stringify({ ...document, data: { ...document.data, title } });
  const headersOf = { ce_specversion: '1.0', ce_id: '9', ce_source: 'quan-ly-van-ban', ce_type: document.type };
  it.each<[string, string | Buffer, Record<string, string>?, string?]>([
    ['a title', titled(`MẬT - ${planted}`)],
    ['a title in another form of Unicode', titled(`Tối mật: ${planted}`.normalize('NFD'))],
    ['a title with a letter of another script', titled(`MẬТ - ${planted}`)],
    ['a title behind', titled(`${planted} (TUYỆT MẬT)`)],
    ['an extension attribute', JSON.stringify({ ...document, trichyeu: `MẬT - ${planted}` })],
    ['the key', JSON.stringify(document), {}, `MẬT - ${planted}`],
    ['a header', JSON.stringify(document), { 'x-title': `MẬT - ${planted}` }],
    [
      'the data of binary mode',
      JSON.stringify({ ...document.data, title: `MẬT - ${planted}` }),
      { ...headersOf, ce_subject: 'VB-2026-1', ce_time: document.time },
    ],
    ['gzip', gzipSync(titled(`MẬT - ${planted}`))],
    ['bytes of Avro', Buffer.concat([Buffer.from([0, 0, 0, 0, 7, 40]), Buffer.from(`MẬT - ${planted}`)])],
    ['UTF-16 of the other order', Buffer.from(titled(`MẬT - ${planted}`), 'utf16le').swap16()],
  ])('that bears its mark in %s nothing, and no table has it', async (_what, value, headers = {}, key = 'k') => {
    const { row } = await take(value, headers, key);
    expect(row).toMatchObject({ raw: null, key: null, headers: {}, subject: null });
    expect(['state-secret', 'not-json']).toContain(row['reason']);
    expect(await everywhere()).not.toMatch(/Hoa Sen|VB-2026|MẬT/i);
  });

  it.each<[string, string]>([
    ['that is no JSON', `{"title": ${planted}`],
    [
      'with an extra field beside a wrong one',
      JSON.stringify({ ...document, data: { ...document.data, class: 'x', applicant: planted } }),
    ],
    ['whose code is a name', JSON.stringify({ ...document, subject: 'Nguyễn Hoa Sen Trắng' })],
    ['that names a unit by a person', JSON.stringify({ ...document, data: { ...document.data, unit: planted } })],
  ])('%s nothing of a person', async (_what, value) => {
    const { row } = await take(value);
    expect(row).toMatchObject({ raw: null, key: null });
    expect(await everywhere()).not.toMatch(/Hoa Sen/);
  });

  it('what replay needs: the record is read from the log again, and called gone once retention took it', async () => {
    const { row, place } = await take(
      JSON.stringify({ ...document, id: '2', data: { ...document.data, unit: 'H50.99' } }),
    );
    expect(row['reason']).toBe('unknown-unit');
    const again = await replayRecord(base.db, log, place);
    expect(again).toMatchObject({ topic, partition: place.partition });
    const [stored] = (await base.db.query(
      `select key, value from embedded_log where topic = $1 and partition = $2 and "offset" in ($3, $4) order by "offset"`,
      [topic, place.partition, String(place.offset), String((again as typeof place).offset)],
    )) as [{ key: string; value: Buffer }];
    expect(stored.key).toBe(`${planted} key`);
    await until(quarantined, (n) => n > 0);
    await until(
      async () =>
        (
          (await base.db.query(
            `select count(*)::int as n from quarantine where reason = 'unknown-unit' and outcome is null`,
          )) as [{ n: number }]
        )[0].n,
      (n) => n >= 1,
    );
    await base.db.query(`delete from embedded_log where topic = $1`, [topic]);
    const { replayed, gone } = await replayGroup(base.db, log, { reason: 'unknown-unit' }, 100);
    expect({ replayed, gone: gone > 0 }).toEqual({ replayed: 0, gone: true });
    expect(await replayRecord(base.db, log, place)).toBeNull();
  });

  it('that is an indicator’s event with no other fields its bytes too', async () => {
    const kpi = {
      ...document,
      id: '3',
      source: 'thong-ke',
      type: 'vn.ioc.kpi.observed.v1',
      subject: 'x/H50/2026',
      data: { indicator: 'nobody-knows', unit: 'H50', period: '2026', value: 1 },
    };
    await log.append([{ topic: 'kpi.updates', key: 'k', value: Buffer.from(JSON.stringify(kpi)) }]);
    const raw = async () =>
      ((await base.db.query(`select raw from quarantine where reason = 'unknown-indicator'`)) as { raw: Buffer }[])[0]
        ?.raw;
    expect(JSON.parse(String(await until(raw, (bytes) => bytes !== undefined)))).toEqual(kpi);
  });
});
