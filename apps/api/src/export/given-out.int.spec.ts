import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { fieldReport, morningEvents, waysOfHiding } from '@ioc/test/support/hidden-complaints';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { exportAll } from '#export/export.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let intake: IngestConsumer;
const positions: Positions = new Map();

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  intake = new IngestConsumer(base.db, holder, readConfig({}));
}, 120_000);
afterAll(() => base.close());

const event = morningEvents();
const field = fieldReport;
async function say(...events: SentEvent[]) {
  for (const batch of batchesOf(events, 1, positions)) await intake.take(batch);
}
/** What the export holds, whole and as it is given out. */
async function exported() {
  const [whole, shown]: [string[], string[]] = [[], []];
  await exportAll(base.db, holder.current, (_section, text, given) => {
    whole.push(text);
    if (given !== null) shown.push(given);
  });
  return { whole, shown };
}
const naming = (lines: readonly string[], words: string) => lines.filter((line) => line.includes(words));

describe('an export that is given out', () => {
  it.each(waysOfHiding)('names no complaint that %s', async (way, hide) => {
    const n = waysOfHiding.findIndex(([name]) => name === way);
    const [secret, again, twice] = [`KIN${n}`, `again-${n}`, `twice-${n}`];
    await say(event('complaint.submitted', secret, `${secret}.1`, field));
    await say(event('complaint.submitted', again, `${again}.1`, { ...field, reopenedFrom: secret }));
    await say(
      event('complaint.submitted', twice, `${twice}.1`, field),
      event('complaint.duplicate', twice, `${twice}.2`, { of: secret }),
    );
    const before = await exported();
    expect(naming(before.shown, `"subject":"${secret}"`)).toHaveLength(1);
    expect(naming(before.shown, `"raised again from":"${secret}"`)).toHaveLength(1);
    await hide({ base, event, say }, secret);
    const after = await exported();
    expect(naming(after.whole, `"raised again from":"${secret}"`)).toHaveLength(1);
    expect(naming(after.shown, secret)).toEqual([]);
    expect(naming(after.shown, `["case","complaint","${again}"]`)[0]).toContain('"raised again from":null');
    for (const id of [`${again}.1`, `${twice}.2`])
      expect(naming(after.shown, `["event","1022","${id}"]`)[0]).toContain('"bytes":null,"contents":null');
  });
});
