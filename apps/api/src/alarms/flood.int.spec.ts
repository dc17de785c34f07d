import { expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { alarmCatalogue, aSource, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import type { Positions } from '@ioc/test/support/batches';
import { eachEvaluator } from '@ioc/test/support/each-evaluator';
import type { SentEvent } from '@ioc/test/support/lives';
import { takeRecordedOn } from '@ioc/test/support/recorded-on';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readInputs } from '#ledger/figures.js';
import { AlarmDesk } from '#alarms/desk.js';
import { aRule } from '#alarms/rule.spec-support.js';

Logger.overrideLogger(['fatal', 'error']);
const on = eachEvaluator();

it('of a thousand alarms within ten seconds from one cause is few groups with the worst and the first, and none is lost', async () => {
  const far = aRule({ code: 'far', above: 100, clear: 90, consequence: 'severe', actWithinMinutes: 30 });
  const small = alarmCatalogue([aRule({ consequence: 'minor' }), far]);
  const commune = small.units.get('19001') as NonNullable<ReturnType<typeof small.units.get>>;
  const codes = Array.from({ length: 1000 }, (_, n) => `X${n}`);
  const more = codes.map((code) => [code, { ...commune, code }] as const);
  const catalogue = { ...small, units: new Map([...small.units, ...more]) };
  const desk = new AlarmDesk(on.base.db, { current: catalogue });
  const counts = Object.fromEntries(codes.map((code) => [code, 3]));
  await on.evaluator.look(lookAt(0, seenOf(counts, catalogue)));
  for (let second = 0; second < 10; second += 1) {
    // A hundred more each second, in no order of their codes; some that were first are well again before the last have come.
    for (let n = 0; n < 100; n += 1) counts[`X${(second + n * 10) % 1000}`] = second === 6 && n === 50 ? 120 : 30;
    if (second === 8) for (let n = 10; n < 20; n += 1) counts[`X${n * 10}`] = 3;
    await on.evaluator.look(lookAt(1 + second / 60, seenOf(counts, catalogue)));
    const { total, groups } = await desk.groups();
    expect(total).toBe((second + 1) * 100 + (second >= 6 ? 1 : 0));
    expect(groups.length).toBeLessThanOrEqual(3);
  }
  const { groups } = await desk.groups();
  expect(groups).toMatchObject([{ count: 1001, waiting: 1001, worst: 'high' }]);
  const [first] = (await on.base.db.query(`select id from alarm order by raised_at, id limit 1`)) as { id: string }[];
  expect(groups[0]?.first).toMatchObject({
    id: first?.id,
    raisedAt: new Date(lookAt(1, null).now).toISOString(),
  });
  const kept = (await on.base.db.query(
    `select rule, state, count(*)::int as n, count(distinct unit)::int as units from alarm group by 1, 2 order by 1, 2`,
  )) as object[];
  expect(kept).toEqual([
    { rule: 'far', state: 'new', n: 1, units: 1 },
    { rule: 'overdue-unit', state: 'new', n: 990, units: 990 },
    { rule: 'overdue-unit', state: 'returned', n: 10, units: 10 },
  ]);
  expect(await on.base.db.query(`select count(*)::int as n from alarm_history where action = 'recur'`)).toEqual([
    { n: 1001 },
  ]);
  const { rows } = await desk.list({ state: 'open', limit: 1 }, { name: 'an', role: 'operator' });
  expect(rows.map(({ rule, unit }) => [rule, unit])).toEqual([['far', 'X506']]);
});

/** The shipped rules over figures, without their delays. */
const prompt = ({ current }: CatalogueHolder): Catalogue => {
  const alarms = current.books.alarms.filter(({ on }) => 'figure' in on || 'judged' in on);
  return {
    ...current,
    books: { ...current.books, alarms: alarms.map((one) => ({ ...one, onMinutes: 0, offMinutes: 0 })) },
  };
};

it('of 2.000 dossiers that become overdue at midnight is at most one alarm for each unit', async () => {
  const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const catalogue = prompt(holder);
  const communes = [...catalogue.units.values()].filter(({ kind }) => kind === 'commune').slice(0, 40);
  const procedure = [...catalogue.procedures.keys()][0];
  const positions: Positions = new Map();
  const events = Array.from({ length: 2000 }, (_, n): SentEvent => ({
    ...{ specversion: '1.0', id: `r${n}`, source: 'mot-cua', subject: `D${n}` },
    ...{ type: 'vn.ioc.dossier.received.v1', time: '2026-03-10T08:00:00+07:00' },
    data: {
      ...{ procedure, channel: 'online', dueAt: '2026-03-12T17:00:00+07:00' },
      // Half of the communes have nearly all of them, the others two each.
      unit: communes[n % 50 === 49 ? 20 + (Math.floor(n / 50) % 20) : n % 20]?.code,
    },
  }));
  await takeRecordedOn(on.base.db, holder, '2026-03-10', { events, positions });
  const lookOn = async (day: string, time: string) => {
    const inputs = await readInputs(on.base.db, catalogue, day);
    const seen = { inputs, catalogue, today: day, sources: [aSource('mot-cua')] };
    await on.evaluator.look({ now: Date.parse(`${day}T${time}+07:00`), seen, problems: [], held: null });
  };
  const raised = (): Promise<{ unit: string; value: number }[]> =>
    on.base.db.query(`select unit, value from alarm where rule = 'overdue-unit' order by unit`);
  await lookOn('2026-03-12', '23:59:58');
  expect(await raised()).toEqual([]);
  for (const second of ['00', '01', '02']) await lookOn('2026-03-13', `00:00:${second}`);
  const late = new Map<unknown, number>();
  for (const { data } of events) late.set(data['unit'], (late.get(data['unit']) ?? 0) + 1);
  const expected = [...late].filter(([, n]) => n > 20).map(([unit, value]) => ({ unit, value }));
  expect([late.size, expected.length]).toEqual([40, 20]);
  expect(await raised()).toEqual(expected.sort((a, b) => (String(a.unit) < String(b.unit) ? -1 : 1)));
  expect(
    await on.base.db.query(`select unit from alarm where unit <> $1 group by unit having count(*) > 1`, [
      catalogue.province.rootUnit,
    ]),
  ).toEqual([]);
}, 60_000);
