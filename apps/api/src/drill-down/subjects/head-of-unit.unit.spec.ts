import { describe, expect, it } from '@jest/globals';
import { headOf } from '#drill-down/subjects/head-of-unit.js';

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
    const within = ['Hội Tỉnh A', 'Hội Xã A', 'Hội Văn phòng A', 'Hội Thanh tra A', 'Hội Ban A', 'Hội Sở A'];
    for (const name of within) expect(headOf({ name, head: null }).head).toBe(`Người đứng đầu ${name}`);
    for (const [name, head] of names) expect(headOf({ name, head: null })).toEqual({ head, stated: false });
    expect(headOf({ name: 'Sở A', head: 'Phụ trách Sở A' })).toEqual({ head: 'Phụ trách Sở A', stated: true });
  });
});
