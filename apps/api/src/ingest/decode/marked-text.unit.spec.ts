import { describe, expect, it } from '@jest/globals';
import { isMarkedText } from '#ingest/decode/marked-text.js';

const nfd = (text: string) => text.normalize('NFD');

describe('a text that bears a degree of secrecy', () => {
  it.each([
    ...['mật', 'MẬT', ' Tối mật', 'TUYỆT  MẬT', nfd('tuyệt mật'), '(Mật)', '[TỐI MẬT]', '*mật*', '- Mật -', '“Mật”'],
    ...['M Ậ T', 'T Ố I  M Ậ T', 'T Ố I M Ậ T', 'M.Ậ.T', 'M\u1EACТ', 'МẬТ', nfd('М\u0410\u0302\u0323Т'), 'M\u200BẬT'],
    ...['ＭẬＴ', 'TỐI\u00A0MẬT', 'mËt', 'TuyÖt mËt', 'TỐI MAÄT', 'M\u00ADậ\u2060t', '«Tối mật»', 'Mật!', 'MẬT\u0000'],
    ...[
      'mat',
      'MAT',
      'Toi mat',
      'TUYET MAT',
      'TOI_MAT',
      'tuyet-mat',
      'secret',
      'TOP SECRET',
      'top_secret',
      'Confidential',
    ],
    ...[
      'M\u034FẬ\u034FT',
      'M\uFE0FẬ\uFE0FT',
      'M\u{E0041}ẬT',
      'M\u2060Ậ\u3164T',
      'ᴍậᴛ',
      'ᎷẬᎢ',
      'ꓟẬꓔ',
      'BÍ MẬT NHÀ NƯỚC',
    ],
    ...['{Mật}', '<mật>', '#mật', `${' '.repeat(3000)}MẬT`, `(mật)${' '.repeat(3000)}`],
  ])('alone: %j', (text) => expect(isMarkedText(text)).toBe(true));

  it.each([
    ...['12/KH-UBND (Mật)', 'Kế hoạch [ Tuyệt mật ] năm 2026', 'Ke hoach (TOI MAT)', 'A {mật} b', '【Mật】 Kế hoạch'],
    ...['MẬT - Kế hoạch', 'Mật – Kế hoạch', 'mật: kế hoạch', nfd('MẬT - Kế hoạch'), 'MẬT. Kế hoạch', 'MẬT/Kế hoạch'],
    ...['Tối mật Kế hoạch', 'Tuyệt mật: danh mục', 'TỐI MẬT – A2', '“Mật” Kế hoạch', '"MẬT" Kế hoạch', 'MẬT | A2'],
    ...[
      'MẬT Kế hoạch A2',
      'MẬT KẾ HOẠCH PHÒNG THỦ',
      'HỎA TỐC - MẬT - Kế hoạch',
      'MẬT, KHẨN: Kế hoạch',
      'M Ậ T - Kế hoạch',
    ],
    ...[
      'TOI MAT - Ke hoach',
      'MAT - Ke hoach',
      'MAT: Ke hoach',
      'Tuyet mat: ke hoach',
      'МẬТ - Kế hoạch',
      '- MẬT - Kế hoạch',
    ],
    ...['1. MẬT - Kế hoạch', '01/KH (MẬT) - Kế hoạch', 'Số 12: Mật - Kế hoạch'],
  ])('before it or in brackets: %j', (text) => expect(isMarkedText(text)).toBe(true));

  it.each([
    ...[
      'Kế hoạch A2 - MẬT',
      'Kế hoạch A2 – Tối mật',
      'Kế hoạch: tuyệt mật',
      'Kế hoạch A2 MẬT',
      'Kế hoạch năm 2026 TUYỆT MẬT',
    ],
    ...[
      'Độ mật: Mật',
      'Độ mật: Tối mật. Kế hoạch',
      'Độ mật: Mật\nTiêu đề: Kế hoạch',
      'Kế hoạch (độ mật: mật)',
      'Kế hoạch-MẬT',
    ],
    ...[
      '<doMat>Mật</doMat><title>A2</title>',
      '<doMat>2</doMat>',
      'doMat=Mật&title=A2',
      'do_mat=C;title=A2',
      "{'mark': 'Mật'}",
    ],
    ...["{'mark': 'C', 'title': 'A2'}", '<vanBan doMat="B" so="12"/>', 'mark: secret', 'securityLevel=3'],
  ])('behind it or in a field of it: %j', (text) => expect(isMarkedText(text)).toBe(true));

  it.each([
    ...[
      '',
      'mật ong',
      'Mật ong rừng U Minh',
      'MẬT ONG RỪNG',
      'Mật độ xây dựng',
      'MẬT ĐỘ XÂY DỰNG',
      'Mật khẩu cổng dịch vụ',
    ],
    ...['Mật mã dân sự', 'MẬT MÃ DÂN SỰ', 'Mật thiết', 'MẬT MÍA', 'bảo mật', 'BẢO MẬT', 'mật độ', 'bí mật'],
    ...[
      'đặt lại mật khẩu',
      'danh mục độ Tuyệt mật',
      'rất mật',
      '(mật khẩu)',
      '(bảo mật)',
      'tối',
      'mậtx',
      'xmật',
      'Bí-mật nhà nước',
    ],
    ...[
      'Quy định đóng dấu "Mật" lên văn bản',
      'Danh mục bí mật nhà nước độ Tối mật, Mật của ngành',
      'Bảo mật: hướng dẫn',
    ],
    ...[
      'Đường, mật, sữa',
      'Tỏi ngâm mật',
      'Tăng cường an toàn - bảo mật',
      'TĂNG CƯỜNG AN TOÀN, BẢO MẬT',
      'Bảo mật - an toàn',
    ],
    ...[
      'mat bang',
      'Mat bang - giai phong',
      'Mặt bằng',
      'MẶT BẰNG',
      'MAT-12',
      'format',
      'secretary',
      'Thư ký (secretary)',
      'Tối mai',
    ],
    ...[
      'Mức độ mật của tài liệu: hướng dẫn',
      'Hướng dẫn xác định độ mật: quy trình và thẩm quyền',
      'mark: none',
      'doMat=Thường',
    ],
    ...[
      'Kế hoạch A - B',
      'Mật Sơn: sửa đường',
      'Giá mật hoa dừa (mật hoa)',
      '2026-05-31T10:00:00+07:00',
      'H50.16-261128-0001',
    ],
    ...[
      'Cơ quan bảo vệ bí mật - MẬT VỤ',
      'Secretariat: top secretaries',
      'Nước mắt',
      'Tuyệt mĩ',
      'Xã Mật Sơn',
      'thuật - mật độ',
    ],
    ...['confidential data policy', 'Sổ tay: mật khẩu', 'Hồ sơ (mật độ: 20%)'],
  ])('%j bears none', (text) => expect(isMarkedText(text)).toBe(false));

  it('takes a millisecond for a thousand texts, and no more than its length for a long one', () => {
    for (const long of [
      '( '.repeat(400_000),
      'M Ậ '.repeat(200_000),
      'độ '.repeat(300_000),
      ' -'.repeat(400_000),
      'ậ'.repeat(800_000),
    ]) {
      const start = performance.now();
      expect(isMarkedText(long)).toBe(false);
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});

describe('a mark without marks on its letters', () => {
  it.each([
    ...['*** mat ***', 'toi -_ mat', '... tuyet  mat'],
    ...['*** top secret ***', 'strictly - confidential', 'top  secret'],
    ...['Ke hoach (  toi  mat )', '[tuyet mat] Ke hoach', 'Ke hoach [toi mat'],
    ...['** MAT  - KE HOACH', 'MAT  : KE HOACH'],
    ...['M A T - KE HOACH', 'T.O.I M.A.T', 'MËT Kế hoạch', 'Tèi  mët Kế hoạch', 'Tuyöt  mët Kế hoạch'],
    ...[
      'van ban co doMat  =  C',
      'van ban nay co do mat : A',
      'Văn bản này có độ mật : A',
      'độ mật\t: A',
      'độ mật:   A',
    ],
  ])('%j bears it', (text) => expect(isMarkedText(text)).toBe(true));

  it.each([
    'Ke hoach MAT - 12',
    'matxa',
    'secretary 2',
    'thu toi mat di',
    '12. MAT',
    'Vuon secret',
    'mët đường',
    'Mët đường',
    'mëT đường',
  ])('%j bears none', (text) => expect(isMarkedText(text)).toBe(false));
});
