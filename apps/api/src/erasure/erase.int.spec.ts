import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { apiSettings } from '@ioc/test/support/api';
import { batchesOf, topicOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomDocuments } from '@ioc/test/support/document-lives';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { until } from '@ioc/test/support/until';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { foldContext } from '#cases/engine/fold-context.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { type Command, options } from '#erasure/command.js';
import { erase, type Erasure } from '#erasure/erase.js';
import { keepErasures } from '#erasure/keep.js';
import { appendLedgerFile } from '#erasure/ledger-file.js';
import { runErase } from '#erasure/run-erase.js';
import { tablesWith } from '#erasure/tables-with.spec-support.js';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';
import { readRecords } from '#event-log/postgres/read.sql.js';
import { readHistory } from '#drill-down/cases/case-history.sql.js';
import { limitsOf } from '#ingest/decode/decode.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { readQuarantine } from '#ingest/quarantine.query.js';
import { replayRecord } from '#ingest/replay-quarantine.js';
import { LivePublisher } from '#live/live-publisher.js';
import { readMapSummary } from '#live/queries/map.sql.js';
import { bootApi } from '#main.js';
import { rebuild } from '#rebuild/rebuild.js';

Logger.overrideLogger(false);
const [config, limits] = [readConfig({}), limitsOf(readConfig({}))];
const planted = 'Nguyễn Thị Gieo 7731';
let holder: CatalogueHolder;
let base: FreshDatabase;
let log: EmbeddedLog;
let file: string;
const opened: FreshDatabase[] = [];

const senders: Record<string, string> = { dossier: 'mot-cua', task: 'nhiem-vu', document: 'quan-ly-van-ban' };
const say = (kind: string, step: string, id: string, minute: number, data: object): SentEvent => ({
  ...{ specversion: '1.0', id, source: senders[kind] ?? '1022', type: `vn.ioc.${kind}.${step}.v1`, subject: 'X-17' },
  ...{ time: new Date(Date.UTC(2026, 4, 20, 2, minute)).toISOString(), data: data as SentEvent['data'] },
});
/** One life of each kind under one code, with the text wherever a schema takes any. */
function lives(): SentEvent[] {
  const { units, procedures } = holder.current;
  const unit = [...units.values()].find(({ kind }) => kind === 'commune')?.code;
  const place = { lat: 16.752345, lon: 107.191234, accuracy: 5 };
  const sent = { kind: 'field-report', category: 'khac', place };
  return [
    say('complaint', 'submitted', 'c1', 1, { ...sent, title: `nhà ${planted}` }),
    say('complaint', 'assigned', 'c2', 2, { unit }),
    say('complaint', 'sent-back', 'c3', 3, { reason: planted }),
    say('complaint', 'progressed', 'c4', 4, { note: planted }),
    say('complaint', 'replaced', 'c5', 5, {
      ...{ event: 'c1', type: 'vn.ioc.complaint.submitted.v1', time: '2026-05-20T02:01:00Z', reason: planted },
      data: { ...sent, title: planted },
    }),
    say('dossier', 'received', 'd1', 1, { procedure: [...procedures.keys()][0], channel: 'online', unit }),
    say('dossier', 'moved', 'd2', 2, { step: `gọi ${planted}` }),
    say('dossier', 'stopped', 'd3', 3, { reason: planted }),
    say('task', 'assigned', 't1', 1, { document: planted, assigner: unit, unit, title: planted }),
    say('task', 'reported', 't2', 2, { note: planted, percent: 40 }),
    say('document', 'arrived', 'v1', 1, { unit, class: 'normal', electronic: true, title: planted, docType: planted }),
  ];
}
/** Refused: a wrong field, other contents under a known id, and bytes that nobody can read. */
const broken = (): (SentEvent | string)[] => [
  say('complaint', 'rated', 'q1', 6, { rating: planted }),
  say('complaint', 'progressed', 'c4', 4, { note: `${planted} khác` }),
  `{"subject":"X-17","note":"${planted}`,
];
const other = (): SentEvent => ({
  ...say('complaint', 'submitted', 'o1', 1, {}),
  subject: 'Y-1',
  data: { kind: 'petition', category: 'khac', title: 'giữ lại' },
});

async function append(on: EmbeddedLog, events: readonly (SentEvent | string)[]) {
  await on.append(
    events.map((event) => ({
      topic: typeof event === 'string' ? 'complaint.events' : topicOf(event),
      key: typeof event === 'string' ? null : event.subject,
      headers: {},
      value: Buffer.from(typeof event === 'string' ? event : JSON.stringify(event)),
    })),
  );
}

