import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Figure } from '@ioc/shared/figures/figure';
import { ByToday, StructureAnswer } from '@ioc/shared/answers/structure';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config.js';
import { Figures } from '#explore/figures/figures.js';
import { CasesAfterEnd } from '#explore/structure/after-end.js';
import { Structure, StructureQuery } from '#explore/structure/structure.js';
import { ExploreController } from '#explore/explore.controller.js';
import { Intake } from '#intake/intake.js';

interface Open {
  base: FreshDatabase;
  holder: CatalogueHolder;
  /** A figure across the structure, checked against its documented shape. */
  ask(indicator: string, query: object): Promise<StructureAnswer>;
  /** Length of the list behind a figure. */
  rows(list: string): Promise<number>;
  late: CasesAfterEnd;
}

async function open(folder: string, events: (holder: CatalogueHolder) => SentEvent[]): Promise<Open> {
  const base = await freshDatabase();
  const holder = await CatalogueHolder.open('catalogue', folder);
  const intake = new Intake(base.db, holder, readConfig({}));
  for (const batch of batchesOf('dossier.events', events(holder), 5)) await intake.take(batch);
  const structure = new Structure(base.db, new Figures(base.db, holder), { CATALOGUE_DIR: 'catalogue' });
  const explore = new ExploreController(base.db, holder);
  return {
    base,
    holder,
    late: new CasesAfterEnd(base.db, holder, { CATALOGUE_DIR: 'catalogue' }),
    ask: async (indicator, query) =>
      StructureAnswer.parse(await structure.figure(indicator, StructureQuery.parse(query))),
    rows: async (list) => {
      const words = Object.fromEntries(new URL(list, 'http://here').searchParams);
      const page = await explore.dossiers({ ...words, limit: 1 } as never);
      return (page as { total: number }).total;
    },
  };
}
const today = async (sut: Open, indicator: string, query: object) =>
  ByToday.parse(await sut.ask(indicator, { view: 'today', ...query }));
const counted = ({ numerator, denominator, value }: Figure) => [
  denominator === null ? (value ?? 0) : numerator,
  denominator,
];
const add = (all: readonly (number | null)[][]) =>
  all.reduce(
    (a, b) => [(a[0] ?? 0) + (b[0] ?? 0), a[1] === null || b[1] === null ? null : (a[1] ?? 0) + (b[1] ?? 0)],
    [0, 0],
  );

/** Lives of dossiers under communes and departments, and one under each district. */
function history(holder: CatalogueHolder): SentEvent[] {
  const lives = randomLives(31, 900, holder.current, '2021-03-01').filter(({ type }) =>
    type.startsWith('vn.ioc.dossier.'),
  );
  const sample = lives.find(({ type }) => type === 'vn.ioc.dossier.received.v1') as SentEvent;
  const districts = [...holder.current.units.values()].filter(({ kind }) => kind === 'district');
  const own = districts.map(({ code }, i) => ({
    ...{ ...sample, id: `own-${i}`, subject: `OWN-${i}` },
    data: { ...sample.data, unit: code },
  }));
  return [...lives, ...own];
}

