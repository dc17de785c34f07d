import { describe, expect, it } from '@jest/globals';
import { noBooks } from '@ioc/test/support/no-books';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { Administrative } from '#catalogue/administrative.js';
import type { ComponentPlan, IndexPlan } from '#catalogue/books.js';
import type { ObservationAnswer } from '#drill-down/boards/observations.query.js';
import { scoreboard, underToday } from '#drill-down/boards/scoreboard.js';

type ScoreboardInput = Parameters<typeof scoreboard>[0];

const version = { version: 'v2', scale: { max: 100 }, components: [{ code: 'C1', name: 'Một', max: 10 }] };
/** Two rankings of one component each; `method`: false where none is known. */
const rankings = (method = true) =>
  ({
    rankings: new Map(
      ['A', 'B'].map((code) => [code, { code, name: `Chỉ số ${code}`, owner: 'Bộ', direction: 'higher' }]),
    ),
    versionIn: () => (method ? version : null),
    provincesIn: () => 63,
  }) as unknown as ScoreboardInput['rankings'];
const plan = (more: Partial<IndexPlan> = {}): IndexPlan => ({
  ...{ index: 'A', plan: '118/KH-UBND', targets: [], components: [] },
  ...more,
});
const component: ComponentPlan = { component: 'C1', lead: 'H50.01', coUnits: [], target: null, tasks: [] };
const seen = (indicator: string, period: string, more: object = {}) =>
  ({
    ...{ indicator, period, value: null, rank: null, rankOf: null, status: 'official', note: 'n', source: 's' },
    ...{ asOf: '2026-01-01T00:00:00Z', event: { topic: 't', partition: 0, offset: '1' }, history: [], ...more },
  }) as unknown as ObservationAnswer;
const said = (value: number, status: string, effect = 'applied') => ({ value, status, effect });
function board(plans: IndexPlan[], observations: ObservationAnswer[], more: Partial<ScoreboardInput> = {}) {
  const catalogue = smallCatalogue({ books: { ...noBooks, scoreboard: plans } });
  return scoreboard({ catalogue, rankings: rankings(), observations, tasks: new Map(), ...more });
}

describe('the rankings of a scoreboard', () => {
  it('are those that are planned for or have an edition, and no others', () => {
    const codes = (plans: IndexPlan[], observations: ObservationAnswer[]) =>
      board(plans, observations).map(({ code }) => code);
    expect([codes([], []), codes([plan()], []), codes([], [seen('B', '2020'), seen('open', '2020')])]).toEqual([
      ...[[], ['A'], ['B']],
    ]);
  });

  it('have an edition for each year, in their order, and no other period', () => {
    const years = ['2020', '2018', '2019'].map((period) => seen('A', period, { value: Number(period), rank: 9 }));
    const others = [seen('B', '2021'), seen('A', '2021-Q1'), seen('A', 'n2021')];
    const [row] = board([plan()], [...years, ...others]);
    expect(row?.editions.map(({ year, score, of }) => [year, score, of])).toEqual([
      ...[2018, 2019, 2020].map((year) => [year, year, 63]),
    ]);
    expect(row?.latest).toEqual({
      ...{ index: 'A', year: 2020, version: 'v2', province: '44 Quảng Trị', score: 2020, rank: 9, of: 63 },
      ...{ status: 'official', note: 'n', source: 's', asOf: '2026-01-01T00:00:00Z', event: years[0]?.event },
    });
    expect(row?.change?.score).toMatchObject({ change: 1 });
    expect(row).toMatchObject({ scale: { max: 100 }, version: 'v2', plan: '118/KH-UBND' });
  });

  it('are shown without plan and without method as far as they are known', () => {
    const [row] = board([], [seen('B', '2020', { rankOf: 34 })], { rankings: rankings(false) });
    expect(row).toMatchObject({ plan: null, scale: null, version: null, targets: [], components: [] });
    expect(row?.latest).toMatchObject({ version: 'unknown', of: 34 });
  });

  it('have reached a rank that is as good, a score that is above the target, and nothing before an edition', () => {
    const targets = [
      { year: 2021, rank: 25 },
      { year: 2021, value: 80 },
      { year: 2021, text: 'nhóm dẫn đầu' },
    ];
    const reached = (...of: ObservationAnswer[]) =>
      board([plan({ targets })], of)[0]?.targets.map((one) => one.reached);
    expect(reached(seen('A', '2021', { value: 80.1, rank: 25 }))).toEqual([true, true, null]);
    expect(reached(seen('A', '2021', { value: 80, rank: 26 }))).toEqual([false, false, null]);
    expect(reached()).toEqual([null, null, null]);
  });
});

