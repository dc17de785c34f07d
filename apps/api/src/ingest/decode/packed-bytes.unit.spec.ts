import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { decodedText, filesOf, headless, isUnopened, mostBytes } from '#ingest/decode/packed-bytes.js';

const text = 'Độ mật: Tối mật';

describe('bytes as text', () => {
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
    ['UTF-16 without a mark, little end first', little],
    ['UTF-16 without a mark, big end first', big],
    ['gzip', gzipSync(text)],
    ['zlib', deflateSync(text)],
    ['gzip of UTF-16', gzipSync(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))],
  ])('are read from %s', (_what, bytes) => {
    expect(decodedText(bytes)).toBe(text);
  });

  it('are read by their byte order mark where no byte is zero, and not where it is half of one', () => {
    const marks = 'ậẬ';
    const [low, high] = [Buffer.from(marks, 'utf16le'), Buffer.from(marks, 'utf16le').swap16()];
    expect(decodedText(Buffer.concat([Buffer.from([0xff, 0xfe]), low]))).toBe(marks);
    expect(decodedText(Buffer.concat([Buffer.from([0xfe, 0xff]), high]))).toBe(marks);
    expect(decodedText(Buffer.concat([Buffer.from([0xff, 0xfe]), low, Buffer.from([0x41])]))).toBe(marks);
    expect(decodedText(Buffer.from([0xfe, 0x41, 0x42]))).toBe('\uFFFDAB');
    expect(decodedText(Buffer.from([0xff, 0x41, 0x42]))).toBe('\uFFFDAB');
    expect(decodedText(Buffer.from([0x41, 0xff, 0x42]))).toBe('A\uFFFDB');
    expect(decodedText(Buffer.from([0x41, 0xfe, 0x42]))).toBe('A\uFFFDB');
  });

  it('keep a byte order mark that stands within them', () => {
    expect(decodedText(Buffer.from('a\uFEFFb'))).toBe('a\uFEFFb');
  });

  it('are read as they are where they only begin like something packed, or come to too much', () => {
    expect(decodedText(Buffer.from([0x1f, 0x8b, 0x41]))).toContain('A');
    expect(decodedText(gzipSync(Buffer.alloc(mostBytes + 1, 'a'))).length).toBeLessThan(mostBytes);
    expect(decodedText(Buffer.alloc(0))).toBe('');
  });
});

describe('what is packed without a head', () => {
  const long = 'Kế hoạch phòng thủ khu vực biên giới, giai đoạn 2026 đến 2030, của tỉnh và các xã, phường, đặc khu';
  it.each([
    ['brotli', brotliCompressSync(long)],
    ['deflate', deflateRawSync(long)],
  ])('is read from %s', (_what, bytes) => expect(headless(bytes)).toEqual([long]));

  it('is not asked of short bytes, and of others nothing comes', () => {
    const short = brotliCompressSync('Mật');
    expect([headless(short), headless(Buffer.from(long)), headless(Buffer.alloc(0))]).toEqual([[], [], []]);
    expect(headless(brotliCompressSync(Buffer.alloc(0)))).toEqual([]);
  });
});

describe('what is packed and not opened', () => {
  const archive = (flags: number, method: number) => {
    const header = Buffer.alloc(40);
    header.write('PK\x03\x04', 'latin1');
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(method, 8);
    return header;
  };
  it.each([
    ['bzip2', Buffer.from('BZh91AY&SY', 'latin1')],
    ['xz', Buffer.from('fd377a585a0000', 'hex')],
    ['7z', Buffer.from('377abcaf271c00', 'hex')],
    ['rar', Buffer.from('526172211a0701', 'hex')],
    ['lz4', Buffer.from('04224d1864', 'hex')],
    ['zstd', Buffer.from('28b52ffd20', 'hex')],
    ['an archive with a password', archive(1, 8)],
    ['an archive of another packing', archive(0, 12)],
  ])('is known by its head: %s', (_what, bytes) => {
    expect(isUnopened(bytes)).toBe(true);
    expect(isUnopened(Buffer.concat([Buffer.from('a'), bytes]))).toBe(false);
  });

  it.each([
    ['an archive', archive(0, 8)],
    ['an archive without packing', archive(2, 0)],
    ['the head of an archive alone', archive(1, 8).subarray(0, 30)],
    ['a text', Buffer.from('Kế hoạch')],
    ['gzip', gzipSync('Kế hoạch')],
    ['nothing', Buffer.alloc(0)],
  ])('is none of what is read, or is no packing: %s', (_what, bytes) => expect(isUnopened(bytes)).toBe(false));
});

describe('the files of an archive', () => {
  /** A local header of ZIP (APPNOTE.TXT, 4.3.7) with its file. */
  const file = (name: string, method: 0 | 8, content: string, extra = '') => {
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const header = Buffer.alloc(30);
    header.write('PK\x03\x04', 'latin1');
    header.writeUInt16LE(method, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    header.writeUInt16LE(Buffer.byteLength(extra), 28);
    return Buffer.concat([header, Buffer.from(name), Buffer.from(extra), packed]);
  };

  it('are read, packed or stored, behind names and extra fields', () => {
    const archive = Buffer.concat([file('a.txt', 8, text), file('thư/b.xml', 0, `<b>${text}</b>`, 'extra')]);
    expect(filesOf(archive)).toEqual([text, `<b>${text}</b>`]);
    expect(filesOf(Buffer.concat([Buffer.from('before'), file('a', 0, text)]))).toEqual([text]);
  });

  it('are none of other bytes, and of a header that is cut off', () => {
    expect(filesOf(Buffer.from(text))).toEqual([]);
    expect(filesOf(file('a', 0, '').subarray(0, 29))).toEqual([]);
  });

  it('are a hundred at the most', () => {
    expect(filesOf(Buffer.concat(Array.from({ length: 101 }, () => file('a', 0, 'x'))))).toHaveLength(100);
  });
});