describe('the year 2021 of Quảng Bình by the structure of today', () => {
  let sut: Open;
  const window = { from: '2021-01-01', to: '2021-12-31' };
  beforeAll(async () => {
    sut = await open('quang-binh-2021', history);
  }, 120_000);
  afterAll(() => sut.base.close());

  it.each(['received', 'open', 'online-rate', 'permit-received'])(
    'makes the whole province of %s, each unit as it was once',
    async (code) => {
      const answer = await today(sut, code, window);
      const lines = answer.reconciliation;
      expect(lines?.balanced).toBe(true);
      expect(lines?.whole.numerator).toBeGreaterThan(0);
      expect(lines?.notPlaced.numerator).toBeGreaterThan(code === 'permit-received' ? -1 : 0);
      expect([lines?.total.numerator, lines?.total.denominator]).toEqual(counted(answer.figure as Figure));
      const then = await sut.ask(code, { view: 'then', ...window });
      expect(then.reconciliation?.total).toEqual(lines?.total);
      const once = then.rows.map((row) => counted((row as { figure: Figure }).figure));
      expect(add(once)[0]).toBe(lines?.total.numerator);
    },
  );

  it('adds up what went whole, and nothing that went in part', async () => {
    const { rows, reconciliation } = await today(sut, 'online-rate', window);
    for (const row of rows.filter(({ whole }) => whole.length > 0))
      expect([row.unit.name, counted(row.figure as Figure)]).toEqual([
        row.unit.name,
        add(row.whole.map(({ figure }) => counted(figure))),
      ]);
    expect(rows.filter(({ whole, figure }) => whole.length === 0 && figure !== null)).toEqual([]);
    const divided = new Map(rows.flatMap((row) => row.partial.map((was) => [was.code, counted(was.figure)] as const)));
    expect(add([...divided.values()])).toEqual([
      reconciliation?.partial.numerator,
      reconciliation?.partial.denominator,
    ]);
    expect(divided.size).toBeGreaterThan(3);
  });

  it('leads to a list for every unit as it was, of exactly so many rows', async () => {
    const { rows, notPlaced } = await today(sut, 'online-rate', window);
    const units = [...rows.flatMap(({ whole, partial }) => [...whole, ...partial]), ...notPlaced];
    let followed = 0;
    for (const { figure } of units.filter((_, i) => i % 6 === 0)) {
      if (figure.list === null) continue;
      expect([figure.list, await sut.rows(figure.list)]).toEqual([figure.list, figure.numerator]);
      followed += 1;
    }
    const district = notPlaced.find(({ code }) => code === '450');
    expect(district?.why).toBe('district');
    const received = (await today(sut, 'received', window)).notPlaced.find(({ code }) => code === '450')?.figure;
    // The district's own dossier, and none of the communes that stood below it.
    expect([received?.value, await sut.rows(received?.list as string)]).toEqual([1, 1]);
    expect(followed).toBeGreaterThan(10);
  });

  it('says what a unit of today is made of besides, and when its sum is all of it', async () => {
    const { rows } = await today(sut, 'received', { ...window, level: 'commune' });
    const row = rows.find(({ unit }) => unit.code === '18859');
    expect(row?.whole.map(({ name, parentName }) => [name, parentName])).toEqual([
      ['Phường Bắc Lý', 'Thành phố Đồng Hới'],
      ['Xã Quang Phú', 'Thành phố Đồng Hới'],
      ['Xã Lộc Ninh', 'Thành phố Đồng Hới'],
    ]);
    expect(row?.complete).toBe(true);
    expect(new Set(rows.map(({ unit }) => unit.kind))).toEqual(new Set(['commune']));
    const offices = await today(sut, 'received', { ...window, level: 'department' });
    expect(offices.rows.find(({ unit }) => unit.name === 'Sở Tài chính')).toMatchObject({
      complete: false,
      missing: [{ code: '45', name: 'Tỉnh Quảng Trị' }],
      whole: [{ how: 'merged' }, { how: 'merged' }],
    });
    const total = offices.reconciliation;
    expect([total?.balanced, (total?.otherKinds.numerator ?? 0) > 0]).toEqual([true, true]);
  });

  it('has the former province as a whole in that of today, which another one is part of too', async () => {
    const { rows, reconciliation } = await today(sut, 'received', { ...window, level: 'province' });
    expect(rows.map(({ unit, complete, missing }) => [unit.code, complete, missing.map(({ name }) => name)])).toEqual([
      ['H50', false, ['Tỉnh Quảng Trị']],
    ]);
    expect(reconciliation?.whole).toEqual(reconciliation?.total);
  });

  it('refuses what no units make up, and has no sum of what was only observed', async () => {
    const indicators = [...sut.holder.current.indicators.values()];
    const score = indicators.find(({ formula }) => formula.kind === 'observed')?.code as string;
    expect(await today(sut, score, {})).toMatchObject({ additive: false, figure: null, reconciliation: null });
    const counting = indicators.find(({ formula }) => formula.kind === 'procedures');
    if (counting) await expect(sut.ask(counting.code, {})).rejects.toThrow(counting.code);
    await expect(sut.ask('no-such', {})).rejects.toThrow('no-such');
  });
});

