import { describe, expect, it } from '@jest/globals';
import { unitWords } from '#ui/unit-words';

describe('the unit of a figure', () => {
  it.each([
    [null, 0, null, null],
    [null, 1, 'nghìn', 'k'],
    ['tỷ đồng', 0, 'tỷ đồng', 'bn VND'],
    ['tỷ đồng', 1, 'nghìn tỷ đồng', 'tn VND'],
    ['triệu đồng', 2, 'nghìn tỷ đồng', 'tn VND'],
    ['triệu USD', 0, 'triệu USD', 'M USD'],
    ['lượt', 1, 'nghìn lượt', 'k visits'],
    ['điểm (thang 80)', 0, '/80', '/80'],
    ['g/l', 0, 'g/l', 'g/l'],
    ['vụ', 0, 'vụ', 'cases'],
    ['chữ ký', 0, 'chữ ký', 'signatures'],
  ])('%s, divided %d times by a thousand, is said "%s" and "%s"', (unit, thousands, vi, en) => {
    expect(unitWords(unit, thousands, 'vi-VN')).toEqual({ before: null, after: vi });
    expect(unitWords(unit, thousands, 'en-GB')).toEqual({ before: null, after: en });
  });
  it('says a rank before its number', () => {
    expect(unitWords('hạng', 0, 'vi-VN')).toEqual({ before: 'hạng', after: null });
    expect(unitWords('Xếp hạng', 0, 'en-GB')).toEqual({ before: 'rank', after: null });
  });
});
