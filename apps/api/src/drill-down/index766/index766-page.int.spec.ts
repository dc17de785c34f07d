import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { manyLives, type SentEvent, teller } from '@ioc/test/support/lives';
import type { Random } from '@ioc/test/support/random';
import { addDays, localDay } from '#calendar/local-day.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { readConfig } from '#config/config.js';
import { caseFilter } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { Cases } from '#drill-down/cases/cases.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';

const positions: Positions = new Map();
let base: FreshDatabase;
let holder: CatalogueHolder;
/** When the records of `batchesOf` arrive: a Monday. */
const now = Date.parse('2026-06-01T00:00:00Z');
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockReturnValue(now);
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
}, 60_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await base.close();
});

/** Codes of the cases that a measure of the index lists for everything received up to today. */
async function listed(measure: string, today: string): Promise<Set<string>> {
  const codes = new Set<string>();
  const query = { measure, from: '2020-01-01', to: today, limit: 200 };
  const filter = caseFilter(query, 'dossier', holder.current, today);
  let after: string | undefined;
  do {
    const page = await readCases(base.db, filter, holder.current, { limit: 200, ...(after ? { after } : {}) });
    for (const { code } of page.rows) codes.add(code as string);
    after = page.next ?? undefined;
  } while (after);
  return codes;
}

/** Waits, new appointments and ends in any order; some dossiers have no appointment but a longest time. */
function life(dice: Random, from: number, code: string): SentEvent[] {
  const { procedures, units } = holder.current;
  const told = teller(
    dice,
    'dossier',
    code,
    dice.chance(0.2) ? ['mot-cua', 'cong-dvc'] : ['mot-cua'],
    from + dice.between(0, 300) * 3_600_000,
  );
  const unit = dice.pick([...units.values()].filter(({ kind }) => kind === 'commune')).code;
  const filing = { procedure: dice.pick([...procedures.keys()]), unit, channel: 'online' };
  told.say('received', { ...filing, dueAt: dice.chance(0.8) ? told.due(dice.between(0, 14)) : null });
  const steps: [string, object?][] = [
    ...Array.from({ length: 4 }, (): [string] => ['supplement-requested']),
    ...Array.from({ length: 4 }, (): [string, object] => [
      'supplemented',
      dice.chance(0.3) ? { dueAt: told.due(dice.between(1, 9)) } : {},
    ]),
    ...([['paused'], ['resumed'], ['fee-requested', { amount: 1 }], ['paid', { amount: 1 }], ['moved', {}]] as [
      string,
      object?,
    ][]),
    ['due-reissued', { dueAt: told.due(dice.between(1, 9)) }],
    ...Array.from({ length: 3 }, (): [string] => ['resolved']),
    ...([['recalled'], ['stopped'], ['rated', { rating: dice.pick(['satisfied', 'dissatisfied']) }]] as [
      string,
      object?,
    ][]),
  ];
  for (let step = dice.between(1, 7); step > 0; step -= 1) {
    const [name, data] = dice.pick(steps);
    told.say(name, { ...data });
  }
  return dice.chance(0.2) ? told.events.reverse() : told.events;
}

it.each([1766, 2766])(
  'a dossier is late and unsatisfied in the index exactly where its page says so: lives of seed %d',
  async (seed) => {
    const catalogue = holder.current;
    const today = todayOf(catalogue, Date.now());
    const lives = manyLives(seed, 250, addDays(today, -25), life);
    const sent = lives.filter(({ time }) => localDay(time) <= today);
    const intake = new IngestConsumer(base.db, holder, readConfig({}));
    for (const batch of batchesOf(sent, seed, positions)) await intake.take(batch);
    const [onTime, satisfied, received] = [
      await listed('index766.dossiers-on-time', today),
      await listed('index766.dossiers-satisfied', today),
      await listed('index766.dossiers-received', today),
    ];
    const cases = new Cases(base.db, holder);
    const seen = { pages: 0, late: 0, twice: 0, apart: 0 };
    for (const code of received) {
      const page = await cases.dossier(code, null);
      const { index766: said } = page.about;
      expect([code, said?.late, said?.satisfied]).toEqual([code, !onTime.has(code), satisfied.has(code)]);
      const clock = page.clocks?.find(({ policy }) => policy === 'subtract');
      if (clock?.failed !== null) expect([code, said?.late]).toEqual([code, true]);
      else {
        const isOver = clock.dueAt !== null && localDay(clock.dueAt) < today;
        const byClock = clock.late ?? (isOver && !clock.waiting);
        expect([code, clock.dueAt, byClock]).toEqual([code, said?.dueAt, said?.late]);
      }
      seen.apart += page.clocks?.find(({ inForce }) => inForce)?.dueAt === said?.dueAt ? 0 : 1;
      seen.pages += 1;
      seen.late += onTime.has(code) ? 0 : 1;
      seen.twice += said?.failed === null ? 0 : 1;
    }
    expect(seen).toMatchObject({ pages: received.size });
    expect(Object.entries(seen).filter(([, n]) => n <= 5)).toEqual([]);
  },
  240_000,
);
