import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { hidesMark } from '#ingest/decode/hidden-mark.js';
import { decodedText } from '#ingest/decode/packed-bytes.js';

const secret = { type: 'vn.ioc.document.arrived.v1', data: { mark: 'mật', title: 'Kế hoạch' } };
const text = JSON.stringify(secret);
const utf16 = (big: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

const mail = [
  ...['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b1', '', '--b1'],
  ...['Content-Type: application/json', 'Content-Transfer-Encoding: base64', ''],
  ...(Buffer.from(`{"so":"12/CV","noi_dung":"${'Kế hoạch '.repeat(9)}","doMat":"Mật"}`)
    .toString('base64')
    .match(/.{1,76}/g) ?? []),
  ...['--b1--', ''],
].join('\r\n');

const wrapped = (times: number, by: (inner: unknown) => unknown, value: unknown): unknown =>
  times === 0 ? value : wrapped(times - 1, by, by(value));

/** An archive of one file. */
function zip(of: string, method: 0 | 8): Buffer {
  const [head, name, body] = [
    Buffer.alloc(30),
    Buffer.from('a.json'),
    method === 8 ? deflateRawSync(of) : Buffer.from(of),
  ];
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(body.length, 18);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, body]);
}
function base32(of: string): string {
  const bits = [...Buffer.from(of)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** As their programs write them: of `{"doMat":"Mật","title":"Kế hoạch"}`. */
const bzip2 =
  'QlpoOTFBWSZTWSkEqPkAAA6dmVAEABAACi5khAogAgAQoAAgACGpoAaaZAFGjIGjTI06plMNRKgMR7fpUMNbmq74/o84lX3xdyRThQkCkEqPkA==';
const xz =
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAneyJkb01hdCI6Ik3huq10IiwidGl0bGUiOiJL4bq/IGhv4bqhY2gifQAVAicgoVgLUwABQCjUUkrlH7bzfQEAAAAABFla';
/** A frame of one block that is not packed. */
const zstd = 'KLUv/SAoQQEAeyJkb01hdCI6Ik3huq10IiwidGl0bGUiOiJL4bq/IGhv4bqhY2gifQ==';

describe('hidesMark', () => {
  it.each<[string, unknown]>([
    ['as it is', secret],
    ['data as a JSON text', { ...secret, data: JSON.stringify(secret.data) }],
    ['data in base64', { data_base64: Buffer.from(JSON.stringify(secret.data)).toString('base64') }],
    ['data in base64 of an address', { data_base64: Buffer.from(JSON.stringify(secret.data)).toString('base64url') }],
    ['the schema and payload of Connect', { schema: { type: 'struct' }, payload: secret }],
    ['a payload that is a text', { schema: { type: 'string' }, payload: text }],
    ['the whole event as a text', text],
    ['a text of a text', JSON.stringify(text)],
    ['UTF-16 in base64', { data_base64: utf16(false, true).toString('base64') }],
    ['a list', [[secret]]],
    ['another spelling of the name', { Mark: 'Tối mật' }],
    ['a mark that is no text', { mark: 3 }],
  ])('finds it in %s', (_what, value) => expect(hidesMark(value)).toBe(true));

  it.each<[unknown]>([
    [{ mark: 'none' }],
    [{ mark: null }],
    [{ mark: ' Thường ' }],
    [{ title: 'mark' }],
    ['plain words'],
    [{ note: '{broken' }],
    [7],
    [null],
  ])('finds none in %j', (value) => expect(hidesMark(value)).toBe(false));

  const packed = (bytes: Buffer) => bytes.toString('base64');
  it.each<[string, unknown]>([
    ['percent signs', encodeURIComponent(text)],
    ['some percent signs', text.replaceAll('"', '%22')],
    ['percent signs beside one that stands for itself', `100% ${encodeURIComponent(text)} %E0`],
    ['percent signs, twice', encodeURIComponent(encodeURIComponent('MẬT - Kế hoạch'))],
    ['quoted-printable over two lines', 'M=E1=BA=AD=\r\nT'.replace('AD', 'AC')],
    [
      'base64 with dots between',
      Buffer.from(text)
        .toString('base64')
        .replaceAll(/(.{4})/g, '$1.'),
    ],
    [
      'base64 with hyphens between',
      (
        Buffer.from(text)
          .toString('base64')
          .match(/.{1,6}/g) ?? []
      ).join('-'),
    ],
    ['a data URL', `data:application/json;base64,${packed(Buffer.from(text))}`],
    ['a data URL in plain text', ` data:,${text}`],
    ['a data URL with percent signs', `data:application/json,${encodeURIComponent(text)}`],
    ['base64 of many lines', packed(Buffer.from(text)).replaceAll(/(.{20})/g, '$1\r\n')],
    ['gzip in base64', packed(gzipSync(text))],
    ['zlib in base64', packed(deflateSync(text))],
    ['zlib of the lowest level', packed(deflateSync(text, { level: 0 }))],
    ['a name in Vietnamese', { 'Độ mật': 'Mật' }],
    ['a text that is a degree', { docType: 'Tối mật' }],
    ['a title', { title: 'MẬT - Kế hoạch' }],
    ['a title in base64', { title: packed(Buffer.from('Mật')) }],
    ['a title in base64 of UTF-16', { title: packed(Buffer.from('Độ mật: Mật', 'utf16le')) }],
    [
      'a title in UTF-32',
      { title: packed(Buffer.from(new Uint32Array([...'Tối mật'].map((one) => one.codePointAt(0) ?? 0)).buffer)) },
    ],
    ['hexadecimal digits', Buffer.from(text).toString('hex')],
    ['hexadecimal digits of PostgreSQL', `\\x${Buffer.from(text).toString('hex')}`],
    ['a title of HTML', { title: 'M&#7852;T - Kế hoạch' }],
    ['a title of HTML with zeros and without semicolons', { title: 'M&#0007852T, k&#x1ebf ho&#x1EA1ch' }],
    ['HTML with many zeros', text.replaceAll(/./gs, (one) => `&#${String(one.codePointAt(0)).padStart(12, '0')};`)],
    ['a mail with base64 in lines', mail],
    ['a title of HTML in hexadecimal digits', { title: 'm&#x1ead;t: Kế hoạch' }],
    ['a subject of a mail', { title: `=?UTF-8?B?${packed(Buffer.from('MẬT - Kế hoạch'))}?=` }],
    ['a subject of a mail in quoted-printable', { title: '=?utf-8?q?M=E1=BA=ACT_-_K=E1=BA=BF?=' }],
    ['escapes', { title: String.raw`M\u1eacT - K\u1ebf ho\u1ea1ch` }],
    ['a JSON text without its quotes', { title: JSON.stringify(text).slice(1, -1) }],
    ['a JSON text escaped three times', { title: JSON.stringify(JSON.stringify(JSON.stringify(text))).slice(1, -1) }],
    ['bytes as numbers', { payload: [...Buffer.from(text)] }],
    ['a Buffer as Node writes it', { payload: Buffer.from(text).toJSON() }],
    ['UTF-16 as numbers', { payload: [...utf16(false, true)] }],
    ['an archive', packed(zip(text, 8))],
    ['an archive without packing', packed(zip(text, 0))],
    [
      'a token of a web service',
      `Bearer ${[{ alg: 'none' }, secret].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')).join('.')}.x`,
    ],
    ['quoted-printable', 'M=E1=BA=ACT - K=E1=BA=BF ho=E1=BA=A1ch'],
    ['base32', base32(text)],
    ['a data URL without packing', 'data:text/plain;charset=utf-8,Tối mật Kế hoạch'],
    ['a data URL behind a blank', ' data:text/plain,Tối mật Kế hoạch'],
    ['base64 parted by two blanks, and a line', `${(packed(Buffer.from(text)).match(/.{1,20}/g) ?? []).join('  ')}\n`],
    ['one brace in percent signs', '%7B"d%6FMat":"C"}'],
    ['one brace in quoted-printable', '=7B"d=6FMat":"C"}'],
    ['bytes of Java, the least among them', [...Buffer.from('MẬT - À')].map((one) => (one > 127 ? one - 256 : one))],
    ['bytes up to the greatest', [...Buffer.from('\uFEFFMẬT - Kế hoạch', 'utf16le')]],
    ['seven letters', [...'MẬT - A']],
    ['Ascii85 after an empty line', '\n<~87cURD]i,"Ebo80~>'],
    ['XML', { payload: '<vb><doMat>2</doMat><ten>Kế hoạch</ten></vb>' }],
    ['a field that says so by yes', { isSecret: true }],
    ['forty objects', wrapped(40, (inner) => ({ payload: inner }), secret)],
    ['forty lists', wrapped(40, (inner) => [inner], secret)],
    ['a text in a text, twelve times', wrapped(12, (inner) => packed(Buffer.from(String(inner))), text)],
  ])('finds it in %s', (_what, value) => expect(hidesMark(value)).toBe(true));

  const points = [...text].map((one) => one.codePointAt(0) ?? 0);
  const hex = (one: number, digits = 4) => one.toString(16).toUpperCase().padStart(digits, '0');
  it.each<[string, unknown]>([
    ['written backwards', [...'MẬT - Kế hoạch'].toReversed().join('')],
    ['written backwards, with its marks apart', [...'Tối mật'.normalize('NFC')].toReversed().join('').normalize('NFD')],
    ['the event written backwards', [...text].toReversed().join('')],
    ['code points', points.join(' ')],
    ['code points with commas', points.join(', ')],
    ['code points as U+', points.map((one) => `U+${hex(one)}`).join(' ')],
    ['code points as \\u{}', points.map((one) => `\\u{${hex(one)}}`).join('')],
    ['code points as 0x', points.map((one) => `0x${hex(one, 2)}`).join(',')],
    ['code points in a list', points],
    ['bytes as a text of numbers', [...Buffer.from(text)].join(' ')],
    ['bytes as hexadecimal digits apart', [...Buffer.from(text)].map((one) => hex(one, 2)).join(' ')],
    ['bytes as bits', [...Buffer.from(text)].map((one) => one.toString(2).padStart(8, '0')).join(' ')],
    ['bytes as octal escapes', [...Buffer.from(text)].map((one) => `\\${one.toString(8).padStart(3, '0')}`).join('')],
    ['UTF-7', 'M+HqwAVA - K+Hr8 ho+HqE-ch'],
    ['ROT13', 'ZẬG - Xế ubạpu'],
    ['brotli', packed(brotliCompressSync(text))],
    ['deflate without a head', packed(deflateRawSync(text))],
  ])('finds it in %s', (_what, value) => expect(hidesMark(value)).toBe(true));

  const locked = zip(text, 8);
  locked.writeUInt16LE(1, 6);
  it.each<[string, string]>([
    ['bzip2', bzip2],
    ['xz', xz],
    ['zstd', zstd],
    ['an archive with a password', packed(locked)],
    ['7z', packed(Buffer.from('377abcaf271c0004d1e5a31b', 'hex'))],
    ['rar', packed(Buffer.from('526172211a070100f3e1828b', 'hex'))],
    ['lz4', packed(Buffer.from('04224d186440a70500000068', 'hex'))],
  ])('takes it for granted in %s, which is not opened', (_what, value) => expect(hidesMark({ tep: value })).toBe(true));

  const open = JSON.stringify({ data: { title: 'Kế hoạch' } });
  it.each<[string, unknown]>([
    ['packed by gzip', packed(gzipSync(open))],
    ['packed by zlib', packed(deflateSync(open))],
    ['called gzip', packed(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0]))],
    ['called zlib', packed(Buffer.from([0x78, 0x9c, 1, 2, 3, 4, 5, 6, 7]))],
    ['wrapped eleven times', wrapped(11, (inner) => packed(Buffer.from(String(inner))), open)],
    ['with a broken percent sign', '%22so%22: %E0%'],
    ['that speaks of uuencode', 'xem tệp begin 644 a'],
    ['with signs of Ascii85 in it', 'xem <~87cURD]i,"Ebo80~>'],
    ['in hexadecimal digits', Buffer.from(open).toString('hex')],
    ['of HTML', '&#7852;p &#xFFFFFFFF; &#1114112;'],
    ['a broken subject of a mail', '=?utf-8?q?=ZZ?= =?x?B?%%%?='],
    ['a broken escape', String.raw`C:\users\u12 "x`],
    ['a list of numbers', [1, 2, 3, 4, 5, 6, 7, 8, 255, 300, 7.5]],
    ['an archive that is cut', packed(zip(open, 8).subarray(0, 40))],
    ['called an archive', packed(Buffer.from('PK\x03\x04'))],
    ['a field that says so by no', { isSecret: false, laMat: 0 }],
    ['in a data URL', `data:application/json,${encodeURIComponent(open)}`],
    ['a list of figures', [12, 7, 2026, 105, 3.5]],
    ['numbers in a text', '12 7 2026, 105; 0912 345 678'],
    ['a word that reads otherwise backwards', 'máy tậm tịt, Tam, TAM, Xã Tam Hợp'],
    ['a sum', '2+3=5, A+B, C++ và +84912345678'],
    ['packed by brotli', packed(brotliCompressSync(open))],
  ])('finds none in what is harmless and %s', (_what, value) => expect(hidesMark(value)).toBe(false));

  it('says that more hides something than it looks into: thirteen wrappings, or 8 MB of them', () => {
    expect(hidesMark(wrapped(13, (inner) => packed(Buffer.from(String(inner))), 'Kế hoạch năm'))).toBe(true);
    const bomb = packed(gzipSync(Buffer.alloc(4_100_000, 'o k')));
    expect(hidesMark(bomb)).toBe(false);
    expect(hidesMark([bomb, bomb])).toBe(true);
  });

  describe('of codes, which are looked into once', () => {
    const code = Buffer.from('{"doMat":"C"}').toString('base64url');

    it('gives the same answer again, also after more codes than are remembered', () => {
      const answers = () => [hidesMark({ id: code }), hidesMark({ id: 'H50.01' })];
      expect([answers(), answers()]).toEqual([
        [true, false],
        [true, false],
      ]);
      hidesMark(Array.from({ length: 10_001 }, (_, at) => ({ id: `code-${at}` })));
      expect(answers()).toEqual([true, false]);
    });

    it.each(['2026-11-05T10:00:00+07:00', '2026-11-05T10:00:00.123456789Z', '2026-11-05T10:00:00-09:30'])(
      'is not asked twice about the instant %s',
      (time) => expect(hidesMark({ time })).toBe(false),
    );

    it('takes no text for an instant that goes on behind it or before it', () => {
      expect(hidesMark({ time: `2026-11-05T10:00:00Z ${code}` })).toBe(true);
      expect(hidesMark({ time: `${code} 2026-11-05T10:00:00Z` })).toBe(true);
    });

    it('adds up what codes come to: more than 8 MB of them hide something', () => {
      const bomb = deflateSync(Buffer.alloc(20_000, 'o ')).toString('base64url');
      expect(bomb.length).toBeLessThanOrEqual(60);
      const bombs = (count: number) => Array.from({ length: count }, () => ({ of: bomb }));
      expect([hidesMark(bombs(300)), hidesMark(bombs(500))]).toEqual([false, true]);
    });
  });

  it.each(['ab ', '77 ', '01010101'])('says so of more runs of "%s" than a pattern can hold', (run) => {
    expect(hidesMark(run.repeat(Math.ceil(30_000_000 / run.length)))).toBe(true);
  });
});

describe('decodedText', () => {
  it.each([
    ['UTF-16 little, with a mark', utf16(false, true)],
    ['UTF-16 little, without', utf16(false, false)],
    ['UTF-16 big, with a mark', utf16(true, true)],
    ['UTF-16 big, without', utf16(true, false)],
    ['UTF-8', Buffer.from(text)],
    ['gzip', gzipSync(text)],
    ['gzip of UTF-16', gzipSync(utf16(false, true))],
    ['zlib', deflateSync(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ])('reads %s', (_what, bytes) => expect(decodedText(bytes)).toBe(text));
});
