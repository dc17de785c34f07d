import { Logger } from '@nestjs/common';
import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { commandLine } from '@ioc/infra/commands/command-line';
import { positive } from '@ioc/test/bench/positive';
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
const events = positive('events', values.events);
const rounds = positive('rounds', values.rounds);
const seed = positive('seed', values.seed);
if (values.only && !['copy', 'intake'].includes(values.only))
  throw new Error(`--only: cần / expected copy | intake, found ${values.only}`);
/** At most as many as are measured: a short run warms up shortly. */
const warmEvents = Math.min(40_000, events);

/**
 * `npm run bench:ingest`: a topic filled before is drained to committed, by kafkajs + COPY of the journal alone and by the
 * product's own path, in turns. The ratio is the result; it is void, and the exit code 1, when one count is wrong.
 */
async function main(servers: Servers): Promise<boolean> {
  const { db, url } = await servers.database('settings');
  for (const line of await settingsOf(db)) console.log(line);
  await db.destroy();
  const { current } = await CatalogueHolder.open('catalogue', 'quang-tri');
  const topic = (prefix: string) => benchConfig(servers.broker.address, url, { TOPIC_PREFIX: prefix });
  const warm = await fillTables(topic('warm.'), dossierLoad(seed + 1, warmEvents, current));
  const full = await fillTables(topic('full.'), dossierLoad(seed, events, current));
  const sides = (['copy', 'intake'] as const).filter((side) => !values.only || side === values.only);
  const taken: Record<Side, Measured[]> = { copy: [], intake: [] };
  for (let round = 1; round <= rounds; round += 1) {
    for (const side of sides) {
      const measured = await takeTurn(servers, { side, round, warm, full, profileDir: values.profile });
      console.log(measured.line);
      const { wrong } = measured;
      if (wrong.length) {
        console.error(`VOID: the tables differ from the independent tally\n  ${wrong.slice(0, 20).join('\n  ')}`);
        return false;
      }
      taken[side].push(measured);
    }
  }
  summarise(taken);
  return true;
}

function summarise({ copy, intake }: Record<Side, Measured[]>): void {
  const range = (numbers: readonly number[], digits = 0) =>
    `median ${median(numbers).toFixed(digits)}, ${Math.min(...numbers).toFixed(digits)} to ${Math.max(...numbers).toFixed(digits)}`;
  const of = (name: string, side: readonly Measured[]) => {
    if (side.length === 0) return;
    console.log(
      `${name}: ${range(side.map(({ rate }) => rate))} ev/s; CPU ${range(
        side.map(({ cpu }) => cpu),
        1,
      )} µs/event`,
    );
  };
  of('kafkajs + COPY of the journal', copy);
  of('intake', intake);
  if (intake.length) console.log('every count equals the independent tally, in every round');
  const ratios = (value: (one: Measured) => number) =>
    intake.flatMap((one, round) => (copy[round] ? [value(one) / value(copy[round])] : []));
  const rates = ratios(({ rate }) => rate);
  if (rates.length === 0) return;
  console.log(
    `intake / COPY: rate ${range(rates, 2)}; CPU per event ${range(
      ratios(({ cpu }) => cpu),
      2,
    )} (${rates.length} rounds)`,
  );
}

Logger.overrideLogger(['fatal', 'error', 'warn']);
const servers = await startServers();
try {
  if (!(await main(servers))) process.exitCode = 1;
} finally {
  await servers.stop();
}
