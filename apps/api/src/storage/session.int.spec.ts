import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives } from '@ioc/test/support/lives';
import { until } from '@ioc/test/support/until';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { RecordingConsumer, Taken } from '#event-log/recording-consumer.spec.js';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { Listener } from '#live/listener.js';
import { dataSource } from '#storage/data-source.js';

/** Defaults that somebody may have given a role, each of which once made figures wrong or cut the work off. */
const odd: Readonly<Record<string, string>> = {
  DateStyle: 'SQL, DMY',
  IntervalStyle: 'sql_standard',
  TimeZone: 'Asia/Ho_Chi_Minh',
  search_path: 'elsewhere',
  bytea_output: 'escape',
  extra_float_digits: '-10',
  standard_conforming_strings: 'off',
  array_nulls: 'off',
  transform_null_equals: 'on',
  default_transaction_isolation: 'serializable',
  default_transaction_read_only: 'on',
  statement_timeout: '50',
  lock_timeout: '20',
  transaction_timeout: '200',
  idle_in_transaction_session_timeout: '20',
  idle_session_timeout: '300',
  synchronous_commit: 'off',
};

let base: FreshDatabase;
let role: string;
let url: string;
let db: DataSource;
beforeAll(async () => {
  base = await freshDatabase();
  role = `odd_${randomBytes(4).toString('hex')}`;
  await base.db.query(`create role ${role} login superuser password 'x'`);
  await base.db.query('create schema elsewhere');
  for (const [name, value] of Object.entries(odd))
    await base.db.query(`alter role ${role} set ${name} = '${value}'`.replace(`'elsewhere'`, 'elsewhere'));
  url = Object.assign(new URL(base.url), { username: role, password: 'x' }).href;
  db = await dataSource(url).initialize();
}, 300_000);
afterAll(async () => {
  await db.destroy();
  const sessions = () => base.db.query('select pid from pg_stat_activity where usename = $1', [role]);
  await until(sessions, ({ length }) => length === 0); // an ending session still drops its temporary tables
  await base.db.query(`drop role ${role}`);
  await base.close();
});

describe('a role with other defaults', () => {
  it('has them: a plain session shows dates in its own way', async () => {
    const plain = new pg.Client({ connectionString: url });
    await plain.connect();
    expect((await plain.query(`select '2026-11-05'::date::text as day`)).rows).toEqual([{ day: '05/11/2026' }]);
    await plain.end();
  });

  it('gets the same tables and the same figures as any other', async () => {
    const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
    const other = await freshDatabase();
    const events = randomLives(41, 150, holder.current, undefined, true);
    const found = [];
    for (const at of [db, other.db]) {
      const intake = new IngestConsumer(at, holder, readConfig({}));
      for (const batch of batchesOf(events, 3)) await intake.take(batch);
      found.push({
        cases: await at.query('select code, unit, state from dossier order by code'),
        ledger: await at.query('select day::text, measure, unit, n from ledger_unit where n <> 0 order by 2, 3, 1, 4'),
        bytes: await at.query('select event_ids, event_places from dossier order by code limit 20'),
      });
    }
    await other.close();
    expect(found[0]).toEqual(found[1]);
    expect(found[0]?.cases.length).toBeGreaterThan(100);
  }, 120_000);

  it('keeps sessions that wait: of the listener and of the event log, idle for longer than its limits', async () => {
    const heard: string[] = [];
    const listener = new Listener(url, {
      notice: (payload) => heard.push(payload),
      up: () => heard.push('up'),
      down: (why) => heard.push(`down: ${why}`),
    });
    listener.start();
    const log = new EmbeddedLog(db, url);
    const taken = new Taken();
    await log.consume(['t'], new RecordingConsumer(taken));
    await new Promise((done) => setTimeout(done, 1500));
    await log.append([{ topic: 't', key: 'k', value: Buffer.from('x') }]);
    await db.query(`select pg_notify('ioc', 'n')`);
    await until(
      () => [heard.includes('n'), taken.values('t').length],
      ([notice, n]) => notice === true && n === 1,
    );
    expect(heard).toEqual(['up', 'n']);
    const [row] = (await db.query('show synchronous_commit')) as { synchronous_commit: string }[];
    expect(row?.synchronous_commit).toBe('on');
    await log.close();
    await listener.stop();
  }, 60_000);
});
