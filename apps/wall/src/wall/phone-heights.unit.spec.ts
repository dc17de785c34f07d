import { describe, expect, it } from '@jest/globals';
import { feedHeight, leagueHeight, mapHeight, panelHeight } from '#wall/phone-heights';

describe('what stands on a phone', () => {
  it('has a row for each unit, for two at least and for twelve at most', () => {
    const rows = (units: number) => (leagueHeight(units) - 90) / 74;
    expect([0, 2, 3, 12, 103].map(rows)).toEqual([2, 2, 3, 12, 12]);
  });
  it('has a map as high as it is wide, within bounds', () => {
    expect([320, 640, 700, 900, 1400].map(mapHeight)).toEqual([640, 640, 700, 900, 900]);
  });
  it('gives figures the height of as many', () => {
    const unit = { code: 'H50', name: null };
    const one = panelHeight({ show: 'figure', figure: 'open', unit });
    expect(panelHeight({ show: 'figures', figures: ['open'], unit })).toBe(one);
    expect(panelHeight({ show: 'figures', figures: ['open', 'overdue'], unit })! - one!).toBe(188);
  });
  it('gives words what they take, and everything else a height', () => {
    expect(panelHeight({ show: 'text', text: 'A', textEn: 'A' })).toBeNull();
    expect(panelHeight({ show: 'feed' })).toBe(feedHeight);
    const shows = ['clock', 'series', 'days', 'bars', 'due', 'funnel', 'radar', 'index', 'multiples'] as const;
    expect(shows.map((show) => panelHeight({ show } as Parameters<typeof panelHeight>[0]))).toEqual([
      ...[230, 420, 420, 640, 640, 900, 900, 1400, 900],
    ]);
  });
});