/** Everything of the log that was not read yet, through the intake. */
async function drain(db: DataSource, intake = new IngestConsumer(db, holder, config)) {
  const ends = (await db.query(`select topic, partition from embedded_log_end order by 1, 2`)) as {
    topic: string;
    partition: number;
  }[];
  for (const { topic, partition } of ends) {
    const from = (await intake.position(topic, partition)) ?? 0n;
    const { records } = await readRecords(db, topic, partition, from);
    const next = from + BigInt(records.length);
    if (records.length > 0) await intake.take({ topic, partition, from, next, records, end: next });
  }
}

const asks = (kinds = ['complaint', 'dossier', 'task', 'document']): Erasure[] =>
  kinds.map((kind) => ({
    kind: kind as Erasure['kind'],
    subject: 'X-17',
    reason: 'yêu cầu 12/YC',
    askedBy: 'vp-01',
    askedAt: '2026-06-01T08:00:00+07:00',
  }));
const run = (apply: boolean, erasures = asks(), db = base.db) =>
  erase(db, holder.current, erasures, { apply, runBy: 'tester', limits });

/** All that figures and lists are made of. */
async function counted(db: DataSource) {
  const cells = await db.query(
    `select day::text, measure, unit, channel, sum(n)::int as n from ledger_unit group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4`,
  );
  const topics = await db.query(
    `select day::text, measure, topic, channel, sum(n)::int as n from ledger_topic group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4`,
  );
  const cases: unknown[] = [];
  for (const table of ['complaint', 'dossier', 'task', 'document', 'observation'])
    cases.push(
      await db.query(
        `select to_jsonb(c) - '{state,version,title,lat,lon,number,doc_type,document,event_places,event_ids,event_sums}'::text[] as row,
           array(select unnest(event_sums) order by 1)::text[] as sums from ${table} c order by code`,
      ),
    );
  const journal = await db.query(`select count(*)::int as n, count(distinct subject)::int as cases from journal`);
  const { total } = await readQuarantine(db, { limit: 1 });
  return { cells, topics, cases, journal, total, map: await readMapSummary(db, '2026-05-21') };
}

