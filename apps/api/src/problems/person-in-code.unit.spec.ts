import { expect, it } from '@jest/globals';
import { personIn, personInId } from '#problems/person-in-code.js';

it.each([
  ['Nguyễn Văn An', 'a name'],
  ['nguyen-van-a', 'a name'],
  ['TRAN_THI_BE', 'a name'],
  ['NguyenVanAn', 'a name'],
  ['HS1-TranBinh', 'a name'],
  ['Nguyễn Thị Hoa 044-1', 'a name'],
  ['HS 12 Lê Lợi', 'a name'],
  ['HS-Tran-Binh-12', 'a name'],
  ['Trần.Văn.Bình', 'a name'],
  ['tran/van/binh', 'a name'],
  ['HS-tran+van+binh', 'a name'],
  ['12 (Tran.Van.B)', 'a name'],
  ['Nguyen  An', 'a name'],
  ['Trần - Bình', 'a name'],
  ['Trần Hà Tăng', 'a name'],
  ...[
    '0 9 1 2 3 4 5 6 7 8',
    '09.1234.5678',
    '(091)2345678',
    '+84 91 234 5678',
    '84-912-345-678',
    '091.2345.678',
    '84 91 234 5678',
    '(+84)912345678',
    '(+84) 91 234 5678',
    '84 91 234 56 78',
    '0912 34 56 78',
    'O912345678',
    'HS-O91 234 5678',
  ].map((code): [string, string] => [code, 'a telephone number']),
  ...['044 199 001 234', '044-199-001234', '044199 001234', '0441.9900.1234', '191 234 567', '191.234.567'].map(
    (code): [string, string] => [code, 'an identity number'],
  ),
  ...[
    'nguyenvanan',
    'hs-tranthibinh',
    'LETHIHOA',
    'ông Bình',
    'Bà Hoa-12',
    'HS chị Lan',
    'Y Blô Niê',
    'H’Hen',
    "HS-H'Hen 2",
  ].map((code): [string, string] => [code, 'a name']),
  ['HS-CMND-191234567', 'an identity number'],
  ['0912345678', 'a telephone number'],
  ['HS-0912.345.678', 'a telephone number'],
  ['HS-091 234 5678', 'a telephone number'],
  ['+84912345678', 'a telephone number'],
  ['x84912345678', 'a telephone number'],
  ['044199001234', 'an identity number'],
  ['HS/044199001234/1', 'an identity number'],
  ['191234567', 'an identity number'],
  ['hoa.sen@example.vn', 'an e-mail address'],
])('finds in %s %s', (code, part) => expect(personIn('dossier', code)).toBe(part));

it.each([
  'H50.16-261128-0001',
  '000.00.12.H56-230101-0001',
  'G09.20-20260609-0092637',
  'H15.50.05.13-261008-0975',
  'VBDI-261129-0051',
  '1234/QĐ-UBND',
  '1709/BKHCN-CĐSQG',
  'PA-2026-7',
  'P',
  'case',
  'SoTaiNguyen-12',
  ...[
    'phanvanban-12',
    'tovanban',
    'HO912345678',
    'DO-0001',
    'bảng kê bà',
    'H-12',
    "H'12",
    'Y TẾ',
    'BÀ RỊA-2',
    'Bà Rịa 2',
    'Y Tế-3',
    'chanthuong',
    '84 912 34 5',
  ],
  ...[
    '09.2026.00012345',
    '03-12-2026-00017',
    '000.00.12.H56-230101-0001',
    'H50.09-121126-34567',
    '12/TO/TP',
    '0512/2026/1234',
  ],
  ...[
    '2026.01.02.0345',
    'G09.20-20260609-0092637',
    '084-2026-000123',
    'HS-091126-0001',
    'HS-091126-000123',
    '09-2026-0012',
    '091.2026.678',
  ],
  'PHAN-ANH-2026-7',
  'HO-SO-12',
  'HO--SO-12',
  'VB-HO-SO',
  'HS@1.a',
  'VAN-BAN-DEN-9',
  '15/TTr-SYT',
  'le-7',
  '0099200912345678', // longer than any number of a person
  '097199001234', // no province has the number 097
])('finds nobody in %s', (code) => expect(personIn('complaint', code)).toBeNull());

it.each([
  ['a/Nguyễn Văn An/2026', 'a name'],
  ['a/nguyen van an/2026', 'a name'],
  ['a/0912345678/2026', 'a telephone number'],
  ['a/044199001234/2026-05', 'an identity number'],
  ['a/an@example.vn/2026', 'an e-mail address'],
])('finds in the series %s %s', (code, part) => expect(personIn('kpi', code)).toBe(part));

it('asks of indicators and sources, which are named by words, for what is written by people alone', () => {
  expect(personIn('kpi', 'tang-truong-grdp/H50/2026')).toBeNull();
  expect(personIn('kpi', 'pm25/cam-bien-091126-0001/2026-05-20T09:00')).toBeNull();
  expect(personIn('source', 'mot-cua')).toBeNull();
  expect(['kpi', 'source'].map((kind) => personIn(kind as 'kpi' | 'source', 'nguyen-van-a'))).toEqual([null, null]);
  expect(personIn('source', 'an@example.vn')).toBe('an e-mail address');
});

it.each([
  ['Nguyễn Văn An', 'a name'],
  ['HS 12 Trần Bình', 'a name'],
  ['nguyen-van-an-12', 'a name'],
  ['e.TRANTHIBE.1', 'a name'],
  ['gọi 0912 345 678', 'a telephone number'],
  ['an@example.vn', 'an e-mail address'],
])('finds in the id %s %s', (id, part) => expect(personInId(id)).toBe(part));

it.each([
  ...[
    '5f0c1a2e-0912-4f6b-9a3d-044199001234',
    '0912345678',
    '044199001234',
    '191234567',
    'ha-to-17',
    'V1StGXR8_Z5jdHi6B-myT',
  ],
  ...[
    'mot-cua/0000000912',
    'phan-van-ban-3',
    'dang_van_de_1',
    'văn bản 12',
    'hồ sơ 7',
    'le-thi-1',
    '01JDW8Q0VANTHI0000',
  ],
])('finds nobody in the id %s, as machines make them', (id) => expect(personInId(id)).toBeNull());
