import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { localDay } from '@ioc/api/calendar/local-day';
import { commandLine } from '@ioc/infra/commands/command-line';
import type { DataSource } from 'typeorm';
import { alarmsThatMustStand, differing, standing } from '@ioc/test/bench/alarm-tally';
import { benchCatalogue } from '@ioc/test/bench/alarm-catalogue';
import { Backends } from '@ioc/test/bench/backends';
import { type Expected, countDifferences } from '@ioc/test/bench/expected';
import type { Judging } from '@ioc/test/bench/judging';
import { dossierLoad, type Sent } from '@ioc/test/bench/load';
import { cpuSeconds, load, settingsOf } from '@ioc/test/bench/machine';
import { sendPaced } from '@ioc/test/bench/paced-sender';
import { positive, wholeNumber } from '@ioc/test/bench/positive';
import { type Program, startProgram } from '@ioc/test/bench/program';
import { startServers, type Servers } from '@ioc/test/bench/servers';
import { leadingSession } from '@ioc/test/support/leading-session';

const usage = `npm run bench:alarms -- [--rate 500] [--seconds 60] [--warm 10] [--above 20] [--seed 7]
CPU để đánh giá cảnh báo so với CPU của tiếp nhận, và thời gian tiến trình khác tiếp quản / CPU of judging alarms beside that of
the intake, and how fast another process takes over. --above: ngưỡng của mỗi quy tắc / threshold of each rule.`;
const { values } = commandLine(usage, {
  rate: { type: 'string', default: '500' },
  seconds: { type: 'string', default: '60' },
  warm: { type: 'string', default: '10' },
  above: { type: 'string', default: '20' },
  seed: { type: 'string', default: '7' },
});
const rate = positive('rate', values.rate);
const seconds = positive('seconds', values.seconds);
const warmSeconds = positive('warm', values.warm);
const seed = wholeNumber('seed', values.seed);
const topic = 'dossier.events';
const intakeRole = 'bench_intake';
const judgeRoles = ['bench_judge_0', 'bench_judge_1'];
const limit = 0.05;
const takeoverWithinMs = 5000;

type Made = Awaited<ReturnType<typeof benchCatalogue>>;
interface Run extends Made {
  readonly servers: Servers;
  readonly db: DataSource;
  readonly intake: Program;
  readonly judges: readonly ChildProcess[];
}

/** `npm run bench:alarms`: void, and the exit code 1, when one count or one alarm is wrong. What it cost is printed and not judged. */
async function main(servers: Servers): Promise<string[]> {
  const { db, url } = await servers.database('alarms');
  for (const line of await settingsOf(db)) console.log(line);
  const made = await benchCatalogue(positive('above', values.above));
  console.log(
    `${made.units} units in force × ${made.rules.length} measures, a rule for each measure; beside them the catalogue's own rules`,
  );
  const common = { DATABASE_URL: url, KAFKA_BROKERS: servers.broker.address, CATALOGUE_DIR: made.dir };
  const intake = await startProgram({ ...common, ROLE: 'ingest', DATABASE_URL: await urlOf(db, url, intakeRole) });
  const judges: ChildProcess[] = [];
  for (const role of judgeRoles) judges.push(await startJudge({ ...common, DATABASE_URL: await urlOf(db, url, role) }));
  try {
    await pause(3000);
    return await measure({ ...made, servers, db, intake, judges });
  } finally {
    for (const one of [intake.process, ...judges]) one.kill('SIGKILL');
    await db.destroy();
    await rm(made.dir, { recursive: true, force: true });
  }
}

/** A role of its own for each process tells their connections apart. */
async function urlOf(db: DataSource, url: string, role: string): Promise<string> {
  await db.query(`create role ${role} superuser login password 'bench'`);
  return Object.assign(new URL(url), { username: role, password: 'bench' }).href;
}

async function startJudge(settings: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'judging.js'));
  const more = { ROLE: 'serve', PORT: '0', HOST: '127.0.0.1', ACCESS: 'open', LOG_LEVEL: 'warn' };
  child.send({ ...settings, ...more });
  await once(child, 'message');
  return child;
}