describe('a component', () => {
  const part = (observations: ObservationAnswer[], more: Partial<ComponentPlan> = {}, tasks = new Map()) =>
    board([plan({ components: [{ ...component, ...more }] })], observations, { tasks })[0]?.components[0];

  it('has the last score that was published and the last that the province gave itself, each by itself', () => {
    const history = [said(6, 'official'), said(7, 'official'), said(9, 'estimate'), said(1, 'official', 'rejected')];
    const scored = part([
      seen('C1', '2020', { history: [said(8, 'estimate')] }),
      seen('C1', '2021', { history }),
      seen('C1', '2019', { history: [said(4, 'official'), said(5, 'estimate')] }),
      seen('C2', '2022', { history: [said(2, 'official')] }),
    ]);
    expect(scored).toMatchObject({
      code: 'A/C1',
      name: 'Một',
      max: 10,
      officialScore: 7,
      selfScore: 9,
      state: 'known',
    });
    expect(scored?.trend).toEqual([
      { period: '2019', value: 4 },
      { period: '2021', value: 7 },
    ]);
  });

  it('of one edition keeps its score', () => {
    const scored = part([seen('C1', '2021', { history: [said(6, 'official')] })]);
    expect(scored).toMatchObject({ officialScore: 6, selfScore: null, state: 'known' });
  });

  it('stands under its units, an unknown one by its code, with its target and the state of its tasks', () => {
    const tasks = new Map([['T1', { code: 'T1', status: 'completed' }]]);
    const planned = { coUnits: ['H50.01.02', 'gone'], target: 9, tasks: ['T1', 'T2'] };
    expect(part([], planned, tasks)).toMatchObject({
      lead: { code: 'H50.01', name: 'Đơn vị H50.01' },
      coUnits: [{ code: 'H50.01.02' }, { code: 'gone', name: 'gone', phone: null, head: null }],
      target: 9,
      tasks: [
        { code: 'T1', status: 'completed' },
        { code: 'T2', status: 'unknown' },
      ],
    });
  });

  it('that nobody planned for has neither units nor tasks', () => {
    expect(board([plan()], [])[0]?.components[0]).toMatchObject({ lead: null, coUnits: [], target: null, tasks: [] });
  });
});

describe('a province under the one of today', () => {
  const rows = board([plan()], []);
  const under = (data: object) =>
    underToday(rows, smallCatalogue(), {
      provinces: new Map(),
      oldProvinces: new Map(),
      ...data,
    } as unknown as Administrative);
  const itself = { code: '44', name: 'Quảng Trị', fullName: 'Tỉnh Quảng Trị' };

  it('that no list of provinces knows is its own', () => {
    expect(under({})).toMatchObject({ province: itself, merged: false, because: null, combined: null });
    expect(under({}).predecessors).toEqual([{ code: '44', name: 'Quảng Trị', state: 'known', indices: rows }]);
  });

  it('has the name of its successor', () => {
    const next = { name: 'Tỉnh Mới', fullName: 'Tỉnh Mới X', predecessors: [{ code: '45', name: 'Quảng Trị' }] };
    const view = under({
      oldProvinces: new Map([['44', { successor: '99' }]]),
      provinces: new Map([['99', next]]),
    });
    expect(view).toMatchObject({ province: { code: '99', name: 'Tỉnh Mới', fullName: 'Tỉnh Mới X' }, merged: false });
    expect(view.predecessors.map(({ state }) => state)).toEqual(['known']);
  });
});