describe('a living catalogue with former units', () => {
  let sut: Open;
  const received = (subject: string, unit: string, day: string): SentEvent => ({
    specversion: '1.0',
    id: `${subject}-1`,
    source: 'mot-cua',
    type: 'vn.ioc.dossier.received.v1',
    subject,
    time: `${day}T08:00:00+07:00`,
    data: { procedure: sutProcedure, unit, channel: 'direct' },
  });
  let sutProcedure = '';
  beforeAll(async () => {
    sut = await open('quang-tri', (holder) => {
      sutProcedure = [...holder.current.procedures.keys()][0] as string;
      return [
        received('A1', '18859', '2025-01-10'),
        received('A2', '18859', '2025-08-10'),
        received('B1', 'H46.04', '2025-01-10'),
        received('B2', 'H46.05', '2025-04-10'),
        received('C1', '450', '2025-06-30'),
        received('D1', 'H46.14', '2025-01-10'),
        received('L1', 'H46.04', '2025-09-01'),
      ];
    });
  }, 120_000);
  afterAll(() => sut.base.close());
  const year = { from: '2025-01-01', to: '2025-12-31' };

  it('accepts an event of the time of an ended unit and counts it there, also where another unit bears the code now', async () => {
    const [{ n }] = (await sut.base.db.query('select count(*)::int as n from quarantine')) as [{ n: number }];
    expect(n).toBe(0);
    const then = await sut.ask('received-today', { view: 'then', ...year });
    const seen = then.rows.filter((row) => (row as { figure: Figure }).figure.value === 1) as { code: string }[];
    expect(seen.map(({ code }) => code).sort()).toEqual(['18859', '18859-2025', '450', 'H46.05', 'H46.14']);
  });

  it('shows it under the unit of today', async () => {
    const { rows, notPlaced, reconciliation } = await today(sut, 'received-today', year);
    const row = (code: string) => rows.find(({ unit }) => unit.code === code);
    expect(row('18859')?.figure?.value).toBe(2);
    expect(
      row('18859')
        ?.whole.filter(({ figure }) => figure.value === 1)
        .map(({ name }) => name),
    ).toEqual(['Phường Đồng Thuận', 'Phường Bắc Lý']);
    expect(row('H50.03')?.figure?.value).toBe(3);
    expect(row('H50.09')?.partial.map(({ code, figure }) => [code, figure.value])).toContainEqual(['H46.14', 1]);
    expect(notPlaced.filter(({ figure }) => figure.value === 1).map(({ code }) => code)).toEqual(['450']);
    expect(reconciliation).toMatchObject({ balanced: true, total: { numerator: 7 }, partial: { numerator: 1 } });
  });

  it('hides ended units with nothing in the window', async () => {
    const now = await sut.ask('received-today', { view: 'then', from: '2026-01-01', to: '2026-02-01' });
    expect((now.rows as { validTo: string | null }[]).filter(({ validTo }) => validTo !== null)).toEqual([]);
    const { rows } = await today(sut, 'received-today', { from: '2026-01-01', to: '2026-02-01' });
    expect(
      rows.flatMap(({ whole, partial }) => [...whole, ...partial]).filter(({ validTo }) => validTo !== null),
    ).toEqual([]);
  });

  it('tells of cases that began under a unit after its last day, with their list', async () => {
    const { rows } = await sut.late.list();
    expect(rows).toMatchObject([
      { unit: 'H46.04', validTo: '2025-02-28', count: 1, today: [{ name: 'Sở Tài chính' }] },
    ]);
    expect(await sut.rows(rows[0]?.list as string)).toBe(1);
  });
});
