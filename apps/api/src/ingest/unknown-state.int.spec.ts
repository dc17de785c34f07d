import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { stateHash } from '@ioc/test/support/state-hash';
import { until } from '@ioc/test/support/until';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { judgeEvent } from '#doors/http/judge.js';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';
import { decode } from '#ingest/decode/decode.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { readQuarantineGroups } from '#ingest/quarantine.query.js';
import { replayGroup } from '#ingest/replay-quarantine.js';
import { rebuild } from '#rebuild/rebuild.js';

const topic = 'dossier.events';
const cases = 120;
let dir: string;
let base: FreshDatabase;
let holder: CatalogueHolder;
let log: EmbeddedLog;
let stop: () => Promise<void>;

const say = async (entries: string) => {
  await writeFile(join(dir, 'quang-tri/states.yaml'), entries);
  expect(await holder.reload()).toEqual({ ok: true });
};
const start = async () => {
  base = await freshDatabase();
  log = new EmbeddedLog(base.db, base.url);
  stop = await log.consume([topic], new IngestConsumer(base.db, holder, readConfig({})));
};
const end = async () => {
  await stop();
  await log.close();
  await base.close();
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'states-'));
  for (const part of ['calendars', 'states.yaml', 'quang-tri', 'indices', 'administrative'])
    await cp(join('catalogue', part), join(dir, part), { recursive: true });
  await writeFile(join(dir, 'quang-tri/states.yaml'), '[]\n');
  holder = await CatalogueHolder.open(dir, 'quang-tri');
});
afterAll(() => rm(dir, { recursive: true }));
beforeEach(() => say('[]\n'));

const event = (code: string, step: number, data: object) => ({
  specversion: '1.0',
  id: `${code}-${step}`,
  source: 'mot-cua',
  type: 'vn.ioc.dossier.state-changed.v1',
  subject: code,
  time: `2026-03-0${step + 1}T08:00:00+07:00`,
  data,
});
/** A life of codes: received, asked for papers (by the system's own code), at work again, resolved. */
const life = (code: string) => [
  event(code, 1, { code: 2, procedure: '1.012756', unit: 'H50.05', channel: 2, dueAt: '2026-03-04T17:00:00+07:00' }),
  event(code, 2, { code: 17 }),
  event(code, 4, { code: '04' }),
  event(code, 6, { code: '9' }),
];
const lives = Array.from({ length: cases }, (_, n) => life(`H50.05-260302-${String(n).padStart(4, '0')}`));
const record = (one: ReturnType<typeof event>) => ({
  topic,
  key: one.subject,
  value: Buffer.from(JSON.stringify(one)),
});
const journaled = async () =>
  ((await base.db.query('select count(*)::int as n from journal')) as { n: number }[])[0]?.n;
const meaning = '- { source: mot-cua, code: 17, name: Chờ bổ sung bản vẽ, means: 5 }\n';

describe('a state code that nobody has mapped', () => {
  it('waits in quarantine, and is told in its place once the catalogue says what it means', async () => {
    await start();
    await log.append(lives.flat().map(record));
    await until(journaled, (n) => n === cases * 3);
    const { groups, total } = await readQuarantineGroups(base.db);
    expect(total).toBe(cases);
    expect(groups).toEqual([
      expect.objectContaining({ reason: 'unknown-state', path: 'data.code', source: 'mot-cua', n: cases }),
    ]);
    expect(groups[0]?.detail).toContain('code 17 of mot-cua');
    const before = await stateHash(base.db);

    const of = { reason: 'unknown-state', source: 'mot-cua' };
    expect(await replayGroup(base.db, log, of, 50)).toEqual({ replayed: 50, gone: 0, left: cases - 50 });
    await until(
      async () => (await readQuarantineGroups(base.db)).total,
      (n) => n === cases,
    );
    expect(await stateHash(base.db)).toBe(before);

    await say(meaning);
    expect(await replayGroup(base.db, log, of, 5000)).toEqual({ replayed: cases, gone: 0, left: 0 });
    await until(journaled, (n) => n === cases * 4);
    expect((await readQuarantineGroups(base.db)).total).toBe(0);
    const [row] = (await base.db.query(
      `select data -> 'code' as code, data -> 'judged' as judged from journal where event_id like '%0000-2'`,
    )) as unknown[];
    expect(row).toEqual({ code: '17', judged: { state: 'supplement', name: 'Chờ bổ sung bản vẽ' } });
    const mended = await stateHash(base.db);
    expect(mended).not.toBe(before);

    // What was judged stays judged: the code means something else from now on, and the past is the same.
    await say(meaning.replace('means: 5', 'means: 8'));
    expect((await rebuild(base.db, holder.current, { apply: false, progress: () => undefined })).differences).toEqual(
      {},
    );
    await log.append(lives.flat().map(record));
    await until(
      async () => ((await base.db.query('select sum(duplicate)::int as n from source_day')) as { n: number }[])[0]?.n,
      (n) => n === cases * 4,
    );
    expect((await readQuarantineGroups(base.db)).total).toBe(0);
    expect(await stateHash(base.db)).toBe(mended);
    await end();

    await say(meaning);
    await start();
    await log.append(lives.flat().map(record));
    await until(journaled, (n) => n === cases * 4);
    expect(await stateHash(base.db)).toBe(mended);
    await end();
  }, 120_000);

  it('is refused at the door like an unknown unit, and taken when the same request comes again', async () => {
    const terms = () => ({
      speaker: 'mot-cua',
      catalogue: holder.current,
      limits: { maxBytes: 100_000, maxAheadMs: 60_000 },
      topicPrefix: '',
      now: Date.parse('2026-03-09T08:00:00+07:00'),
    });
    const posted = (of: object) => ({
      id: 'x',
      source: 'mot-cua',
      subject: 'H50.05-260302-0001',
      headers: { 'content-type': 'application/cloudevents+json' },
      value: Buffer.from(JSON.stringify(of)),
    });
    const [received, own] = life('H50.05-260302-0001') as [ReturnType<typeof event>, ReturnType<typeof event>];
    const elsewhere = { ...received, data: { ...received.data, unit: 'H99.9' } };
    const reasons = [own, elsewhere].map((one) => judgeEvent(posted(one), 0, terms()));
    expect(reasons).toEqual([
      { ok: false, refused: expect.objectContaining({ reason: 'unknown-state', path: 'data.code' }) },
      { ok: false, refused: expect.objectContaining({ reason: 'unknown-unit', path: 'data.unit' }) },
    ]);
    await say(meaning);
    expect(judgeEvent(posted(own), 0, terms())).toMatchObject({ ok: true, record: { topic } });
  });

  it('means what it meant on the day of its event', async () => {
    await say(`- { source: mot-cua, code: 17, name: Cũ, means: 5, validTo: "2026-03-02" }
- { source: mot-cua, code: 17, name: Mới, means: 8, validFrom: "2026-03-04" }
`);
    const decoded = [1, 2, 3].map((step) => {
      const raw = Buffer.from(JSON.stringify(event('D', step, { code: 17 })));
      const answer = decode(
        { key: 'D', headers: {}, value: raw, appendedAt: Date.parse('2026-04-01T00:00:00Z') },
        holder.current,
        { maxBytes: 100_000, maxAheadMs: 0 },
      );
      return answer.ok ? (answer.event.data as { judged: { name: string } }).judged.name : answer.reason;
    });
    expect(decoded).toEqual(['Cũ', 'unknown-state', 'Mới']);
  });
});
