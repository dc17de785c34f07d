import { describe, expect, it } from '@jest/globals';
import { personFields, withoutPersonCodes, namelessEvent } from '#problems/person-in-code.js';

describe('who assigns a task', () => {
  const found = (assigner: string) => personFields['assigner']?.personIn(assigner);

  it.each([
    ...[
      'UBND',
      'TTg',
      'CP',
      'H50',
      'H50.01',
      'UBND-QB',
      'UBND tỉnh',
      'Thủ tướng Chính phủ',
      'Bộ Y tế',
      'Văn phòng Chính phủ',
    ],
    ...['Chủ tịch UBND tỉnh', 'Ban Cán sự đảng', 'HĐND', 'Tổ công tác Đề án 06', 'UBND xã Hồ Xá', 'UBND phường Lê Lợi'],
    ...[
      'Ủy ban nhân dân huyện Lê Chân',
      'Tỉnh ủy',
      'Sở KH&CN',
      'Hội đồng nhân dân',
      'Ban quản lý dự án',
      'Sở Giáo dục và Đào tạo',
    ],
    ...['CHỦ TỊCH UBND TỈNH', 'Cục Đường bộ Việt Nam', 'Phó Chủ tịch', 'Ủy ban nhân dân thị trấn Hồ Xá'],
  ])('may be %s', (assigner) => expect(found(assigner)).toBeNull());

  it.each([
    ...['Nguyễn Văn An', 'Bí thư Lê Văn B', 'nguyen.van.an', 'LE_VAN_B', 'ông Bình', 'Chủ tịch Trần Thị Bé'],
    ...[
      '0912 345 678',
      'UBND 0912345678',
      '044199001234',
      'an@example.vn',
      'xã Hồ Xá, Nguyễn Văn An',
      'xã Nguyễn Văn An',
    ],
    ...['Nguyễn văn an', 'ông nguyễn văn a', 'Đồng chí trần b', 'CHỦ TỊCH LÊ VĂN B', 'Giám đốc Sở Lê Văn B'],
  ])('is nobody by name: %s', (assigner) => expect(found(assigner)).not.toBeNull());
});

describe('data that were taken before', () => {
  it('lose the persons in their codes, those of a correction too', () => {
    expect(withoutPersonCodes({ assigner: 'Lê Văn B', unit: 'Lê Văn B', officer: 'vp-07' })).toEqual({
      ...{ assigner: 'an-danh', unit: 'Lê Văn B', officer: 'vp-07' },
    });
    expect(withoutPersonCodes({ official: 'nguyen.van.b' })).toEqual({ official: 'an-danh' });
    expect(withoutPersonCodes({ of: '0912345678', event: 'Lê Văn B' })).toEqual({ of: 'an-danh', event: 'Lê Văn B' });
    expect(withoutPersonCodes({ event: 'e', data: { reopenedFrom: 'Nguyễn Thị A' } })).toEqual({
      ...{ event: 'e', data: { reopenedFrom: 'an-danh' } },
    });
  });

  it('are the same data where nobody is named', () => {
    for (const data of [{ assigner: 'UBND', data: { of: 'PA-1' } }, { data: null }, {}, null, 'Lê Văn B'])
      expect(withoutPersonCodes(data)).toBe(data);
    const event = { id: '1', data: { assigner: 'UBND' } };
    expect(namelessEvent(event)).toBe(event);
    expect(namelessEvent({ id: '1', data: { assigner: 'Lê Văn B' } })).toEqual({
      id: '1',
      data: { assigner: 'an-danh' },
    });
  });
});
