import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { isReadable, unreadable } from '#ingest/decode/readable-text.js';

const text = 'MẬT - Kế hoạch phòng thủ khu vực biên giới năm 2026, không phổ biến';
/** A packer that nobody has heard of. */
const shuffled = (of: Buffer) => Buffer.from(of.map((byte, at) => byte ^ ((at * 151 + 89) % 256)));
const base58 = (bytes: Buffer) => {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let written = '';
  for (; rest > 0n; rest /= 58n)
    written = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'[Number(rest % 58n)] + written;
  return written;
};
/** `bzip2`, `xz` and `7z` of a short text, as their programs wrote them. */
const bzip2 = 'QlpoOTFBWSZTWWz3tXkAAAkfgEAABRAAJgCACCAAQFAABKqgACBAACIGg0NDTJppBpoaYnMM0s5J8PCBfF3JFOFCQbPe1eQ=';

describe('a text that nobody can read', () => {
  it.each([
    ['brotli', brotliCompressSync(text).toString('base64')],
    ['deflate without a head', deflateRawSync(text).toString('base64')],
    ['bzip2', bzip2],
    ['bytes of no known packing', shuffled(Buffer.from(text)).toString('base64')],
    ['the same for an address', shuffled(Buffer.from(text)).toString('base64url')],
    ['the same in hexadecimal digits', shuffled(Buffer.from(text)).toString('hex')],
    ['the same in base58', base58(shuffled(Buffer.from(text)))],
    ['bits, of two signs', [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')],
    ['the same behind a few words', `Kế hoạch: ${shuffled(Buffer.from(text)).toString('base64')}`],
  ])('%s', (_what, packed) => expect(isReadable(packed)).toBe(false));
});

describe('a text that can be read', () => {
  it.each([
    text,
    '',
    'Kế hoạch',
    'V/v triển khai Nghị định số 61/2018/NĐ-CP; 107/2021/NĐ-CP; 118/2025/NĐ-CP, 20260105, 20261231',
    'Hồ sơ 000.00.19.H50-231115-0001, mã 3fa85f64-5717-4562-b3fc-2c963f66afa6',
    'BaoCaoKetQuaThucHienNhiemVuThang11.docx',
    'Công thức: totalDossierOnlineFormalityPaymentSuccess / totalFeeFormality',
    'bao_cao_ket_qua_thuc_hien_nhiem_vu_thang_11_2026.pdf',
    'https://dichvucong.quangtri.gov.vn/tra-cuu?ma=H50.16-231115-0001',
    'Kiểm tra tệp đính kèm theo mã băm MD5 đã công bố: 9f86d081884c7d659a2feaa0c55ad015',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, ĐỘC LẬP - TỰ DO - HẠNH PHÚC',
    'Công hàm ສາທາລະນະລັດປະຊາທິປະໄຕປະຊາຊົນລາວ 关于边境口岸管理制度的协定执行情况的通知',
    'Kế hoạch'.normalize('NFD').repeat(6),
    '12500000000 34000000000 0000000000001',
    'x'.repeat(60),
    `${'0'.repeat(40)} ${'K'.repeat(40)}`,
  ])('%s', (one) => expect(isReadable(one)).toBe(true));
});

describe('an event', () => {
  const packed = shuffled(Buffer.from(text)).toString('base64');
  it('is refused by the field whose text nobody can read, however deep it lies', () => {
    expect(unreadable({ unit: 'H50', title: packed })).toMatchObject({ reason: 'bad-text', path: 'data.title' });
    expect(unreadable({ event: '1', type: 't', data: { a: ['Kế hoạch', packed] } })?.path).toBe('data.data.a.1');
    expect(unreadable({ unit: 'H50', title: text, percent: 5, none: null })).toBeNull();
    expect(unreadable(null)).toBeNull();
  });

  it('may hold ids of any kind: of events, of cases, of what a source counted', () => {
    const id = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    for (const data of [{ event: id }, { of: id }, { reopenedFrom: id }, { ids: { received: [id] } }])
      expect(unreadable(data)).toBeNull();
  });

  it('may hold little that is no word: 23 letters and digits, or as many as there are in words', () => {
    const odd = 'q7Zp1Xc9Vb3Nm5Kj2Hg8Fd4Sa6';
    expect([23, 24].map((most) => isReadable(odd.slice(0, most)))).toEqual([true, false]);
    expect(isReadable(`${odd.slice(0, 12)} ${odd.slice(1, 13)} ${odd.slice(2, 14)}`)).toBe(true);
    expect(isReadable(`${odd.slice(0, 13)} ${odd.slice(1, 14)}`)).toBe(false);
    expect(isReadable(`${'Kế hoạch '.repeat(4)}${odd.slice(0, 26)}`)).toBe(true);
    expect(isReadable(`${'Kế hoạch '.repeat(3)}${odd.slice(0, 26)}`)).toBe(false);
  });
});
