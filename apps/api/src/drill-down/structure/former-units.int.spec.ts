import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Figure } from '@ioc/shared/figures/figure';
import { AfterEnd } from '@ioc/shared/answers/structure';
import { open, type Open, received, today } from '#drill-down/structure/asked-province.spec.js';

describe('a living catalogue with former units', () => {
  let sut: Open;
  beforeAll(async () => {
    sut = await open('quang-tri', (holder) => {
      const procedure = [...holder.current.procedures.keys()][0] as string;
      return [
        received('A1', '18859', '2025-01-10', procedure),
        received('A2', '18859', '2025-08-10', procedure),
        received('B1', 'H46.04', '2025-01-10', procedure),
        received('B2', 'H46.05', '2025-04-10', procedure),
        received('C1', '450', '2025-06-30', procedure),
        received('D1', 'H46.14', '2025-01-10', procedure),
        received('L1', 'H46.04', '2025-09-01', procedure),
        received('L2', '18910', '2024-12-01', procedure),
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
    const { rows } = AfterEnd.parse(await sut.late.list(null));
    expect(rows).toMatchObject([
      { unit: '18910', validTo: '2024-11-30', count: 1, today: [{ name: 'Xã Tân Thành' }] },
      { unit: 'H46.04', validTo: '2025-02-28', count: 1, today: [{ name: 'Sở Tài chính' }] },
    ]);
    expect(await sut.rows(rows[0]?.list as string)).toBe(1);
  });
});
