import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { decodedText, filesOf, mostBytes } from '#ingest/decode/packed-bytes.js';

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

  it('are read as they are where they only begin like something packed, or come to too much', () => {
    expect(decodedText(Buffer.from([0x1f, 0x8b, 0x41]))).toContain('A');
    expect(decodedText(gzipSync(Buffer.alloc(mostBytes + 1, 'a'))).length).toBeLessThan(mostBytes);
    expect(decodedText(Buffer.alloc(0))).toBe('');
  });
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
