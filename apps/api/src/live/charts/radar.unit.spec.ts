import { describe, expect, it } from '@jest/globals';
import { officeDays, smallCatalogue } from '@ioc/test/support/small-catalogue';
import { radarChart } from '#live/charts/radar.js';

const calendar = officeDays([true, true, true, true, true, false, false]);
const catalogue = smallCatalogue({ calendar });
const due = [
  { unit: 'H50.01', day: '2026-11-20', due: 2 },
  { unit: 'H50.01.02', day: '2026-11-20', due: 3 },
  { unit: 'H50.01.02', day: '2026-11-23', due: 1 },
  { unit: 'stranger', day: '2026-11-21', due: 9 },
];
type ForetoldOn = NonNullable<Parameters<typeof radarChart>[2]['foretold']>[number];
const late = (unit: string, day: string, breaches: boolean): ForetoldOn => ({ unit, day, breaches });
const foretold = [
  late('H50.01', '2026-11-20', true),
  late('H50.01.02', '2026-11-20', false),
  late('H50.01.02', '2026-11-23', true),
  late('H50.01.02', '2026-12-31', true),
];
const radar = (unit: string, of: readonly ForetoldOn[] | null = foretold) =>
  radarChart('k', { kind: 'dossier', unit, today: '2026-11-20', last: '2026-11-24' }, { due, foretold: of }, catalogue);

describe('the radar of deadlines', () => {
  it('leaves out closed days on which nothing is due', () => {
    expect(radar('H50').days.map(({ day, rest }) => [day.slice(-2), rest])).toEqual([
      ['20', false],
      ['21', true],
      ['23', false],
      ['24', false],
    ]);
    expect(radar('H50.01').days.map(({ day }) => day.slice(-2))).toEqual(['20', '23', '24']);
  });
  it('has a row for each unit, what will be late first, then the most', () => {
    const { rows } = radar('H50');
    expect(rows.map(({ unit, due: n, late: of }) => [unit, n, of])).toEqual([
      ['H50.01.02', [3, 0, 1, 0], [0, 0, 1, 0]],
      ['H50.01', [2, 0, 0, 0], [1, 0, 0, 0]],
      ['stranger', [0, 9, 0, 0], [0, 0, 0, 0]],
    ]);
    expect(rows[2]).toMatchObject({ name: 'stranger', shortName: 'stranger' });
  });
  it('adds up by day', () =>
    expect([radar('H50').due, radar('H50').late]).toEqual([
      [5, 9, 1, 0],
      [1, 0, 1, 0],
    ]));
  it('is that of a unit and those below it', () => expect(radar('H50.01.02').due).toEqual([3, 1, 0]));
  it('says of how many anything can be foretold, and where of nothing', () => {
    expect([radar('H50').watched, radar('H50', null).watched]).toEqual([4, null]);
    expect(radar('H50', null).late).toEqual([0, 0, 0, 0]);
  });
});
