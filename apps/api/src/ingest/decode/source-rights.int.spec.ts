import { readFile, writeFile } from 'node:fs/promises';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Kind, kinds, topics } from '@ioc/shared/events/contract';
import { apiSettings, keyOfSource, postBytes } from '@ioc/test/support/api';
import { batchesOf } from '@ioc/test/support/batches';
import { sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { stateHash } from '@ioc/test/support/state-hash';
import { until } from '@ioc/test/support/until';
import type { DataSource } from 'typeorm';
import type { Catalogue, Source } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { createEventLog } from '#event-log/create-event-log.js';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';
import { hashOf } from '#identity/source-keys.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { readQuarantine } from '#ingest/quarantine.query.js';
import { replayRecord } from '#ingest/replay-quarantine.js';
import { bootApi } from '#main.js';
import { rebuild } from '#rebuild/rebuild.js';
import { readSources } from '#sources/sources.sql.js';

Logger.overrideLogger(['fatal']);

/** What catalogue/quang-tri/sources.yaml registers some sources for; `la` is not in it. */
const registered: Readonly<Record<string, readonly Kind[]>> = {
  'mot-cua': ['dossier'],
  'cong-dvc': ['dossier', 'complaint'],
  '1022': ['complaint'],
  'nhiem-vu': ['task'],
  'quan-ly-van-ban': ['document'],
  'thong-ke': ['kpi'],
  la: [],
};
const expected = (source: string, kind: Kind, topic: string) => {
  if (source === 'la') return 'unknown-source';
  if (kind !== 'source' && !registered[source]?.includes(kind)) return 'foreign-kind';
  return topic === topics[kind] ? 'accepted' : 'wrong-topic';
};
const steps: Readonly<Record<Kind, [string, (source: string) => object]>> = {
  dossier: ['withdrawn', () => ({})],
  complaint: ['closed', () => ({})],
  task: ['completed', () => ({})],
  document: ['returned', () => ({})],
  kpi: ['observed', () => ({ indicator: 'grdp-growth', unit: 'H50', period: '2025', value: 7 })],
  register: ['process-ended', () => ({ process: 'QT-01' })],
  source: ['heartbeat', () => ({})],
};
let sent = 0;
function eventOf(source: string, kind: Kind): SentEvent {
  const [step, data] = steps[kind];
  const id = `right-${(sent += 1)}`;
  return {
    ...{ specversion: '1.0', id, source, subject: kind === 'source' ? source : id, type: `vn.ioc.${kind}.${step}.v1` },
    ...{ time: '2026-05-31T10:00:00+07:00', data: data(source) as SentEvent['data'] },
  };
}
const opened: FreshDatabase[] = [];
async function database(): Promise<DataSource> {
  const base = await freshDatabase();
  opened.push(base);
  return base.db;
}
afterAll(() => Promise.all(opened.map((one) => one.close())));

describe('who may send what', () => {
  const prefix = `${uniqueName('rights')}.`;
  let base: FreshDatabase;
  let settings: Record<string, string>;
  let api: Awaited<ReturnType<typeof bootApi>>;
  beforeAll(async () => {
    base = await freshDatabase();
    opened.push(base);
    const KAFKA_BROKERS = await sharedBroker();
    settings = await apiSettings({ DATABASE_URL: base.url, KAFKA_BROKERS, TOPIC_PREFIX: prefix, KAFKA_GROUP: prefix });
    const file = settings['KEYS_FILE'] as string;
    const keys = JSON.parse(await readFile(file, 'utf8')) as object[];
    const stranger = { source: 'la', sha256: hashOf(keyOfSource('la')), createdAt: '2026-01-05T08:00:00+07:00' };
    await writeFile(file, JSON.stringify([...keys, stranger]));
    api = await bootApi(readConfig(settings));
  }, 180_000);
  afterAll(() => api.close(), 60_000);

  it('is one table for Kafka and for HTTP: each source, each kind, each topic', async () => {
    const config = readConfig(settings);
    const log = createEventLog(config, base.db);
    const asked = Object.keys(registered).flatMap((source) =>
      kinds.flatMap((kind) =>
        Object.values(topics).map((topic) => ({ source, kind, topic, event: eventOf(source, kind) })),
      ),
    );
    const places = await log.append(
      asked.map(({ topic, event }) => ({
        topic: prefix + topic,
        key: event.subject,
        headers: {},
        value: Buffer.from(JSON.stringify(event)),
      })),
    );
    const read = async () =>
      Number((await base.db.query(`select coalesce(sum(next), 0)::int as n from log_position`))[0].n);
    await until(read, (n) => n === asked.length, 120_000);
    const { rows } = await readQuarantine(base.db, { limit: 500 });
    const put = new Map(rows.map((row) => [`${row.topic}/${row.partition}/${row.offset}`, row.reason]));
    const overKafka = asked.map(({ source, kind, topic }, index) => {
      const { topic: name, partition, offset } = places[index] as (typeof places)[number];
      return `${source} ${kind} ${topic}: ${put.get(`${name}/${partition}/${offset}`) ?? 'accepted'}`;
    });
    expect(overKafka).toEqual(
      asked.map(({ source, kind, topic }) => `${source} ${kind} ${topic}: ${expected(source, kind, topic)}`),
    );
    const journaled = asked.filter(
      ({ source, kind, topic }) => kind !== 'source' && expected(source, kind, topic) === 'accepted',
    );
    const [{ n }] = await base.db.query(`select count(*)::int as n from journal`);
    expect(n).toBe(journaled.length);

    for (const source of Object.keys(registered)) {
      const events = kinds.map((kind) => eventOf(source, kind));
      const results = await postBytes(api.url, source, JSON.stringify(events), 'application/cloudevents-batch+json');
      const overHttp = results.map(({ status, reason }) => (status === 'accepted' ? status : reason));
      expect([source, overHttp]).toEqual([source, kinds.map((kind) => expected(source, kind, topics[kind]))]);
    }
    await log.close();
  }, 240_000);

  it('lets nobody send the sign of life of another, by either way', async () => {
    const foreign = { ...eventOf('mot-cua', 'source'), subject: '1022' };
    const [result] = await postBytes(api.url, 'mot-cua', JSON.stringify(foreign), 'application/cloudevents+json');
    expect(result).toMatchObject({ status: 'refused', reason: 'foreign-source', path: 'subject' });
    const log = createEventLog(readConfig(settings), base.db);
    const value = Buffer.from(JSON.stringify(foreign));
    await log.append([{ topic: `${prefix}source.events`, key: '1022', headers: {}, value }]);
    const found = async () =>
      (await readQuarantine(base.db, { limit: 500 })).rows.filter(({ reason }) => reason === 'foreign-source');
    expect(await until(found, (rows) => rows.length === 1, 60_000)).toMatchObject([
      { path: 'subject', source: 'mot-cua', topic: `${prefix}source.events` },
    ]);
    await log.close();
  }, 120_000);
});

describe('a source that the catalogue does not list', () => {
  let current: Catalogue;
  beforeAll(async () => {
    current = (await CatalogueHolder.open('catalogue', 'quang-tri')).current;
  });
  const holding = (catalogue: Catalogue) => ({ current: catalogue }) as CatalogueHolder;
  const without = (code: string): Catalogue => ({
    ...current,
    sources: new Map([...current.sources].filter(([one]) => one !== code)),
    sourceCodes: new Map([...current.sourceCodes].filter(([, one]) => one !== code)),
  });
  const ended = (code: string, validTo: string): Catalogue => ({
    ...current,
    sources: new Map([...current.sources, [code, { ...(current.sources.get(code) as Source), validTo }]]),
  });
  const lives = () => randomLives(81, 150, current).filter(({ type }) => type.includes('.dossier.'));
  const take = async (db: DataSource, catalogue: Catalogue, events: readonly SentEvent[]) => {
    const intake = new IngestConsumer(db, holding(catalogue), readConfig({}));
    for (const batch of batchesOf(events, 3)) await intake.take(batch);
  };
  const counts = async (db: DataSource) =>
    (
      await db.query(
        `select (select count(*)::int from journal) as journal, (select count(*)::int from quarantine) as quarantine`,
      )
    )[0] as { journal: number; quarantine: number };
  const quiet = { apply: false, progress: () => undefined };

  it('waits in quarantine, and counts on replay once it is listed', async () => {
    const base = await freshDatabase();
    opened.push(base);
    const holder = { current: without('mot-cua') };
    const log = new EmbeddedLog(base.db, base.url);
    const stop = await log.consume(
      ['dossier.events'],
      new IngestConsumer(base.db, holder as CatalogueHolder, readConfig({})),
    );
    const event = eventOf('mot-cua', 'dossier');
    const value = Buffer.from(JSON.stringify(event));
    const [place] = await log.append([{ topic: 'dossier.events', key: event.subject, headers: {}, value }]);
    const seen = () => counts(base.db);
    await until(seen, ({ quarantine }) => quarantine === 1);
    holder.current = current;
    await replayRecord(base.db, log, place as NonNullable<typeof place>);
    await until(seen, ({ journal }) => journal === 1);
    expect((await readQuarantine(base.db, { limit: 10 })).total).toBe(0);
    await stop();
    await log.close();
  }, 60_000);

  it('but once did keeps what it said: read again, told again, replayed', async () => {
    const db = await database();
    const events = lives();
    await take(db, current, events);
    const [before, hash] = [await counts(db), await stateHash(db)];
    expect(before.journal).toBe(events.length);
    await db.query(`update log_position set next = 0`);
    await take(db, without('mot-cua'), events);
    expect([await counts(db), await stateHash(db)]).toEqual([before, hash]);
    expect((await rebuild(db, without('mot-cua'), quiet)).differences).toEqual({});
  }, 120_000);

  it('and that has ended is read again into empty tables as it was: its records are older than its end', async () => {
    const [first, second] = [await database(), await database()];
    await take(first, current, lives());
    // Records of batchesOf were appended on 1 June 2026.
    await take(second, ended('mot-cua', '2026-06-01'), lives());
    expect([await counts(second), await stateHash(second)]).toEqual([await counts(first), await stateHash(first)]);
    const third = await database();
    await take(third, ended('mot-cua', '2026-05-31'), lives());
    const own = lives().filter(({ source }) => source === 'mot-cua').length;
    expect(own).toBeGreaterThan(50);
    expect(await counts(third)).toEqual({ journal: lives().length - own, quarantine: own });
  }, 120_000);

  it('leaves the table of sources on the day after its last one, and is no stranger in it', async () => {
    const db = await database();
    await take(db, current, lives());
    const shown = async (day: string) => {
      const rows = await readSources(db, ended('mot-cua', '2026-06-01'), day, new Date(`${day}T10:00:00+07:00`));
      return rows.some(({ key }) => key === 'mot-cua');
    };
    expect([await shown('2026-06-01'), await shown('2026-06-02')]).toEqual([true, false]);
  }, 60_000);

  it('takes no id from who may send: the same id is new when its own topic brings it', async () => {
    const db = await database();
    const event = eventOf('mot-cua', 'dossier');
    const [right] = batchesOf([event], 1);
    const wrong = { ...(right as NonNullable<typeof right>), topic: 'complaint.events' };
    const intake = new IngestConsumer(db, holding(current), readConfig({}));
    await intake.take(wrong);
    expect(await counts(db)).toEqual({ journal: 0, quarantine: 1 });
    await intake.take(right as NonNullable<typeof right>);
    expect(await counts(db)).toEqual({ journal: 1, quarantine: 1 });
  }, 60_000);
});
