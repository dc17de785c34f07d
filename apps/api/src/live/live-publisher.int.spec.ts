import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { complaint, event, heard, intakeBeat, ledger, notify } from '@ioc/test/support/case-rows';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { until } from '@ioc/test/support/until';
import type { Delta } from '@ioc/shared/live/protocol';
import { tableNames, type FigureRow, type TableName } from '@ioc/shared/live/tables';
import { swallowingPooler } from '@ioc/test/support/swallowing-pooler';
import pg from 'pg';
import { HealthWatch } from '#health/watch.js';
import { LivePublisher } from '#live/live-publisher.js';
import { dataSource } from '#storage/data-source.js';

Logger.overrideLogger(false);
let base: FreshDatabase;
let hub: LivePublisher;
let deltas: Delta[];
const silentLog = { alive: true, lag: 0, spans: [], problems: [] };
let now: string;

beforeEach(async () => {
  base = await freshDatabase();
  now = '2026-11-22T03:00:00Z';
  await heard(base.db, 'mot-cua', '2026-11-22T02:59:30Z');
  hub = new LivePublisher(
    base.db,
    { current: smallCatalogue(), onChange: () => () => undefined },
    { DATABASE_URL: base.url, KAFKA_BROKERS: '', BUILD: 'b1', SIMULATED: false },
  );
  hub.clock = () => new Date(now);
  deltas = [];
  hub.onDelta((delta) => deltas.push(delta));
  hub.onApplicationBootstrap();
  await until(
    () => tableNames.filter((table) => hub.version(table) > 0),
    (read) => read.length === tableNames.length,
  );
}, 60_000);
afterEach(async () => {
  await hub.beforeApplicationShutdown();
  await base.close();
}, 60_000);

const valueOf = (code: string) => (hub.snapshot('figures')?.rows as FigureRow[]).find(({ key }) => key === code)?.value;
const versions = () => tableNames.map((table) => hub.version(table));

/** Runs a statement as somebody who is not the hub. */
async function outside<T extends pg.QueryResultRow>(sql: string, database = 'postgres'): Promise<T[]> {
  const url = new URL(base.url);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client
    .query<T>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}
