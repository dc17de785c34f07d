import { describe, expect, it } from '@jest/globals';
import { matchingTargets, matchingUnits } from '#drill-down/boards/catalogue-rows.js';

const unit = (code: string, more: object) => ({
  code,
  kind: 'commune',
  parent: 'H',
  validFrom: null,
  validTo: null,
  ...more,
});
const catalogue = {
  units: new Map(
    [
      unit('H', { kind: 'province', parent: null }),
      unit('a', { oneStop: true }),
      unit('b', { validTo: '2025-06-30' }),
      unit('c', { parent: 'a' }),
    ].map((one) => [one.code, one]),
  ),
  indicators: new Map([
    [
      'i',
      {
        code: 'i',
        name: 'I',
        unit: '%',
        direction: 'higher',
        targets: [{ year: 2025 }, { year: 2026, level: 'commune' }],
      },
    ],
    ['j', { code: 'j', name: 'J', unit: '%', direction: 'lower' }],
    ['k', { code: 'k', name: 'K', unit: '%', direction: 'lower', targets: [{ year: 2026 }] }],
  ]),
} as never;

describe('rows of the catalogue', () => {
  it.each([
    [{ asOf: '2026-01-01' }, ['H', 'a', 'c']],
    [{ asOf: '2025-06-30' }, ['H', 'a', 'b', 'c']],
    [{ asOf: '2026-01-01', kind: 'commune' }, ['a', 'c']],
    [{ asOf: '2026-01-01', parent: 'a' }, ['c']],
    [{ asOf: '2026-01-01', oneStop: true }, ['a']],
    [{ asOf: '2026-01-01', oneStop: false }, ['H', 'c']],
  ])('units: %j', (filter, codes) => {
    expect(matchingUnits(catalogue, filter).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    [{}, ['i 2025', 'i 2026', 'k 2026']],
    [{ indicator: 'k' }, ['k 2026']],
    [{ year: 2026 }, ['i 2026', 'k 2026']],
    [{ level: 'commune' }, ['i 2026']],
  ])('targets: %j', (filter, rows) => {
    expect(matchingTargets(catalogue, filter).map(({ indicator, year }) => `${indicator} ${year}`)).toEqual(rows);
  });
});
