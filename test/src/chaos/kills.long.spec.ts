import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { killRun } from '@ioc/test/chaos/kill-run';
import type { LogKind, PaceName, Victim } from '@ioc/test/chaos/plan';
import { countedOf, summary } from '@ioc/test/chaos/report';
import { openStage, type Stage } from '@ioc/test/chaos/stage';

let catalogue: Catalogue;
let stage: Stage | undefined;
beforeAll(async () => {
  catalogue = await loadCatalogue('catalogue', 'quang-tri');
});
afterEach(async () => {
  await stage?.close();
  stage = undefined;
}, 60_000);

interface Sample {
  readonly kills: number;
  readonly seed: number;
  readonly paces: PaceName[];
  readonly victims?: Victim[];
}

/** A sample of `npm run chaos`: its kills, and what is wrong after them. */
async function afterKills(log: LogKind, sample: Sample) {
  stage = await openStage(log);
  const signal = AbortSignal.timeout(480_000);
  const said: string[] = [];
  const { struck, end } = await killRun(stage, catalogue, {
    ...{ log, withinMs: 120_000, signal, say: (line) => void said.push(line) },
    ...sample,
  });
  return {
    counted: countedOf(struck),
    takenBack: struck.some((one) => one.takenBack > 0),
    ...summary(log, struck, end),
    said,
  };
}

const databaseAlone: Victim[] = ['postmaster', 'backend', 'immediate'];

describe('events that were acknowledged before a kill and not yet committed', () => {
  it('are all journaled once on the embedded log, at a rate at which the program is idle between two posts', async () => {
    const found = await afterKills('embedded', { kills: 12, seed: 1, paces: ['quiet'], victims: databaseAlone });
    expect(found).toMatchObject({ counted: 12, takenBack: true, wrong: [] });
  }, 840_000);

  it('are all journaled once on Kafka', async () => {
    const found = await afterKills('kafka', { kills: 4, seed: 3, paces: ['quiet', 'slow'] });
    expect(found).toMatchObject({ counted: 4, wrong: [] });
  }, 840_000);
});