const name = () => new URL(base.url).pathname.slice(1);
const killAll = () => outside(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`);

/** One dossier more, by a hand that survives the killing. */
const received = `insert into ledger_unit values ('dossier.received', '19001', 'online', '2026-11-22', '2026-11-22', 1)
  on conflict (measure, unit, channel, day, known) do update set n = ledger_unit.n + 1`;

/** A publisher with a watch, both through one pooler that passes on no notice. */
async function behindPooler() {
  const pooler = await swallowingPooler(base.url);
  const pooled = await dataSource(pooler.url).initialize();
  const watch = new HealthWatch(pooled, { kind: 'embedded', health: () => silentLog });
  const config = { DATABASE_URL: pooler.url, KAFKA_BROKERS: '', BUILD: 'b1', SIMULATED: false };
  const catalogue = { current: smallCatalogue(), onChange: () => () => undefined };
  return { pooler, pooled, watch, publisher: new LivePublisher(pooled, catalogue, config, watch) };
}

describe('a hub behind a pooler that swallows notices (L20)', () => {
  it('says so within seconds, is told of changes all the same, and is well when notices come again', async () => {
    const { pooler, pooled, watch, publisher: deaf } = await behindPooler();
    deaf.clock = () => new Date(now);
    try {
      deaf.onApplicationBootstrap();
      const problems = async () => {
        await watch.tick();
        return deaf.beat().problems?.map(({ code }) => code) ?? [];
      };
      expect(deaf.beat().problems).toEqual([]);
      await until(problems, (codes) => codes.includes('notices-lost'), 30_000);
      await ledger(base.db, ['dossier.received', '19001', '2026-11-22', 3]);
      await notify(base.db, ['dossier']);
      await until(
        () => (deaf.snapshot('figures')?.rows as FigureRow[]).find(({ key }) => key === 'received')?.value,
        (value) => value === 3,
      );
      pooler.passOn();
      await until(problems, (codes) => !codes.includes('notices-lost'), 30_000);
    } finally {
      await deaf.beforeApplicationShutdown();
      await pooled.destroy();
      await pooler.close();
    }
  }, 120_000);
});

describe('a hub and its health', () => {
  it('say that the database is away at the same moment', async () => {
    const { pooler, pooled, watch, publisher: beside } = await behindPooler();
    const isSaid = () => watch.state.problems.some(({ code }) => code === 'database-away');
    try {
      await watch.tick();
      beside.onApplicationBootstrap();
      await until(() => beside.beat().database, Boolean);
      await pooler.close();
      await until(
        () => beside.beat().database,
        (up) => !up,
      );
      // The watch has no clock of its own here: it looks only because the hub has heard.
      await until(isSaid, Boolean);
    } finally {
      await beside.beforeApplicationShutdown();
      await pooled.destroy();
    }
  }, 60_000);
});

describe('the hub', () => {
  it('L1: reads every table at its start, once, and tells no version twice', async () => {
    expect(new Set(deltas.map(({ table, version }) => `${table} ${version}`)).size).toBe(deltas.length);
    expect(hub.beat()).toMatchObject({ epoch: hub.epoch, build: 'b1', database: true, log: false, intakeAge: null });
    expect(hub.beat().versions.figures).toBe(1);
  });

  it('L15: tells what a notice has changed, and nothing of the other rows', async () => {
    deltas.length = 0;
    await ledger(base.db, ['dossier.received', '19001', '2026-11-22', 3]);
    await notify(base.db, ['dossier'], [await event(base.db, { offset: 1, subject: 'D1' })]);
    await until(
      () => valueOf('received'),
      (value) => value === 3,
    );
    await until(
      () => hub.snapshot('feed')?.rows.length,
      (rows) => rows === 1,
    );
    const figures = deltas
      .filter(({ table }) => table === 'figures')
      .flatMap(({ upsert }) => upsert.map(({ key }) => key));
    expect(figures).toEqual(['received']);
    const units = deltas.filter(({ table }) => table === 'units').flatMap(({ upsert }) => upsert.map(({ key }) => key));
    expect(units).toEqual(['19001']);
  });

  it('L19: takes a complaint off the map that turns private', async () => {
    await complaint(base.db, 'C1');
    await notify(base.db, ['complaint']);
    await until(
      () => hub.snapshot('complaints')?.rows.length,
      (rows) => rows === 1,
    );
    await base.db.query(`update complaint set private = true, withheld = true`);
    await notify(base.db, ['complaint']);
    await until(
      () => hub.snapshot('complaints')?.rows.length,
      (rows) => rows === 0,
    );
    expect(hub.snapshot('map')?.rows).toEqual([
      { key: 'summary', openComplaints: 1, located: 0, noPlace: 0, hidden: 1 },
    ]);
  });

  it('L16: reads everything again when the local day changes, without a notice', async () => {
    await ledger(
      base.db,
      ['dossier.overdue', '19001', '2026-11-23', 4],
      ['dossier.resolved', '19001', '2026-11-21', 16],
    );
    now = '2026-11-22T16:59:59Z';
    await notify(base.db, ['dossier']);
    await until(
      () => valueOf('on-time-rate'),
      (value) => value === 100,
    );
    now = '2026-11-22T17:00:00Z';
    await until(
      () => valueOf('on-time-rate'),
      (value) => value === 80,
    );
  });

  it('makes figures stale when their source falls silent, without a notice', async () => {
    const state = () => (hub.snapshot('figures')?.rows as FigureRow[]).find(({ key }) => key === 'received')?.state;
    expect(state()).toBe('live');
    now = '2026-11-22T04:00:00Z';
    await until(state, (seen) => seen === 'stale');
  });

  it('takes back what a reading alone saw of a state that is over before anybody else looks', async () => {
    const state = () => (hub.snapshot('figures')?.rows as FigureRow[]).find(({ key }) => key === 'received')?.state;
    now = '2026-11-22T04:00:00Z';
    await notify(base.db, ['dossier']);
    await until(state, (seen) => seen === 'stale');
    now = '2026-11-22T03:00:00Z';
    await until(state, (seen) => seen === 'live');
  });

  it('knows the intake’s last sign of life and lets its age grow', async () => {
    await intakeBeat(base.db, '2026-11-22T02:59:58Z');
    await until(
      () => hub.beat(),
      ({ log, intakeAge }) => log && intakeAge === 2,
    );
    now = '2026-11-22T03:00:10Z';
    expect(hub.beat().intakeAge).toBe(12);
  });

  it('L17: is right again after all its connections were killed, with what it could not hear', async () => {
    for (let round = 1; round <= 3; round++) {
      await killAll();
      await outside(received, name());
      await until(
        () => [valueOf('received'), hub.beat().database],
        ([value, up]) => value === round && up === true,
        10_000,
      );
    }
    await outside(received, name());
    await notify(base.db, ['dossier']);
    await until(
      () => valueOf('received'),
      (value) => value === 4,
    );
  }, 60_000);

  it('L17: keeps its rows while the database is away and says so', async () => {
    await ledger(base.db, ['dossier.received', '19001', '2026-11-22', 3]);
    await notify(base.db, ['dossier']);
    await until(
      () => valueOf('received'),
      (value) => value === 3,
    );
    await outside(`alter database ${name()} allow_connections false`);
    await killAll();
    await until(
      () => hub.beat().database,
      (up) => !up,
      5000,
    );
    const held: Record<TableName, unknown> = Object.fromEntries(
      tableNames.map((table) => [table, hub.snapshot(table)]),
    ) as never;
    const before = versions();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(versions()).toEqual(before);
    for (const table of tableNames) expect(hub.snapshot(table)).toBe(held[table]);
    await outside(`alter database ${name()} allow_connections true`);
    await until(
      () => hub.beat().database,
      (up) => up,
      10_000,
    );
    await outside(received, name());
    await notify(base.db, ['dossier']);
    await until(
      () => valueOf('received'),
      (value) => value === 4,
      10_000,
    );
  }, 60_000);
});
