import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { countDifferences } from '@ioc/test/bench/expected';
import type { Filled } from '@ioc/test/bench/fill';
import { cpuSeconds, load } from '@ioc/test/bench/machine';
import type { RoundMessage, RoundTask, Side } from '@ioc/test/bench/round';
import type { Servers } from '@ioc/test/bench/servers';
import { dumpRows } from '@ioc/test/bench/stored-rows';
import type { DataSource } from 'typeorm';

export interface Turn {
  readonly side: Side;
  readonly round: number;
  readonly warm: Filled;
  readonly full: Filled;
  /** Where to write a .cpuprofile, if any. */
  readonly profileDir: string | undefined;
  /** Where the intake leaves the rows that it wrote, for the floor. */
  readonly rowsDir: string;
}
export interface Measured {
  readonly rate: number;
  /** CPU of Node and PostgreSQL together, microseconds an event: steadier than the rate on a machine that is shared. */
  readonly cpu: number;
  readonly line: string;
  /** What is wrong in the tables; none for a number that stands. */
  readonly wrong: readonly string[];
}

/** One side once: a process and two databases of its own, and afterwards the comparison of what it stored. */
export async function takeTurn(
  servers: Servers,
  { side, round, warm, full, profileDir, rowsDir }: Turn,
): Promise<Measured> {
  const name = `${side}_${round}`;
  const [warmDb, fullDb] = [await servers.database(`warm_${name}`), await servers.database(`full_${name}`)];
  const task = (prefix: string, databaseUrl: string, records: number) => {
    return {
      brokers: servers.broker.address,
      group: `bench-${prefix}${name}`,
      topicPrefix: prefix,
      databaseUrl,
      records,
      rowsDir,
    };
  };
  const profile = profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [];
  const child = fork(join(import.meta.dirname, 'round.js'), { execArgv: ['--expose-gc', ...profile] });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the ${side} process ended with ${code}`);
  });
  const answer = async () => (await Promise.race([once(child, 'message'), failed]))[0] as RoundMessage;
  child.send({
    side,
    warm: task('warm.', warmDb.url, warm.records),
    measured: task('full.', fullDb.url, full.records),
  } satisfies RoundTask);
  await answer();
  await fullDb.db.query('checkpoint');
  const before = { postgres: cpuSeconds(servers.postgres.pid), kafka: cpuSeconds(servers.broker.pid) };
  child.send('go');
  const told = await answer();
  const postgres = cpuSeconds(servers.postgres.pid) - before.postgres;
  const kafka = cpuSeconds(servers.broker.pid) - before.kafka;
  child.disconnect();
  await failed.catch(() => undefined);
  if (told === 'warm') throw new Error('the process warmed up twice');
  const { drained, nodeSeconds, rssMb } = told;
  // The copy keeps every record: it cannot know a repeated one.
  const wrong =
    side === 'copy' ? await kept(fullDb.db, full) : await countDifferences(fullDb.db, full.expected, full.ends);
  if (side === 'intake') await leaveRows(servers, fullDb, rowsDir);
  for (const { db } of [warmDb, fullDb]) await db.destroy();
  for (const kind of ['warm', 'full']) await servers.drop(`${kind}_${name}`);
  const rate = drained.records / drained.seconds;
  const perEvent = (seconds: number) => `${((seconds / drained.records) * 1e6).toFixed(1)} µs`;
  const line =
    `${side.padEnd(6)} ${round}: ${Math.round(rate)} ev/s (${drained.seconds.toFixed(2)} s, ${drained.transactions} transactions), ` +
    `CPU s (per event): node ${nodeSeconds.toFixed(1)} (${perEvent(nodeSeconds)}), postgres ${postgres.toFixed(1)} (${perEvent(postgres)}), ` +
    `kafka ${kafka.toFixed(1)}; node ${rssMb} MB; load ${load()}`;
  return { rate, cpu: ((nodeSeconds + postgres) / drained.records) * 1e6, line, wrong };
}

async function leaveRows(servers: Servers, of: { url: string; db: DataSource }, dir: string): Promise<void> {
  const { db: empty } = await servers.database('empty');
  await rm(dir, { recursive: true, force: true });
  await dumpRows(of, empty, dir);
  await empty.destroy();
  await servers.drop('empty');
}

async function kept(db: { query(sql: string): Promise<{ n: number }[]> }, { records }: Filled): Promise<string[]> {
  const [row] = await db.query('select count(*)::int as n from journal');
  return row?.n === records ? [] : [`rows of the journal: ${row?.n}, must be ${records}`];
}
