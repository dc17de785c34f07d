import { describe, expect, it } from '@jest/globals';
import { aFigure, aUnit } from '#panels/figure.factory';
import { cutLeague, inOrder, leagueOf, linesIn } from '#panels/league-rows';

const ranked = (count: number) => Array.from({ length: count }, (_, at) => aUnit(`u${at + 1}`, { rank: at + 1 }));
const small = (count: number) => Array.from({ length: count }, (_, at) => aUnit(`s${at}`, { rank: null }));
const keys = (rows: { key: string }[]) => rows.map(({ key }) => key);

describe('a league below the province', () => {
  const commune = aUnit('c', { kind: 'commune', received: 3 });
  const district = aUnit('d', { kind: 'district', received: 5 });

  it('is of communes, wards and special zones where there are no districts', () => {
    expect(leagueOf('communes', [commune])).toEqual({ rows: [commune], name: 'communes' });
  });
  it('had townships while there were districts', () => {
    expect(leagueOf('communes', [commune, district])).toEqual({ rows: [commune], name: 'communesOfDistricts' });
  });
  it('is of districts where only those were heard', () => {
    const silent = aUnit('c', { kind: 'commune', received: null });
    expect(leagueOf('communes', [silent, district])).toEqual({ rows: [district], name: 'districts' });
  });
});

describe('the lines of a league', () => {
  it('of two lines of text never need more height than there is', () => {
    for (let height = 0; height < 1200; height += 7)
      for (const units of [1, 3, 4, 5, 6, 7, 15, 150]) {
        const { top, bottom, skipped, small: left } = cutLeague(small(units), linesIn(height, 74, 44, units));
        const notes = (skipped > 0 ? 1 : 0) + (left > 0 ? 1 : 0);
        expect((top.length + bottom.length) * 74 + notes * 44).toBeLessThanOrEqual(height);
      }
  });
});

describe('a league in the room there is', () => {
  it('puts units that cannot be ranked last', () => {
    expect(keys(inOrder([...small(1), ...ranked(2)]))).toEqual(['u1', 'u2', 's0']);
  });
  it('shows all where all fit', () => {
    expect(cutLeague([...ranked(3), ...small(2)], 5)).toMatchObject({ skipped: 0, small: 0, bottom: [] });
  });
  it('gives the room that is left to the small ones of whom the most is known', () => {
    const known = (key: string, denominator: number) =>
      aUnit(key, { rank: null, onTime: aFigure({ denominator, numerator: denominator }) });
    const { top, small: left } = cutLeague([...ranked(1), ...small(8), known('b', 3), known('a', 9)], 6);
    expect(top).toHaveLength(5);
    expect(keys(top.slice(0, 1))).toEqual(['u1']);
    expect(left).toBe(6);
    const few = cutLeague([known('x', 2), known('b', 3), known('a', 9), known('c', 1)], 3);
    expect(keys(few.top)).toEqual(['a', 'b', 'x']);
  });
  it('says how many small ones it leaves out', () => {
    const { top, small: left } = cutLeague([...ranked(7), ...small(5)], 8);
    expect(top).toHaveLength(7);
    expect(left).toBe(5);
  });
  it('shows the best and more of the weakest, and says how many lie between', () => {
    const { top, skipped, bottom } = cutLeague(ranked(78), 10);
    expect(keys(top)).toEqual(['u1', 'u2', 'u3']);
    expect(keys(bottom)).toEqual(['u73', 'u74', 'u75', 'u76', 'u77', 'u78']);
    expect(skipped).toBe(69);
  });
  it('never takes more lines than there are', () => {
    for (let room = 0; room < 40; room++) {
      const { top, skipped, bottom, small: left } = cutLeague([...ranked(20), ...small(5)], room);
      expect(top.length + bottom.length + (skipped ? 1 : 0) + (left ? 1 : 0)).toBeLessThanOrEqual(Math.max(1, room));
    }
  });
});
