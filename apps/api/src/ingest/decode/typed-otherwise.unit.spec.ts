import { describe, expect, it } from '@jest/globals';
import { hidesMark } from '#ingest/decode/hidden-mark.js';
import { asUtf8, typedOtherwise } from '#ingest/decode/typed-otherwise.js';

const latin = (text: string) => Buffer.from(text).toString('latin1');
const heading = 'MẬT - Kế hoạch';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const event = JSON.stringify({ data: { mark: 'mật', title: 'Kế hoạch' } });

describe('a text that another system wrote', () => {
  it.each([
    [latin(heading), heading],
    ['Máº¬T - Káº¿ hoáº¡ch', heading],
    ['Tá»‘i máº­t', 'Tối mật'],
    ['M%u1EACT - K%u1EBF ho%u1EA1ch', heading],
    [String.raw`M\xe1\xba\xacT - K\xe1\xba\xbf ho\xe1\xba\xa1ch`, heading],
    [String.raw`M\x{1EAC}T - K\x{1ebf} ho\x{1EA1}ch`, heading],
    [String.raw`M\1EAC T - K\001EBF  ho\1EA1 ch`, heading],
    [String.raw`M\u7852?T - K\u7871? ho\u7841?ch`, heading],
    [String.raw`M\u-1?T`, 'M\uffffT'],
    [String.raw`{\rtf1\ansi {\b MẬT} - Kế}`, 'MẬT - Kế'],
    ['M&Acirc;&#803;T, m&acirc;&#803;t', 'MÂ&#803;T, mâ&#803;t'],
    ['𝐌Ậ𝐓 Ⓑ ℂ', 'MẬT B C'],
    ['MA^.T - ma^.t', 'MẬT - mật'],
    ['MAAJT maajt majat maatj MAJAT', 'MẬT mật mật mật MẬT'],
    ['<b>M</b>Ậ<br/>T - Kế', 'MẬT - Kế'],
    ['a:1:{s:5:"doMat";s:1:"C";}', 'a:1:{s:5:"doMat":"C";}'],
    ['a:1:{s:13:"securityLevel";i:3;}', 'a:1:{s:13:"securityLevel":3;}'],
    ['s:5:"doMat";s:10:"C123456789";', 's:5:"doMat":"C123456789";'],
    [String.raw`M\u7852 T`, 'MẬT'],
    [String.raw`M\1EACT`, 'MẬT'],
    ['=QXYZabc', 'cbaZYXQ='],
  ])('%s is read as %s', (text, meant) => expect(typedOtherwise(text)).toContain(meant));

  it.each(['Kế hoạch năm 2026', 'a < b > c', 'Âm nhạc', 'C:\\tep', '100% u', 'mạt, mat, maj', 's: "x"', '= abc', ''])(
    'nothing else is in %s',
    (text) => expect(typedOtherwise(text)).toEqual([]),
  );

  it('is left as it is where its letters are no bytes of UTF-8', () => {
    for (const text of ['Âm nhạc', 'Ý kiến', 'độ Ô', '']) expect(asUtf8(text)).toBe(text);
  });
});

describe('a mark', () => {
  it.each<[string, unknown]>([
    ['a title read as Latin-1', { title: latin(heading) }],
    ['a name read as Latin-1', { [latin('Độ mật')]: 'C' }],
    ['escapes of JavaScript', 'M%u1EACT - K%u1EBF'],
    ['RTF', String.raw`{\rtf1 M\u7852?T - K\u7871? ho\u7841?ch}`],
    ['HTML entities', 'M&Acirc;&#803;T - K'],
    ['letters of formulas', '𝐌Ậ𝐓 - Kế hoạch'],
    ['VIQR', "MA^.T - Ke^' hoa.ch"],
    ['Telex', 'MAAJT - Kees hoachj'],
    ['tags', '<b>M</b>ẬT - Kế hoạch'],
    ['a text of PHP', 'a:1:{s:5:"doMat";s:1:"C";}'],
    ['base64 in pieces', base64(event).replaceAll(/(.{20})/g, '$1 ')],
    ['base64 in a sentence', `Nội dung: ${base64('MẬT - Kế hoạch phòng thủ')} (hết)`],
    ['base64 backwards', [...base64(`${event} `)].toReversed().join('')],
    ['signed bytes', { payload: [...Buffer.from(event)].map((one) => (one > 127 ? one - 256 : one)) }],
    ['numbered bytes', { payload: Object.fromEntries([...Buffer.from(event)].entries()) }],
    ['letters in a list', { payload: [...event] }],
    ['uuencode', 'begin 644 a.json\n&86)C9&5F\n`\nend'],
    ['Ascii85', '<~87cURD]i,"Ebo80~>'],
  ])('is found in %s', (_what, value) => expect(hidesMark(value)).toBe(true));

  it.each<[string, unknown]>([
    ['a title read as Latin-1', { title: latin('Kế hoạch mật ong') }],
    ['base64 in a sentence', `Nội dung: ${base64('Kế hoạch trồng rừng 2026')} (hết)`],
    ['letters in a list', { payload: [...'{"data":{"title":"x"}}'] }],
    ['signed bytes', [-1, -2, -3, 4, 5, 6, 7]],
    ['numbered words', { 0: 'một', 6: 'bảy' }],
    ['a long word', 'Nghiencuukhoahocvacongnghe và UBND-QB/2026/000123456789'],
    ['tags', '<p>Mật ong</p>'],
  ])('is not found in what is harmless and in %s', (_what, value) => expect(hidesMark(value)).toBe(false));
});

it('letters of Windows-1252 that stand for bytes are read back, the first of them too', () => {
  expect(asUtf8('â€“ â€™ Máº­t')).toBe('– ’ Mật');
});

it('bytes in escapes and tags are read, whatever digits and words they have', () => {
  expect(typedOtherwise(String.raw`\x4d\x41\x54`)).toContain('MAT');
  expect(typedOtherwise('<strong class="x">M</strong>ẬT')).toContain('MẬT');
});

it('RTF may begin on a later line, and a word of Telex is in capitals where it begins and ends so', () => {
  expect(typedOtherwise(' \n{\\rtf1 x}').join()).toContain('x');
  expect(typedOtherwise('{\\b M}t \n{\\rtf1}')).toEqual([]);
  expect(['MAAJT', 'Maajt', 'maajT'].map((word) => typedOtherwise(word)[0])).toEqual(['MẬT', 'mật', 'mật']);
});
