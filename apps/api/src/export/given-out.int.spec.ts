import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
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

let minute = 0;
const event = (type: string, subject: string, id: string, data: object = {}): SentEvent => ({
  ...{ specversion: '1.0', id, source: '1022', type: `vn.ioc.complaint.${type}.v1`, subject },
  ...{ time: new Date(Date.UTC(2026, 4, 20, 2, minute++)).toISOString(), data: data as SentEvent['data'] },
});
const field = { kind: 'field-report', category: 'khac', place: { lat: 16.75, lon: 107.19 } };
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
  it.each<[string, (code: string) => Promise<unknown>]>([
    ['is private', (code) => say(event('submitted', code, `id-${code.length}-p`, { ...field, private: true }))],
    ['was taken back from the public', (code) => say(event('unpublished', code, 'id-u'))],
    ['was retracted', (code) => say(event('retracted', code, 'id-r', { event: `id-${code}` }))],
    [
      'was erased',
      (code) =>
        base.db.query(
          `insert into erasure (kind, subject, reason, asked_by, asked_at) values ('complaint', $1, 'r', 'an', now())`,
          [code],
        ),
    ],
  ])('names no complaint that %s', async (way, hide) => {
    const secret = `KIN${way.replaceAll(' ', '')}`;
    const [again, twice] = [`again-${minute}`, `twice-${minute}`];
    await say(event('submitted', secret, `id-${secret}`, field));
    await say(event('submitted', again, `${again}.1`, { ...field, reopenedFrom: secret }));
    await say(event('submitted', twice, `${twice}.1`, field), event('duplicate', twice, `${twice}.2`, { of: secret }));
    const before = await exported();
    expect(naming(before.shown, `"subject":"${secret}"`)).toHaveLength(1);
    expect(naming(before.shown, `"raised again from":"${secret}"`)).toHaveLength(1);
    await hide(secret);
    const after = await exported();
    expect(naming(after.whole, `"raised again from":"${secret}"`)).toHaveLength(1);
    expect(naming(after.shown, secret)).toEqual([]);
    expect(naming(after.shown, `["case","complaint","${again}"]`)[0]).toContain('"raised again from":null');
    for (const id of [`${again}.1`, `${twice}.2`])
      expect(naming(after.shown, `["event","1022","${id}"]`)[0]).toContain('"bytes":null,"contents":null');
  });
});
