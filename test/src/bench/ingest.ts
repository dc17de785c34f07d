import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { fill } from '@ioc/test/bench/fill';
import { dossierLoad } from '@ioc/test/bench/load';
import { median, settingsOf } from '@ioc/test/bench/machine';
import type { Side } from '@ioc/test/bench/round';
import { benchConfig, type Servers, startServers } from '@ioc/test/bench/servers';
import { takeTurn } from '@ioc/test/bench/turn';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '7' },
    only: { type: 'string' },
    profile: { type: 'string' },
  },
});
const usage = '--events 200000 --rounds 5 --seed 7 --only copy|intake --profile <folder for .cpuprofile files>';
const warmEvents = 40_000;

/**
 * `npm run bench:ingest`: a topic filled before is drained to committed, by kafkajs + COPY of the journal alone and by the
 * product's own path, in turns. The ratio is the result; it is void, and the exit code 1, when one count is wrong.
 */
async function main(servers: Servers): Promise<boolean> {
  const [events, rounds, seed] = [Number(values.events), Number(values.rounds), Number(values.seed)];
  const { db, url } = await servers.database('settings');
  for (const line of await settingsOf(db)) console.log(line);
  await db.destroy();
  const { current } = await CatalogueHolder.open('catalogue', 'quang-tri');
  const topic = (prefix: string) => benchConfig(servers.broker.address, url, { TOPIC_PREFIX: prefix });
  const warm = await fill(topic('warm.'), dossierLoad(seed + 1, warmEvents, current));
  const full = await fill(topic('full.'), dossierLoad(seed, events, current));
  const sides = (['copy', 'intake'] as const).filter((side) => !values.only || side === values.only);
  const rates: Record<Side, number[]> = { copy: [], intake: [] };
  for (let round = 1; round <= rounds; round += 1) {
    for (const side of sides) {
      const { rate, line, wrong } = await takeTurn(servers, { side, round, warm, full, profileDir: values.profile });
      console.log(line);
      if (wrong.length) {
        console.error(`VOID: the tables differ from the independent tally\n  ${wrong.slice(0, 20).join('\n  ')}`);
        return false;
      }
      rates[side].push(rate);
    }
  }
  summarise(rates);
  return true;
}

function summarise({ copy, intake }: Record<Side, number[]>): void {
  const range = (numbers: readonly number[], digits = 0) =>
    `median ${median(numbers).toFixed(digits)}, ${Math.min(...numbers).toFixed(digits)} to ${Math.max(...numbers).toFixed(digits)}`;
  if (copy.length) console.log(`kafkajs + COPY of the journal: ${range(copy)} ev/s`);
  if (intake.length) console.log(`intake: ${range(intake)} ev/s; every count equals the independent tally`);
  const ratios = intake.map((rate, round) => rate / (copy[round] ?? NaN)).filter(Number.isFinite);
  if (ratios.length) console.log(`ratio intake / COPY: ${range(ratios, 2)} (${ratios.length} rounds)`);
}

if (!(Number(values.events) > 0 && Number(values.rounds) > 0)) throw new Error(`Options: ${usage}`);
Logger.overrideLogger(['fatal', 'error', 'warn']);
const servers = await startServers();
try {
  if (!(await main(servers))) process.exitCode = 1;
} finally {
  await servers.stop();
}
