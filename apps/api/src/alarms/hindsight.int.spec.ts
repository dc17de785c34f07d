import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { aSource } from '@ioc/test/support/alarm-setting';
import type { Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { takeRecordedOn } from '@ioc/test/support/recorded-on';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readInputs } from '#ledger/figures.js';
import { AlarmDesk } from '#alarms/desk.js';
import { AlarmEvaluator } from '#alarms/evaluator.js';
import { aRule } from '#alarms/rule.spec-support.js';

Logger.overrideLogger(['fatal', 'error']);
let base: FreshDatabase;
let holder: CatalogueHolder;
let catalogue: Catalogue;
let evaluator: AlarmEvaluator;
let unit = '';
const positions: Positions = new Map();

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  unit = [...holder.current.units.values()].find(({ kind }) => kind === 'commune')?.code ?? '';
  const busy = aRule({ code: 'busy', on: { figure: 'received-today', units: ['commune'] }, above: 8, clear: 8 });
  const official = aRule({
    code: 'sipas',
    on: { figure: 'SIPAS', units: ['province'] },
    above: undefined,
    below: 80,
    clear: 80,
  });
  catalogue = { ...holder.current, books: { ...holder.current.books, alarms: [busy, official] } };
  evaluator = new AlarmEvaluator(base.db, { contacts: [] });
}, 120_000);
afterAll(async () => {
  await evaluator.leave();
  await base.close();
});

const takeOn = (day: string, events: readonly SentEvent[]) =>
  takeRecordedOn(base.db, holder, day, { events, positions });

const dossier = (n: number): SentEvent => ({
  ...{ specversion: '1.0', id: `r${n}`, source: 'mot-cua', subject: `D${n}` },
  ...{ type: 'vn.ioc.dossier.received.v1', time: '2026-03-10T08:00:00+07:00' },
  data: { procedure: [...catalogue.procedures.keys()][0], unit, channel: 'online', dueAt: null },
});
const retracted = (n: number): SentEvent => ({
  ...dossier(n),
  ...{ id: `x${n}`, type: 'vn.ioc.dossier.retracted.v1', time: '2026-03-12T08:00:00+07:00' },
  data: { event: `r${n}`, reason: 'hồ sơ thử' },
});
const many = (from: number, to: number, of: (n: number) => SentEvent) =>
  Array.from({ length: to - from }, (_, n) => of(from + n));

/** Looks of a morning, until a round over past alarms is through. */
async function lookOn(day: string) {
  const inputs = await readInputs(base.db, catalogue, day);
  const seen = { inputs, catalogue, today: day, sources: [aSource('mot-cua'), aSource('xep-hang')] };
  for (const second of [0, 1, 2])
    await evaluator.look({ now: Date.parse(`${day}T10:00:0${second}+07:00`), seen, problems: [], held: null });
}

const alarms = (): Promise<object[]> =>
  base.db.query(`select rule, state, hindsight, version from alarm order by rule`);
const said = (): Promise<object[]> =>
  base.db.query(
    `select a.rule, h.value, h.data from alarm_history h join alarm a on a.id = h.alarm
     where action = 'hindsight' order by h.id`,
  );

describe('a figure that is restated', () => {
  it('has its alarm as it was raised, as long as nothing is corrected', async () => {
    await takeOn('2026-03-10', many(0, 10, dossier));
    await lookOn('2026-03-10');
    await lookOn('2026-03-11');
    expect(await alarms()).toEqual([{ rule: 'busy', state: 'returned', hindsight: null, version: 2 }]);
  });

  it('makes its alarm wrong in hindsight: written beside it, with what it was and what it is', async () => {
    await takeOn('2026-03-12', many(0, 3, retracted));
    await lookOn('2026-03-12');
    expect(await alarms()).toEqual([{ rule: 'busy', state: 'returned', hindsight: 'wrong', version: 2 }]);
    expect(await said()).toEqual([
      { rule: 'busy', value: 7, data: { hindsight: 'wrong', then: 10, day: '2026-03-10' } },
    ]);
  });

  it('makes it right again when what was missing comes late, and says each turn once', async () => {
    await takeOn('2026-03-13', many(20, 23, dossier));
    await lookOn('2026-03-13');
    await lookOn('2026-03-14');
    expect((await said()).slice(1)).toEqual([
      { rule: 'busy', value: 10, data: { hindsight: 'right', then: 10, day: '2026-03-10' } },
    ]);
    const desk = new AlarmDesk(base.db, { current: catalogue });
    const { rows } = await desk.list({ state: 'open', limit: 50 }, { name: 'an', role: 'operator' });
    expect(rows.map(({ rule, hindsight }) => [rule, hindsight])).toEqual([['busy', 'right']]);
  });
});

describe('a published figure that is revised', () => {
  const published = (id: string, time: string, value: number): SentEvent => ({
    ...{ specversion: '1.0', id, source: 'xep-hang', type: 'vn.ioc.kpi.observed.v1', time },
    ...{ subject: `SIPAS/${catalogue.province.rootUnit}/2025` },
    data: {
      indicator: 'SIPAS',
      unit: catalogue.province.rootUnit,
      period: '2025',
      value,
      asOf: '2026-03-14T08:00:00+07:00',
    },
  });

  it('makes its alarm wrong in hindsight too', async () => {
    const [row] = (await base.db.query(`select count(*)::int as n from alarm where rule = 'sipas'`)) as { n: number }[];
    expect(row?.n).toBe(0);
    await takeOn('2026-03-14', [published('s1', '2026-03-14T08:00:00+07:00', 79.5)]);
    await lookOn('2026-03-14');
    await takeOn('2026-03-16', [published('s2', '2026-03-16T08:00:00+07:00', 81.2)]);
    await lookOn('2026-03-16');
    expect((await said()).slice(2)).toEqual([
      { rule: 'sipas', value: 81.2, data: { hindsight: 'wrong', then: null, day: '2026-03-14' } },
    ]);
  });
});