beforeAll(async () => {
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
});
beforeEach(async () => {
  base = await freshDatabase();
  opened.push(base);
  log = new EmbeddedLog(base.db, base.url);
  file = join(await mkdtemp(join(tmpdir(), 'erasures-')), 'erasures.jsonl');
  await append(log, [...lives(), ...broken(), other()]);
  await drain(base.db);
}, 120_000);
afterEach(async () => {
  await log.close();
  await rm(join(file, '..'), { recursive: true, force: true });
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

describe('an erasure', () => {
  it('is tried without doing it: it says what it would remove', async () => {
    const before = await counted(base.db);
    const done = await run(false);
    expect(
      done.map(({ kind, removed, known, unseen }) => [kind, removed.journal, removed.case, known, unseen]),
    ).toEqual([
      ['complaint', 4, 1, false, false],
      ['dossier', 2, 1, false, false],
      ['task', 2, 1, false, false],
      ['document', 1, 1, false, false],
    ]);
    expect(done[0]?.removed).toMatchObject({ quarantine: 2, log: 8 });
    expect(await tablesWith(base.db, planted)).toEqual([
      'complaint',
      'document',
      'dossier',
      'embedded_log',
      'journal',
      'task',
    ]);
    expect(await counted(base.db)).toEqual(before);
    expect(await base.db.query(`select * from erasure`)).toEqual([]);
  }, 60_000);

  it('leaves no table with the text, every figure and list as it was, and a record of itself', async () => {
    const before = await counted(base.db);
    await run(true);
    expect(await tablesWith(base.db, planted)).toEqual([]);
    expect(await counted(base.db)).toEqual(before);
    expect(await tablesWith(base.db, 'giữ lại')).toEqual(['complaint', 'embedded_log', 'journal']);
    const runs = await base.db.query(`select kind, subject, reason, run_by from erasure_run order by id`);
    expect(runs).toHaveLength(4);
    expect(runs).toContainEqual({ kind: 'complaint', subject: 'X-17', reason: 'yêu cầu 12/YC', run_by: 'tester' });
    const story = await readHistory(base.db, 'complaint', 'X-17', foldContext(holder.current), { today: '2026-11-30' });
    expect([story?.timeline.length, story?.case]).toMatchObject([5, { title: null, lat: 16.75, lon: 107.19 }]);
    const again = await run(true);
    expect(again.every(({ known, removed }) => known && Object.values(removed).every((n) => n === 0))).toBe(true);
    expect(await base.db.query(`select count(*)::int as n from erasure_run`)).toEqual([{ n: 4 }]);
  }, 60_000);

  it('holds after a rebuild, and after the log was read again from its beginning', async () => {
    const before = await counted(base.db);
    await run(true);
    const quiet = { progress: () => undefined };
    expect((await rebuild(base.db, holder.current, { ...quiet, apply: false })).differences).toEqual({});
    await base.db.query(`update complaint set title = 'x' where code = 'Y-1'`);
    await rebuild(base.db, holder.current, { ...quiet, apply: true });
    expect([await tablesWith(base.db, planted), await counted(base.db)]).toEqual([[], before]);
    await base.db.query(`update log_position set next = 0`);
    await drain(base.db);
    expect([await tablesWith(base.db, planted), await counted(base.db)]).toEqual([[], before]);
    // Into empty tables too: what a log of ours holds is enough for the same counts.
    for (const table of [
      'journal',
      'quarantine',
      'complaint',
      'dossier',
      'task',
      'document',
      'ledger_unit',
      'ledger_topic',
      'ledger_unit_month',
      'ledger_topic_month',
    ])
      await base.db.query(`delete from ${table}`);
    await base.db.query(`update log_position set next = 0`);
    await drain(base.db);
    expect([await tablesWith(base.db, planted), await counted(base.db)]).toEqual([[], before]);
  }, 120_000);

  it('knows the same event again as a duplicate, other contents as a conflict, and takes the texts from what comes later', async () => {
    await run(true);
    const before = await counted(base.db);
    const running = new IngestConsumer(base.db, holder, config);
    await append(log, lives());
    await drain(base.db, running);
    expect([await tablesWith(base.db, planted), await counted(base.db)]).toEqual([[], before]);
    await append(log, [say('complaint', 'sent-back', 'c3', 3, { reason: `${planted} nữa` })]);
    await drain(base.db, running);
    const last = (await base.db.query(
      `select reason, raw, key, headers, detail from quarantine order by recorded_at desc, place desc limit 1`,
    )) as object[];
    expect(last[0]).toMatchObject({ reason: 'conflict', raw: null, key: null, headers: {} });
    await append(log, [say('complaint', 'answered', 'c9', 30, { note: `gửi ${planted}` })]);
    await drain(base.db, running);
    const journaled = (await base.db.query(`select data from journal where event_id = 'c9'`)) as unknown[];
    expect(journaled).toEqual([{ data: {} }]);
    expect(await tablesWith(base.db, planted)).toEqual([]);
    const { rows } = await readQuarantine(base.db, { limit: 10 });
    for (const row of rows.filter(({ subject }) => subject === 'X-17')) {
      const place = { topic: row.topic, partition: row.partition, offset: BigInt(row.offset) };
      expect(await replayRecord(base.db, log, place)).toBeNull();
    }
  }, 60_000);

  it('is known to an intake that runs, whatever it holds in memory', async () => {
    const running = new IngestConsumer(base.db, holder, config);
    await append(log, [say('complaint', 'accepted', 'm1', 7, {})]);
    await drain(base.db, running);
    await run(true);
    await append(log, [say('complaint', 'progressed', 'm2', 8, { note: planted })]);
    await drain(base.db, running).catch(() => drain(base.db, running));
    expect(await tablesWith(base.db, planted)).toEqual([]);
    const { differences } = await rebuild(base.db, holder.current, { apply: false, progress: () => undefined });
    expect(differences).toEqual({});
  }, 60_000);

  it('is applied to a database that was restored from an older dump, by its ledger outside', async () => {
    const before = await counted(base.db);
    await erase(base.db, holder.current, asks(), {
      apply: true,
      runBy: 'tester',
      limits,
      record: (done) => appendLedgerFile(file, done),
    });
    // The older dump: the same events, and nothing of the erasure.
    const older = await freshDatabase();
    opened.push(older);
    const olderLog = new EmbeddedLog(older.db, older.url);
    await append(olderLog, [...lives(), ...broken(), other()]);
    await drain(older.db);
    expect((await tablesWith(older.db, planted)).length).toBeGreaterThan(3);
    const done = await keepErasures(older.db, holder.current, file, limits, 'start');
    expect(done).toHaveLength(4);
    expect([await tablesWith(older.db, planted), await counted(older.db)]).toEqual([[], before]);
    expect(await keepErasures(older.db, holder.current, file, limits, 'start')).toEqual([]);
    await olderLog.close();
    // A file that was lost is written again from the table.
    await rm(file);
    await keepErasures(base.db, holder.current, file, limits, 'start');
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(4);
  }, 120_000);

  it('is applied from the ledger outside at the start of the program, before it answers', async () => {
    await appendLedgerFile(file, asks());
    const api = await bootApi(readConfig(await apiSettings({ DATABASE_URL: base.url, ERASURES_FILE: file })));
    expect(await tablesWith(base.db, planted)).toEqual([]);
    const page = await fetch(`${api.url}/api/v1/complaints/X-17`);
    expect([page.status, (await page.text()).includes(planted)]).toEqual([200, false]);
    await api.close();
  }, 120_000);

  it('comes before the events where the ledger is applied to an empty database, as with a log on Kafka', async () => {
    const before = await counted(base.db);
    const empty = await freshDatabase();
    opened.push(empty);
    const [done] = await run(true, asks(['complaint']), empty.db);
    expect(done?.unseen).toBe(true);
    await run(true, asks(), empty.db);
    const intake = new IngestConsumer(empty.db, holder, config);
    const ends = (await base.db.query(`select topic, partition from embedded_log_end`)) as {
      topic: string;
      partition: number;
    }[];
    for (const { topic, partition } of ends) {
      const { records } = await readRecords(base.db, topic, partition, 0n);
      const next = BigInt(records.length);
      if (next > 0n) await intake.take({ topic, partition, from: 0n, next, records, end: next });
    }
    expect(await tablesWith(empty.db, planted)).toEqual([]);
    expect(await counted(empty.db)).toEqual(before);
  }, 60_000);

  it('moves the point on every open map within seconds', async () => {
    const hub = new LivePublisher(base.db, holder, {
      DATABASE_URL: base.url,
      KAFKA_BROKERS: '',
      BUILD: 'b',
      SIMULATED: false,
    });
    hub.clock = () => new Date('2026-05-21T03:00:00Z');
    hub.onApplicationBootstrap();
    const point = () =>
      (hub.snapshot('complaints')?.rows as { key: string; lat: number }[] | undefined)?.find(
        ({ key }) => key === 'X-17',
      )?.lat;
    await until(point, (lat) => lat === 16.752);
    await run(true);
    await until(point, (lat) => lat === 16.75);
    await hub.beforeApplicationShutdown();
  }, 60_000);
});

describe('the command', () => {
  const command = async (args: string) => {
    const said: string[] = [];
    const setting = { db: base.db, catalogue: holder.current, limits, file, user: 'root' };
    const { values } = parseArgs({ args: args.split(' '), options });
    await runErase(values as Command, { ...setting, say: (line) => said.push(line) });
    return said.join('\n');
  };
  const ledger = () => readFile(file, 'utf8').catch(() => '');

  it('says what it would do, does it with --apply, and writes the ledger outside before it commits', async () => {
    const asked = '--subject X-17 --kind complaint --reason 12/YC';
    expect(await command(asked)).toContain('sẽ xóa / would remove: nhật ký / journal 4, vụ việc / case 1');
    expect([await ledger(), (await tablesWith(base.db, planted)).length]).toEqual(['', 6]);
    expect(await command(`${asked} --apply`)).toContain('đã xóa / removed: nhật ký / journal 4');
    expect(JSON.parse(await ledger())).toMatchObject({ kind: 'complaint', subject: 'X-17', askedBy: 'root' });
    expect(await command(`${asked} --apply`)).toContain('đã có trong sổ / in the ledger already');
    expect((await ledger()).trim().split('\n')).toHaveLength(1);
    expect(await command(`--export ${file}.copy`)).toContain('1 mục');
    expect(await command(`--apply-ledger ${file}.copy --apply`)).toContain('journal 0, vụ việc / case 0');
  }, 60_000);

  it('refuses a code that no case has, and records it when told to', async () => {
    const asked = '--subject X-18 --kind complaint --reason 12/YC --apply';
    await expect(command(asked)).rejects.toThrow('X-18: không có vụ việc');
    expect([await ledger(), await base.db.query(`select * from erasure`)]).toEqual(['', []]);
    expect(await command(`${asked} --ahead`)).toContain('chưa từng đến');
  }, 60_000);

  it('names the line of a ledger file that is wrong', async () => {
    await appendLedgerFile(file, asks(['task']));
    await appendFile(file, '{"kind":"source"}\n');
    await expect(command(`--apply-ledger ${file} --apply`)).rejects.toThrow(`${file}:2: kind`);
  }, 60_000);
});

describe('any case', () => {
  it('is erased without moving a figure, and a rebuild agrees with what is left', async () => {
    const one = await freshDatabase();
    opened.push(one);
    const events = [
      ...randomLives(71, 800, holder.current, undefined, true),
      ...randomDocuments(72, 100, holder.current),
    ];
    const intake = new IngestConsumer(one.db, holder, config);
    for (const batch of batchesOf(random(3).shuffle(events), 9)) await intake.take(batch);
    const before = await counted(one.db);
    const codes = [...new Map(events.map(({ subject, type }) => [subject, type.split('.')[2]]))].filter(
      (_, at) => at % 5 === 0,
    );
    const all = codes.map(([subject, kind]) => ({ ...(asks()[0] as Erasure), subject, kind: kind as Erasure['kind'] }));
    const done = await run(true, all, one.db);
    expect(done.reduce((sum, { removed }) => sum + removed.journal, 0)).toBeGreaterThan(20);
    expect(await counted(one.db)).toEqual(before);
    const { differences } = await rebuild(one.db, holder.current, { apply: false, progress: () => undefined });
    expect(differences).toEqual({});
  }, 300_000);
});
