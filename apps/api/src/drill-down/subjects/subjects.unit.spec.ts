import { describe, expect, it } from '@jest/globals';
import type { Reading } from '@ioc/shared/answers/subjects';
import type { Figure } from '@ioc/shared/figures/figure';
import { indicator, smallCatalogue } from '@ioc/test/support/small-catalogue';
import fc from 'fast-check';
import { breakdownRows, type Fallen } from '#drill-down/subjects/breakdown.js';
import { headOf } from '#drill-down/subjects/head-of-unit.js';
import type { ObservedSubject } from '#drill-down/subjects/observed.sql.js';
import { trendOfPoints } from '#drill-down/subjects/points.js';
import { glanceOf, stateOf, summaryOf } from '#drill-down/subjects/readings.js';
import { evaluate } from '#ledger/evaluate.js';

const catalogue = smallCatalogue();

describe('the head of a unit', () => {
  it('is the office of the catalogue, else the position by the kind of unit, and never a name', () => {
    const names = [
      ['Tỉnh Quảng Trị', 'Chủ tịch UBND tỉnh Quảng Trị'],
      ['Xã Lệ Thủy', 'Chủ tịch UBND xã Lệ Thủy'],
      ['Đặc khu Cồn Cỏ', 'Chủ tịch UBND đặc khu Cồn Cỏ'],
      ['Thị xã Ba Đồn', 'Chủ tịch UBND thị xã Ba Đồn'],
      ['Sở Xây dựng', 'Giám đốc Sở Xây dựng'],
      ['Văn phòng UBND tỉnh', 'Chánh Văn phòng UBND tỉnh'],
      ['Thanh tra tỉnh', 'Chánh Thanh tra tỉnh'],
      ['Ban Quản lý Khu kinh tế', 'Trưởng ban Quản lý Khu kinh tế'],
      ['Trung tâm Phục vụ hành chính công tỉnh', 'Giám đốc Trung tâm Phục vụ hành chính công tỉnh'],
      ['Chi cục Thủy lợi', 'Người đứng đầu Chi cục Thủy lợi'],
    ] as const;
    for (const [name, head] of names) expect(headOf({ name, head: null })).toEqual({ head, stated: false });
    expect(headOf({ name: 'Sở A', head: 'Phụ trách Sở A' })).toEqual({ head: 'Phụ trách Sở A', stated: true });
  });
});

describe('a breakdown', () => {
  const setting = { catalogue, unit: 'H50', today: '2026-11-22', sources: [] };
  const of = (code: string, direction: Figure['direction'], values: Record<string, number>): Fallen => {
    const one = indicator({ code, direction, formula: { kind: 'flow', measures: ['dossier.received'] } });
    const figure = (value: number): Figure => ({
      ...evaluate(one, new Map(), setting),
      value,
      list: `/api/x?n=${value}`,
    });
    const parts = Object.entries(values).map(([topic, value]) => ({ topic, name: topic, figure: figure(value) }));
    return { figure: figure(parts.reduce((sum, part) => sum + (part.figure.value ?? 0), 0)), parts };
  };
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(9));

  it('has a row for all that any figure counts and no other, adds up in each column, and stands worst first', () => {
    fc.assert(
      fc.property(values, values, fc.constantFrom('higher', 'lower', 'none'), (one, other, direction) => {
        const columns = [of('one', direction, one), of('other', 'none', other)];
        const rows = breakdownRows(columns, catalogue);
        const counted = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
          (code) => (one[code] ?? 0) + (other[code] ?? 0) > 0,
        );
        expect(rows.map(({ code }) => code).sort()).toEqual(counted.sort());
        columns.forEach(({ figure }, at) =>
          expect(rows.reduce((sum, row) => sum + (row.figures[at]?.value ?? 0), 0)).toBe(figure.value),
        );
        const first = rows.map(({ figures }) => figures[0]?.value ?? 0);
        const sign = direction === 'higher' ? 1 : -1;
        expect(first).toEqual([...first].sort((a, b) => sign * (a - b)));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('gives no list to a figure that has nothing in a row', () => {
    const [row] = breakdownRows([of('one', 'lower', { a: 1 }), of('other', 'none', {})], catalogue);
    expect(row?.figures.map(({ value, list }) => [value, list])).toEqual([
      [1, '/api/x?n=1'],
      [0, null],
    ]);
  });
});

describe('the trend of an observed value', () => {
  const seen = (period: string, value: number): ObservedSubject => ({
    ...{ indicator: 'i', unit: 'H50', period, value, numerator: null, denominator: null, plan: null, samePeriod: null },
    ...{ rank: null, rankOf: null, status: null, revision: 1, source: 's', asOf: '2026-11-22T00:00:00Z' },
    event: { topic: 't', partition: 0, offset: '0' },
  });
  const observed = indicator({ code: 'i', formula: { kind: 'observed', indicator: 'i' } });

  it('draws months in their order, and no quarter beside a year', () => {
    expect(trendOfPoints(observed, [seen('2026-11', 3), seen('2026-10', 2), seen('2025', 9)])).toEqual([2, 3]);
    expect(trendOfPoints(observed, [seen('2026-M9', 3), seen('2026-H1', 2), seen('2026-Q1', 1)])).toEqual([3]);
  });

  it('draws no line through a year that is still being added up', () => {
    const phased = { ...observed, ofPlan: { attention: 100, breach: 90, phases: [100] } };
    const years = [seen('2026', 8), seen('2025', 12), seen('2024', 11)];
    expect(trendOfPoints(phased, years)).toEqual([]);
    expect(trendOfPoints(observed, years)).toEqual([11, 12, 8]);
    expect(trendOfPoints(observed, years.slice(0, 2))).toEqual([]);
  });
});

describe('a device', () => {
  it('is late beyond its own interval, silent beyond three, and unknown when it was never heard', () => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    const before = (seconds: number) => new Date(now - seconds * 1000).toISOString();
    expect([60, 61, 180, 181].map((age) => stateOf(before(age), 60, now))).toEqual(['live', 'late', 'late', 'stale']);
    expect(stateOf(null, 60, now)).toBe('unknown');
  });

  it('is counted once, in one state and in its worst band', () => {
    const states = fc.constantFrom<Reading['state']>('live', 'late', 'stale', 'unknown');
    const judged = fc.constantFrom('none', 'attention', 'breach', 'met');
    const device = fc.record({ state: states, values: fc.array(fc.record({ judgement: judged }), { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(device), (devices) => {
        const rows = devices as unknown as Reading[];
        const { total, live, late, stale, unknown } = summaryOf(rows);
        expect(live + late + stale + unknown).toBe(total);
        const { attention, breach } = glanceOf(rows);
        const has = (word: string) =>
          devices.filter(({ values }) => values.some(({ judgement }) => judgement === word));
        expect(breach).toBe(has('breach').length);
        expect(attention).toBe(has('attention').filter((one) => !has('breach').includes(one)).length);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
