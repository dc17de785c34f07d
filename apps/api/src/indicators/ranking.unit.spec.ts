import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadRankings, parseRankings } from '#indicators/load-rankings.js';
import { type Edition, incomparable, rankChange, reached, scoreChange } from '#indicators/rank-history.js';
import { competitionRanks } from '#indicators/ranking.js';

const path = new URL('../../../../catalogue/indices/rankings.yaml', import.meta.url).pathname;
const rankings = loadRankings(path);
const edition = (over: Partial<Edition>): Edition => ({
  index: 'PAR-INDEX',
  year: 2020,
  version: '2016',
  province: '44',
  score: 82.33,
  rank: 50,
  of: 63,
  ...over,
});

describe('ranks', () => {
  it('ties share the better rank and the next is skipped: 4, 5, 5, 7', () => {
    const scores = [68.11, 67, 66, 65.48, 65.47, 65.47, 65.13, null];
    expect(competitionRanks(scores, (one) => one).map((one) => one.rank)).toEqual([1, 2, 3, 4, 5, 5, 7, null]);
    const given = [null, 66, 70, null, 68, 70, 66];
    expect(competitionRanks(given, (one) => one).map(({ item, rank, of }) => [item, rank, of])).toEqual([
      ...[
        [70, 1, 5],
        [70, 1, 5],
        [68, 3, 5],
        [66, 4, 5],
        [66, 4, 5],
      ],
      ...[
        [null, null, 5],
        [null, null, 5],
      ],
    ]);
    const units = [
      { unit: 'A', score: 65 },
      { unit: 'B', score: 70 },
    ];
    expect(competitionRanks(units, ({ score }) => score).map(({ item, rank }) => [item.unit, rank])).toEqual([
      ...[
        ['B', 1],
        ['A', 2],
      ],
    ]);
    expect(competitionRanks([0, null], (one) => one)).toEqual([
      { item: 0, rank: 1, of: 1 },
      { item: null, rank: null, of: 1 },
    ]);
  });
});

describe('history of a ranking', () => {
  it('up is a smaller number', () => {
    expect(rankChange(edition({ year: 2019, rank: 36 }), edition({}))).toEqual({
      places: -14,
      direction: 'down',
      words: 'giảm 14 bậc',
    });
    expect(rankChange(edition({ rank: 27 }), edition({ rank: 25 }))).toEqual({
      places: 2,
      direction: 'up',
      words: 'tăng 2 bậc',
    });
    expect(rankChange(edition({ rank: 52 }), edition({ rank: 52 })).words).toBe('giữ nguyên hạng');
  });
  it('scores keep their own unit: SIPAS 78,88 against 83,43 is −4,55 points', () => {
    expect(scoreChange(edition({ score: 83.43 }), edition({ score: 78.88 })).change).toBe(-4.55);
  });
  it('does not compare over a merger, a new method, another number of provinces or what was not published', () => {
    expect(incomparable(edition({}), edition({ province: '45' }), 'rank')).toBe('tỉnh đã sắp xếp lại');
    expect(scoreChange(edition({}), edition({ version: '876-2022' }))).toEqual({
      change: null,
      because: 'cách tính đã thay đổi',
    });
    expect(rankChange(edition({}), edition({ of: 34, rank: 20 })).words).toBe(
      'không so sánh: số tỉnh xếp hạng khác nhau (63 và 34)',
    );
    expect(rankChange(edition({ rank: null }), edition({})).words).toBe('không so sánh: chưa công bố');
    expect(rankChange(null, edition({})).direction).toBe('unknown');
  });
  it('a target rank is met by a smaller number', () => {
    expect(reached(edition({}), { rank: 25 })).toBe(false);
    expect(reached(edition({ rank: 25 }), { rank: 25 })).toBe(true);
    expect(reached(edition({ score: null }), { scoreAbove: 80 })).toBeNull();
    expect(reached(edition({ score: 80 }), { scoreAbove: 80 })).toBe(false);
  });
});

describe('the shipped rankings', () => {
  it.each([
    ['PAR-INDEX', 2020, 100, 8],
    ['SIPAS', 2020, 100, 5],
    ['PAPI', 2020, 80, 8],
    ['PCI', 2020, 100, 10],
    ['DTI', 2023, 1000, 8],
    ['ICT-INDEX', 2020, 1, 0],
  ])('%s %i: scale to %i with %i components', (code, year, max, components) => {
    const version = rankings.versionIn(code, year)!;
    expect([version.scale.max, version.components.length]).toEqual([max, components]);
  });
  it('knows 63 provinces before the reorganisation and 34 after', () => {
    expect([2020, 2024, 2025, 1999].map(rankings.provincesIn)).toEqual([63, 63, 34, null]);
    expect(rankings.versionIn('ICT-INDEX', 2023)).toBeNull();
  });
  it.each([
    ['from: 2018\n', 'from: 2017\n', 'overlaps'],
    ['name: Hạ tầng số, max: 100', 'name: Hạ tầng số, max: 90', 'components add up to 990, the scale ends at 1000'],
    ['code: SIPAS\n', 'code: PAPI\n', 'is already said above'],
    ['direction: higher', 'direction: sideways', 'direction'],
  ])('is refused with its line: %s', (from, to, reason) => {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    expect(() => parseRankings(text.replace(from, to), 'rankings.yaml')).toThrow(reason);
    expect(() => parseRankings(text.replace(from, to), 'rankings.yaml')).toThrow(/rankings\.yaml:\d+: /);
  });
});