async function measure(run: Run): Promise<string[]> {
  const wrong = await priced(run, await leaderOf(run));
  const first = await leaderOf(run);
  const before = process.hrtime.bigint();
  (run.judges[first] as ChildProcess).kill('SIGKILL');
  let next = await leadingSession(run.db);
  for (; !next || next.name === judgeRoles[first]; next = await leadingSession(run.db)) await pause(10);
  const tookMs = Number(process.hrtime.bigint() - before) / 1e6;
  console.log(
    `takeover: another process has the lead ${tookMs.toFixed(0)} ms after the kill (limit ${takeoverWithinMs} ms)`,
  );
  return wrong;
}

async function leaderOf({ db }: Run): Promise<number> {
  for (let tries = 0; tries < 600; tries += 1, await pause(100)) {
    const judge = await leadingSession(db);
    if (judge) return judgeRoles.indexOf(judge.name);
  }
  throw new Error('no process judges');
}

async function priced(run: Run, leader: number): Promise<string[]> {
  const { servers, db, intake, judges, catalogue } = run;
  const { records, expected } = dossierLoad(seed, Math.round(rate * (warmSeconds + seconds)), catalogue);
  const warm = Math.round(rate * warmSeconds);
  const ends = new Map<number, bigint>();
  // A source that is heard for the first time has all of its figures judged: once, and not what a second costs.
  await send(servers, records.slice(0, warm), ends);
  await takenIn(db, ends);
  const { pid } = (await leadingSession(db)) as { pid: number };
  const backends = new Backends(db, intakeRole);
  await backends.look();
  const judge = judges[leader] as ChildProcess;
  await spent(judge);
  const before = { node: cpuSeconds(intake.process.pid as number), judge: cpuSeconds(pid) };
  await send(servers, records.slice(warm), ends);
  await takenIn(db, ends);
  await pause(2000);
  const { looks, own, atMost } = await spent(judge);
  const postgres = cpuSeconds(pid) - before.judge;
  const taking = { node: cpuSeconds(intake.process.pid as number) - before.node, postgres: await backends.seconds() };
  const shareOf = (node: number) => (node + postgres) / (taking.node + taking.postgres);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(`${records.length - warm} records at ${rate}/s, ${looks} looks; load ${load()}`);
  console.log(`intake: Node ${taking.node.toFixed(2)} s, PostgreSQL ${taking.postgres.toFixed(2)} s of CPU`);
  console.log(
    `judging: Node ${own.toFixed(2)} s, at most ${atMost.toFixed(2)} s, PostgreSQL ${postgres.toFixed(2)} s of CPU`,
  );
  console.log(
    `judging / intake: ${percent(shareOf(own))}, at most ${percent(shareOf(atMost))} (limit ${percent(limit)})`,
  );
  return [...(await countDifferences(db, expected, ends)), ...(await wrongAlarms(run, expected))];
}

async function send({ broker }: Servers, records: readonly Sent[], ends: Map<number, bigint>): Promise<void> {
  const { placed } = await sendPaced(broker.address, topic, records, rate, 4);
  for (const { partition, offset } of placed)
    ends.set(partition, BigInt(Math.max(offset + 1, Number(ends.get(partition) ?? 0))));
}

async function spent(judge: ChildProcess): Promise<Judging> {
  judge.send('spent');
  const [told] = (await once(judge, 'message')) as [Judging];
  return told;
}

async function takenIn(db: DataSource, ends: ReadonlyMap<number, bigint>): Promise<void> {
  for (let left = true; left; await pause(100)) {
    const rows: { partition: number; next: string }[] = await db.query(
      `select partition, next from log_position where topic like '%dossier.events'`,
    );
    const at = new Map(rows.map(({ partition, next }) => [partition, BigInt(next)]));
    left = [...ends].some(([partition, end]) => (at.get(partition) ?? 0n) < end);
  }
}

async function wrongAlarms({ db, rules, catalogue }: Run, expected: Expected): Promise<string[]> {
  const must = await alarmsThatMustStand(db, rules, catalogue, expected, localDay(Date.now()));
  let found = differing(await standing(db), must);
  for (let tries = 0; found.length > 0 && tries < 60; tries += 1, await pause(500))
    found = differing(await standing(db), must);
  if (found.length === 0) console.log(`${must.size} alarms stand, the same as the tally`);
  return found;
}

Logger.overrideLogger(['fatal', 'error', 'warn']);
const servers = await startServers();
try {
  const wrong = await main(servers);
  if (wrong.length) {
    console.error(`VOID:\n  ${wrong.slice(0, 20).join('\n  ')}`);
    process.exitCode = 1;
  }
} finally {
  await servers.stop();
}
