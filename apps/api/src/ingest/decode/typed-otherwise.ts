/**
 * What a text says in letters that another system or a person without a keyboard for them wrote: read as Latin-1 once too
 * often, with escapes of JavaScript, Perl, CSS and RTF, in VIQR or Telex, in letters of formulas, with tags between. Pure.
 */
export function typedOtherwise(text: string): string[] {
  if (!mayBeOtherwise.test(text)) return [];
  return readings.filter(([sign]) => sign.test(text)).map(([, read]) => read(text));
}

/** Windows-1252 gives the bytes 80 to 9f these letters, where Latin-1 has none that can be seen. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = (one: string) => {
  const at = windows.indexOf(one);
  return at < 0 ? one.charCodeAt(0) : 0x80 + at;
};

/** UTF-8 whose bytes were taken for letters: `Máº­t`. */
export const asUtf8 = (text: string): string =>
  text.replaceAll(/[\u00c2-\u00f4](?:[\u0080-\u00bf€‚-…†-‰Š‹ŒŽ‘-”•–—˜™š›œžŸƒˆ]){1,3}/gu, (run) =>
    Buffer.from([...run].map(byteOf)).toString('utf8'),
  );

const byCode = (text: string, code: RegExp, base: number) =>
  text.replaceAll(code, (_whole, digits: string) => {
    const point = parseInt(digits, base);
    return String.fromCodePoint(point < 0 ? point + 65_536 : Math.min(point, 0x10ffff));
  });
const bytesOf = (text: string) =>
  text.replaceAll(/(?:\\x[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll(/\\x/gi, ''), 'hex').toString('utf8'));

/** Each sign below has a letter or a mark that codes and plain words have not, or is Telex. */
const mayBeOtherwise = /[^\w\s.,:;+/()-]|m(?:aajt|ajat|aatj)/i;
const readings: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/[\u00c2-\u00f4][\u0080-\u00bf€‚-…†-‰]/u, asUtf8],
  [/%u[\da-f]{4}/i, (text) => byCode(text, /%u([\da-f]{4})/gi, 16)],
  [/\\x[\da-f]{2}/i, bytesOf],
  [/\\x\{[\da-f]/i, (text) => byCode(text, /\\x\{([\da-f]{1,6})\}/gi, 16)],
  [/\\[\da-f]{4}/i, (text) => byCode(text, /\\([\da-f]{4,6}) ?/gi, 16)],
  [/\\u-?\d/, (text) => byCode(text, /\\u(-?\d{1,5}) ?\??/g, 10)],
  [/&[aA]circ;/, (text) => text.replaceAll('&Acirc;', 'Â').replaceAll('&acirc;', 'â')],
  [/[\u2100-\u214f\u24b6-\u24e9\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}]/u, (text) => text.normalize('NFKC')],
  [/ma\^\.t/i, (text) => text.replaceAll('a^.', 'ậ').replaceAll('A^.', 'Ậ')],
  [/m(?:aajt|ajat|aatj)/i, (text) => text.replaceAll(/m(?:aajt|ajat|aatj)/gi, (word) => telex(word))],
  [/<[a-z/][^>]{0,200}>/i, (text) => text.replaceAll(/<[a-z/][^>]{0,200}>/gi, '')],
  [/^\s*\{\\rtf/, (text) => text.replaceAll(/\\[a-z]+-?\d* ?|[{}]/g, '')],
  [/^={1,2}[A-Za-z0-9+/_-]{7,}$/, (text) => [...text].toReversed().join('')],
  [/\bs:\d{1,4}:"/, (text) => text.replaceAll(/;[a-z]:(?:\d{1,9}:)?/g, ':')],
];

const telex = (word: string) => (word.startsWith('M') && word.endsWith('T') ? 'MẬT' : 'mật');
