import { describe, expect, it } from '@jest/globals';
import { unitGoesBelow } from '#panels/unit-place';

const view = (text: string, after: string | null, before: string | null = null) => ({ text, after, before });

describe('the unit of a figure', () => {
  it('stands beside the digits where both fit', () => {
    expect(unitGoesBelow(view('1,53', 'triệu giao dịch'), 'second', { width: 520 })).toBe(false);
    expect(unitGoesBelow(view('1.529.148', 'giao dịch'), 'second', { width: 460 })).toBe(false);
  });
  it('goes below where they do not, sooner where the digits are larger or words stand before them', () => {
    expect(unitGoesBelow(view('1.529.148', 'giao dịch'), 'second', { width: 450 })).toBe(true);
    expect(unitGoesBelow(view('1.529.148', 'giao dịch'), 'headline', { width: 520 })).toBe(true);
    expect(unitGoesBelow(view('1.529.148', 'giao dịch', 'hạng'), 'second', { width: 460 })).toBe(true);
  });
  it('is never parted from its number where it is a sign', () => {
    for (const after of ['%', '/80', null])
      expect(unitGoesBelow(view('92,4', after), 'headline', { width: 10 })).toBe(false);
  });
  it('stays until the panel has been measured', () => {
    expect(unitGoesBelow(view('1.529.148', 'giao dịch'), 'headline', null)).toBe(false);
  });
});
