import { describe, expect, it } from '@jest/globals';
import { headOf } from '#panels/figure-head';

const box = (width: number, height = 160) => ({ width, height });
const head = (title: string, width: number, height?: number) =>
  headOf(title, 'toàn tỉnh', 'năm 2026', 'second', box(width, height));
const long = 'Tỷ lệ văn bản ký số đúng thẩm quyền của các cơ quan hành chính';

describe('the head of a panel', () => {
  it('says what, whose and which window where there is room', () => {
    expect(head('Tỷ lệ đúng hạn', 680)).toEqual({ lines: 1, beside: 'toàn tỉnh · năm 2026', below: null });
  });
  it('leaves out whose before anything else', () => {
    expect(head('Tỷ lệ giải quyết đúng hạn', 600)).toEqual({ lines: 1, beside: 'năm 2026', below: null });
  });
  it('moves the window to the foot rather than cut the title', () => {
    expect(head('Tỷ lệ giải quyết đúng hạn', 430)).toEqual({ lines: 1, beside: null, below: 'năm 2026' });
  });
  it('takes a second line for a long title only where the panel is high enough', () => {
    expect(head(long, 680, 158).lines).toBe(1);
    expect(head(long, 680, 200)).toEqual({ lines: 2, beside: null, below: 'năm 2026' });
  });
});
