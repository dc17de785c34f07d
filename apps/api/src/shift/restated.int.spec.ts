import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { takeRecordedOn } from '@ioc/test/support/recorded-on';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { Queryable } from '#ledger/queryable.js';
import { RestatedHeadlines } from '#shift/restated.js';

Logger.overrideLogger(['fatal', 'error']);
let base: FreshDatabase;
let holder: CatalogueHolder;
const positions: Positions = new Map();

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
}, 120_000);
afterAll(() => base.close());

const received = (n: number): SentEvent => ({
  ...{ specversion: '1.0', id: `r${n}`, source: 'mot-cua', subject: `D${n}` },
  ...{ type: 'vn.ioc.dossier.received.v1', time: '2026-03-10T08:00:00+07:00' },
  data: {
    procedure: [...holder.current.procedures.keys()][0],
    unit: [...holder.current.units.values()].find(({ kind }) => kind === 'commune')?.code,
    channel: 'online',
    dueAt: null,
  },
});
const sut = new RestatedHeadlines();
const restated = async (since: string, now = '2026-03-11T09:00:00+07:00', db: Queryable = base.db) =>
  (await sut.since(db, holder.current, new Date(since), new Date(now))).map(({ indicator, day, before, value }) => [
    ...[indicator, day, before, value],
  ]);
/** How often the ledger was asked as it was known on an earlier day. */
async function askedOfThen(now: string): Promise<number> {
  let asked = 0;
  const counting = {
    query: (sql: string, values?: readonly unknown[]) => {
      if (sql.includes('known < $8') && values?.[7]) asked += 1;
      return base.db.query(sql, values as unknown[]);
    },
  };
  await restated('2026-03-11T07:00:00+07:00', now, counting as Queryable);
  return asked;
}

it('a handover says which headline figures of the day before are no longer what they were', async () => {
  const events = Array.from({ length: 10 }, (_, n) => received(n));
  await takeRecordedOn(base.db, holder, '2026-03-10', { events, positions });
  expect(await restated('2026-03-11T00:00:00+07:00')).toEqual([]);
  const retracted = {
    ...received(0),
    ...{ id: 'x0', type: 'vn.ioc.dossier.retracted.v1', time: '2026-03-11T08:00:00+07:00' },
    data: { event: 'r0', reason: 'hồ sơ thử' },
  };
  await takeRecordedOn(base.db, holder, '2026-03-11', { events: [retracted], positions });
  const found = await restated('2026-03-11T07:00:00+07:00');
  expect(found).toContainEqual(['received-today', '2026-03-10', 10, 9]);
  expect(found.every(([, day]) => day === '2026-03-10')).toBe(true);
  // A shift that began before the tenth was over knows no correction of the ninth.
  expect(await restated('2026-03-10T23:59:59+07:00')).toEqual([]);
}, 60_000);

it('reads what was known then once for all desks, but not while that day may still be written', async () => {
  await restated('2026-03-11T07:00:00+07:00');
  expect(await askedOfThen('2026-03-11T09:00:00+07:00')).toBe(0);
  expect(await askedOfThen('2026-03-11T00:59:00+07:00')).toBeGreaterThan(0);
  expect(await restated('2026-03-11T07:00:00+07:00')).toContainEqual(['received-today', '2026-03-10', 10, 9]);
}, 60_000);

it('does not remember what another incarnation of the store knew', async () => {
  await restated('2026-03-11T07:00:00+07:00');
  await base.db.query('delete from store_incarnation');
  expect(await askedOfThen('2026-03-11T09:00:00+07:00')).toBeGreaterThan(0);
}, 60_000);
