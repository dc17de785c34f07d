import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Figure } from '@ioc/shared/figures/figure';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { add, counted, open, type Open, today } from '#drill-down/structure/asked-province.spec.js';

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

  it.each([
    ['today', 'department'],
    ['today', 'commune'],
    ['then', 'district'],
  ])('names the units that no row adds up, each once: by %s, %ss', async (view, level) => {
    const { reconciliation, beside } = await sut.ask('received', { ...window, view, level });
    for (const line of ['partial', 'otherKinds'] as const) {
      const { numerator } = reconciliation?.[line] as { numerator: number };
      expect([line, beside[line].reduce((sum, { figure }) => sum + (figure.value ?? 0), 0)]).toEqual([line, numerator]);
      expect(new Set(beside[line].map(({ code }) => code)).size).toBe(beside[line].length);
      expect(beside[line].filter(({ figure }) => figure.value === 0)).toEqual([]);
    }
    expect(beside.otherKinds.length).toBeGreaterThan(5);
    expect(beside.otherKinds.filter(({ kind }) => view === 'then' && kind === level)).toEqual([]);
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
