import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { rebuild } from '#rebuild/rebuild.js';

let base: FreshDatabase;
let before: CatalogueHolder;
let after: CatalogueHolder;
let dir: string;
const quiet = { apply: false, progress: () => undefined };

/** The catalogue with every Tuesday to Thursday of a month turned into holidays. */
async function withHolidays(): Promise<CatalogueHolder> {
  dir = await mkdtemp(join(tmpdir(), 'holidays-'));
  for (const part of ['quang-tri', 'calendars', 'states.yaml', 'indices'])
    await cp(join('catalogue', part), join(dir, part), { recursive: true });
  const file = join(dir, 'calendars', 'vn.yaml');
  const text = await readFile(file, 'utf8');
  const anchor = /^ {2}- \{ from: 2026-01-01, .*$/m;
  const added = ['03', '10', '17', '24'].map(
    (day) =>
      `  - { from: 2026-03-${day}, to: 2026-03-${String(Number(day) + 2).padStart(2, '0')}, name: Nghỉ thêm, source: luat-2019 }`,
  );
  await writeFile(
    file,
    text.replace(anchor, (line) => [line, ...added].join('\n')),
  );
  return CatalogueHolder.open(dir, 'quang-tri');
}

const event = (code: string, step: string, time: string, data: object = {}) => ({
  specversion: '1.0',
  id: `${code}-${step}-${time}`,
  source: 'mot-cua',
  type: `vn.ioc.dossier.${step}.v1`,
  subject: code,
  time: `2026-${time}:00+07:00`,
  data,
});
const positions: Positions = new Map();
const take = async (holder: CatalogueHolder, events: readonly object[]) => {
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events as never, 7, positions)) await intake.take(batch);
};
const dueOf = async (code: string) => {
  const [row] = (await base.db.query(`select due_day::text as due from dossier where code = $1`, [code])) as {
    due: string;
  }[];
  return row?.due;
};

beforeAll(async () => {
  base = await freshDatabase();
  before = await CatalogueHolder.open('catalogue', 'quang-tri');
  after = await withHolidays();
}, 60_000);
afterAll(async () => {
  await base.close();
  await rm(dir, { recursive: true });
});

describe('a changed holiday', () => {
  it('leaves the days that were given before, also when a late event has the case told anew; new cases get new days', async () => {
    const { code, limit } = [...before.current.procedures.values()].find((one) => one.limit?.unit === 'working-day')!;
    const unit = [...before.current.units.values()].find(({ kind }) => kind === 'commune')!.code;
    const filing = { procedure: code, channel: 'direct', unit };
    expect(limit?.value).toBeGreaterThan(0);
    await take(before, [event('OLD', 'received', '03-02T09:00', filing)]);
    const given = await dueOf('OLD');
    // Earlier than what is known: the whole case is stated again, under the catalogue of today.
    await take(after, [
      event('OLD', 'registered', '03-02T08:00', filing),
      event('NEW', 'received', '03-02T09:00', filing),
    ]);
    expect(await dueOf('OLD')).toBe(given);
    expect(await dueOf('NEW')).not.toBe(given);
    expect((await rebuild(base.db, after.current, quiet)).differences).toEqual({});
  }, 60_000);

  it('leaves a rebuild equal to what was taken in, whatever came before it and whatever after, in any order', async () => {
    const lives = random(5).shuffle(randomLives(77, 400, before.current, undefined, true));
    const half = Math.floor(lives.length / 2);
    await take(before, lives.slice(0, half));
    await take(after, lives.slice(half));
    expect((await rebuild(base.db, after.current, quiet)).differences).toEqual({});
  }, 120_000);
});
