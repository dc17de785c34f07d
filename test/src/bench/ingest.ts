import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { commandLine } from '@ioc/infra/commands/command-line';
import { wholeNumber } from '@ioc/test/bench/positive';
import { fillTables } from '@ioc/test/bench/fill';
import { dossierLoad } from '@ioc/test/bench/load';
import { median, settingsOf } from '@ioc/test/bench/machine';
import type { Side } from '@ioc/test/bench/round';
import { benchConfig, type Servers, startServers } from '@ioc/test/bench/servers';
import { type Measured, takeTurn } from '@ioc/test/bench/turn';

const usage = `npm run bench:ingest -- [--events 200000] [--rounds 5] [--seed 7] [--only copy|intake] [--profile <dir>]
Đo tốc độ tiếp nhận trên Kafka / measures the intake on Kafka; --profile: thư mục cho / folder for .cpuprofile`;
const { values } = commandLine(usage, {
  events: { type: 'string', default: '200000' },
  rounds: { type: 'string', default: '5' },
  seed: { type: 'string', default: '7' },
  only: { type: 'string' },
  profile: { type: 'string' },
});
const events = wholeNumber('events', values.events);
const rounds = wholeNumber('rounds', values.rounds);
const seed = wholeNumber('seed', values.seed);
if (values.only && !['copy', 'intake'].includes(values.only))
  throw new Error(`--only: cần / expected copy | intake, found ${values.only}`);
/** At most as many as are measured: a short run warms up shortly. */
const warmEvents = Math.min(40_000, events);

/**
 * `npm run bench:ingest`: a topic filled before is drained to committed, by kafkajs + COPY of the journal alone (copy) and by
 * the product's own path (intake); then the rows that the intake wrote are written by COPY alone (floor). In turns. The ratio is the result; it is void, and the exit code 1, when one count is wrong.
 */
async function main(servers: Servers): Promise<boolean> {
  const { db, url } = await servers.database('settings');
  for (const line of await settingsOf(db)) console.log(line);
  await db.destroy();
  const { current } = await CatalogueHolder.open('catalogue', 'quang-tri');
  const topic = (prefix: string) => benchConfig(servers.broker.address, url, { TOPIC_PREFIX: prefix });
  const warm = await fillTables(topic('warm.'), dossierLoad(seed + 1, warmEvents, current));
  const full = await fillTables(topic('full.'), dossierLoad(seed, events, current));
  const sides = (['copy', 'intake', 'floor'] as const).filter((side) => !values.only || side === values.only);
  const taken: Record<Side, Measured[]> = { copy: [], floor: [], intake: [] };
  const rowsDir = await mkdtemp(join(tmpdir(), 'ioc-rows-'));
  for (let round = 1; round <= rounds; round += 1) {
    for (const side of sides) {
      const measured = await takeTurn(servers, { side, round, warm, full, profileDir: values.profile, rowsDir });
      console.log(measured.line);
      const { wrong } = measured;
      if (wrong.length) {
        console.error(`VOID: the tables differ from the independent tally\n  ${wrong.slice(0, 20).join('\n  ')}`);
        return false;
      }
      taken[side].push(measured);
    }
  }
  await rm(rowsDir, { recursive: true, force: true });
  summarise(taken);
  return true;
}

const range = (numbers: readonly number[], digits = 0) =>
  `median ${median(numbers).toFixed(digits)}, ${Math.min(...numbers).toFixed(digits)} to ${Math.max(...numbers).toFixed(digits)}`;

function summarise(taken: Record<Side, Measured[]>): void {
  const { copy, floor, intake } = taken;
  const names: [string, Measured[]][] = [
    ['kafkajs + COPY of the journal', copy],
    ['the rows of the intake by COPY', floor],
    ['intake', intake],
  ];
  for (const [name, side] of names) {
    if (side.length === 0) continue;
    const [rates, cpus] = [side.map(({ rate }) => rate), side.map(({ cpu }) => cpu)];
    console.log(`${name}: ${range(rates)} ev/s; CPU ${range(cpus, 1)} µs/event`);
  }
  if (intake.length) console.log('every count equals the independent tally, in every round');
  compare('intake / copy', intake, copy);
  compare('intake / floor', intake, floor);
  compare('floor / copy', floor, copy);
}

/** Ratios of the rounds in which both took their turn. */
function compare(name: string, one: readonly Measured[], other: readonly Measured[]): void {
  const ratios = (value: (of: Measured) => number) =>
    one.flatMap((of, round) => (other[round] ? [value(of) / value(other[round])] : []));
  const rates = ratios(({ rate }) => rate);
  if (rates.length === 0) return;
  const cpus = ratios(({ cpu }) => cpu);
  console.log(`${name}: rate ${range(rates, 2)}; CPU per event ${range(cpus, 2)} (${rates.length} rounds)`);
}

Logger.overrideLogger(['fatal', 'error', 'warn']);
const servers = await startServers();
try {
  if (!(await main(servers))) process.exitCode = 1;
} finally {
  await servers.stop();
}
