import { describe, expect, it } from '@jest/globals';
import { mostClicks } from '@ioc/test/rows/most-clicks';
import { pressesOf } from '@ioc/test/rows/press';
import { rows } from '@ioc/test/rows/rows';
import { type Found, stateOf, waysOf, withTable } from '@ioc/test/rows/table';
import type { Row } from '@ioc/test/rows/way';

const row: Row = {
  ...{ n: 22, province: 'Bạc Liêu', system: '1.061 base stations' },
  ways: [
    { at: 'bac-lieu-2022', clicks: [{ choose: 'Trạm' }], shows: ['1.061'] },
    { at: 'quang-tri', clicks: ['Sổ chỉ tiêu', 'Trạm'], shows: ['Trạm'] },
  ],
};
const found = (more: Partial<Found> = {}): Found => ({
  ...{ clicks: 2, address: '/?layer=x', down: '/events/kpi.updates/0/1', faults: [], picture: 'a.webp' },
  on: '2026-11-30 at abc',
  ...more,
});
const both = { '22-bac-lieu-2022-1': found(), '22-quang-tri-1': found({ down: '3 rows' }) };

describe('the table of the rows', () => {
  it('has a row as found only when every way to it was walked without a fault', () => {
    expect(stateOf(row, both)).toBe('✓');
    expect(stateOf({ ...row, owed: 'the picture' }, both)).toBe('◐');
    expect(stateOf(row, { ...both, '22-quang-tri-1': found({ faults: ['4 clicks'] }) })).toBe('◐');
    expect(stateOf(row, { '22-quang-tri-1': found() })).toBe('◐');
    expect(stateOf(row, {})).toBe('✗');
    expect(stateOf({ ...row, ways: [] }, both)).toBe('✗');
  });

  it('is written between its marks, and says the way, the clicks, the record and the picture', () => {
    const page = 'before\n<!-- rows: made by npm run verify:rows -->old<!-- rows: end -->\nafter\n';
    const text = withTable(page, [row], both);
    expect(text).toContain('1 ✓ · 0 ◐ · 0 ✗ of 1; visited 2026-11-30 at abc.');
    expect(text).toContain('[Trạm](screenshots/rows/a.webp) `/?layer=x`, 2, record ✓ | [Sổ chỉ tiêu › Trạm]');
    expect(text).toMatch(/^before\n[\s\S]*\| 22 \| Bạc Liêu [\s\S]*<!-- rows: end -->\nafter\n$/);
    expect(text).not.toContain('old');
    expect(() => withTable('no marks', [row], both)).toThrow('docs/systems.md');
  });
});

describe('the rows', () => {
  it('are the 37 of the list, each way of its own and within three clicks', () => {
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 37 }, (_, i) => i + 1));
    const ways = rows.flatMap(waysOf);
    expect(new Set(ways.map(({ key }) => key)).size).toBe(ways.length);
    const clicks = ways.map(({ way }) => way.clicks.reduce((sum, one) => sum + pressesOf(one), 0));
    expect(Math.max(...clicks)).toBeLessThanOrEqual(mostClicks);
  });

  it('are owed in two places alone, and every other one is found in the default province too', () => {
    expect(rows.filter(({ owed }) => owed).map(({ n }) => n)).toEqual([6, 19]);
    const without = rows.filter(({ n, ways }) => n !== 19 && !ways.some(({ at }) => at === 'quang-tri'));
    expect(without).toEqual([]);
  });
});
