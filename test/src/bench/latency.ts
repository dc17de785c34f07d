import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { commandLine } from '@ioc/infra/commands/command-line';
import { positive, wholeNumber } from '@ioc/test/bench/positive';
import { Logger } from '@nestjs/common';
import { build, type Histogram } from 'hdr-histogram-js';
import type { DataSource } from 'typeorm';
import { countDifferences } from '@ioc/test/bench/expected';
import type { GeneratorTask } from '@ioc/test/bench/generator';
import { dossierLoad } from '@ioc/test/bench/load';
import { cpuSeconds, settingsOf } from '@ioc/test/bench/machine';
import { monotonicMs, type Paced } from '@ioc/test/bench/paced-sender';
import { type Program, startProgram } from '@ioc/test/bench/program';
import { startServers, type Servers } from '@ioc/test/bench/servers';
import { arrivalTimes, WallClient } from '@ioc/test/bench/wall-client';

const usage = `npm run bench:latency -- [--rate 1000] [--seconds 20] [--warm 5] [--seed 7]
Đo từ Kafka đến màn hình / measures from Kafka to the wall: sự kiện mỗi giây, số giây đo, số giây khởi động
events a second, seconds measured, seconds of warming up`;
const { values } = commandLine(usage, {
  rate: { type: 'string', default: '1000' },
  seconds: { type: 'string', default: '20' },
  warm: { type: 'string', default: '5' },
  seed: { type: 'string', default: '7' },
});
const rate = positive('rate', values.rate);
const seconds = positive('seconds', values.seconds);
const warmSeconds = positive('warm', values.warm);
const seed = wholeNumber('seed', values.seed);
const topic = 'dossier.events';
/** The generator must keep its own times, or the result is the generator's. */
const maxLatenessMs = 5;

/**
 * `npm run bench:latency`: from the moment an event should be appended to Kafka to the moment a wall's socket has it, at a
 * fixed rate, open loop. Void, and the exit code 1, when the generator was late or one count is wrong.
 */
async function main(servers: Servers): Promise<string[]> {
  const { db, url } = await servers.database('latency');
  for (const line of await settingsOf(db)) console.log(line);
  // With all parts in one process, as `npm run start:kafka` runs it.
  const server = await startProgram({ KAFKA_BROKERS: servers.broker.address, DATABASE_URL: url });
  await pause(2000); // it joins the consumer group
  try {
    return await measure(servers, server, db);
  } finally {
    server.process.kill('SIGTERM');
    await once(server.process, 'exit');
    await db.destroy();
  }
}

async function measure(servers: Servers, server: Program, db: DataSource): Promise<string[]> {
  const wall = new WallClient(server.url, ['figures', 'units', 'feed', 'path', 'sources'], topic);
  const { current } = await CatalogueHolder.open('catalogue', 'quang-tri');
  const records = Math.round(rate * (seconds + warmSeconds));
  const { records: sent, expected } = dossierLoad(seed, records, current);
  const before = cpus(servers, server.process);
  const paced = await generate({
    broker: servers.broker.address,
    topic,
    partitions: 4,
    seed,
    records,
    perSecond: rate,
  });
  const last = monotonicMs();
  const open = [...expected.units.values()].reduce((sum, unit) => sum + unit.open, 0);
  const figure = () => wall.rows('figures').find(({ key }) => key === 'open')?.value;
  const settled = await until(() => figure() === open, 30_000);
  const rightAfter = monotonicMs() - last;
  await until(() => wall.rows('path')[0]?.lag === 0, 5000);
  const ends = new Map<number, bigint>();
  for (const { partition, offset } of paced.placed) {
    ends.set(partition, BigInt(Math.max(offset + 1, Number(ends.get(partition) ?? 0))));
  }
  const wrong = await countDifferences(db, expected, ends);
  if (!settled) wrong.push(`open on the wall: ${figure()}, must be ${open}`);
  if (wall.resyncs) wrong.push(`the wall missed a delta ${wall.resyncs} times`);
  report(paced, wall, sent.length, wrong);
  console.log(`the headline "open" equals the tally ${rightAfter.toFixed(0)} ms after the last answer of the broker`);
  const after = cpus(servers, server.process);
  const perEvent = before.map(
    ([name, was], index) => `${name} ${((((after[index]?.[1] ?? 0) - was) / sent.length) * 1e6).toFixed(0)}`,
  );
  console.log(`CPU µs per event: ${perEvent.join(', ')}`);
  wall.close();
  return wrong;
}

const cpus = ({ postgres, broker }: Servers, server: ChildProcess): [string, number][] => [
  ['program', cpuSeconds(server.pid as number)],
  ['postgres', cpuSeconds(postgres.pid)],
  ['kafka', cpuSeconds(broker.pid)],
];

async function generate(task: GeneratorTask): Promise<Paced> {
  const child = fork(join(import.meta.dirname, 'generator.js'));
  child.send(task);
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the generator ended with ${code}`)));
  const [paced] = (await Promise.race([once(child, 'message'), failed])) as [Paced];
  failed.catch(() => undefined);
  child.disconnect();
  return paced;
}

function report({ placed, lateness }: Paced, { arrivals, deltas }: WallClient, sent: number, wrong: string[]): void {
  const arrivedAt = arrivalTimes(arrivals);
  const moments = placed.map(({ intended }) => intended);
  const from = (moments[0] as number) + warmSeconds * 1000;
  // The feed shows the newest 40: the very last of a quiet partition may pass unseen, and only the tables tell of it.
  const to = (moments.at(-1) as number) - 1000;
  const latency = histogram();
  let missing = 0;
  for (const { partition, offset, intended } of placed) {
    if (intended < from || intended > to) continue;
    const at = arrivedAt(partition, offset);
    if (at === undefined) missing += 1;
    else latency.recordValue(Math.max(1, Math.round((at - intended) * 1000)));
  }
  const late = histogram();
  for (const ms of lateness.slice(Math.round(rate * warmSeconds))) late.recordValue(Math.max(1, Math.round(ms * 1000)));
  if (late.getValueAtPercentile(99) > maxLatenessMs * 1000) wrong.push(`the generator was late: ${line(late)}`);
  if (missing) wrong.push(`${missing} events never arrived at the wall`);
  console.log(`sent ${sent} records at ${rate}/s, ${deltas} deltas received; generator late by ${line(late)}`);
  console.log(`append (intended) → wall's socket: ${line(latency)} (${latency.totalCount} events)`);
}

const histogram = () =>
  build({ lowestDiscernibleValue: 1, highestTrackableValue: 60_000_000, numberOfSignificantValueDigits: 3 });
const line = (of: Histogram) => {
  const at = (percentile: number) => (of.getValueAtPercentile(percentile) / 1000).toFixed(1);
  return `p50 ${at(50)}, p90 ${at(90)}, p99 ${at(99)}, p99.9 ${at(99.9)}, max ${(of.maxValue / 1000).toFixed(1)} ms`;
};

async function until(holds: () => boolean, withinMs: number): Promise<boolean> {
  for (const end = monotonicMs() + withinMs; monotonicMs() < end; await pause(10)) if (holds()) return true;
  return holds();
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
