/** A mark or a field of one, read backwards; ROT13 moves ASCII letters alone. */
const backwards = /t[^\p{L}\p{N}]{0,4}ậ[^\p{L}\p{N}]{0,4}m/iu;
const plainBackwards = /terces|laitnedifnoc|tamod|kram/i;
const rotated = /z[^\p{L}\p{N}]{0,4}ậ[^\p{L}\p{N}]{0,4}g/iu;
const plainRotated = /qbzng|frperg|pbasvqragvny/i;
/** Without one of these nothing is spelled by numbers. */
const numbers = /\d\d[\s,;|]+\d|[\da-f]{2}[\s:][\da-f]{2}|u\+|0x|\\[u0-3]|[01]{8}/i;
/** At least three numbers with nothing but marks between them: `77 7853 116`, `U+004D U+1EAC`, `\u{4d}`, `0x4D,0x1EAC`. */
const decimals = /(?<![\w.+])\d{2,7}(?:[\s,;|]+\d{2,7}){2,}(?![\w.])/g;
const numbered = /(?:(?:U\+|0x|\\u\{)[\da-f]{2,6}\}?[\s,;]*){3,}/gi;
const pairs = /(?<!\w)[\da-f]{2}(?:[\s:][\da-f]{2}){3,}(?!\w)/gi;
const bits = /(?<!\d)[01]{8}(?:\s?[01]{8}){2,}(?!\d)/g;
const octals = /(?:\\[0-3][0-7]{2}|[ -[\]-~]){3,}/g;
/** RFC 2152. */
const shifted = /\+([A-Za-z\d/]{3,})-?/g;

/** What a text says that is spelled with other signs: backwards, by the numbers of its letters or bytes, in UTF-7, in ROT13. */
export function spelledOut(text: string): string[] {
  const found: string[] = [];
  const isAscii = /^[ -~]*$/.test(text);
  const plain = isAscii ? text : text.normalize('NFC');
  if (plainBackwards.test(plain) || (!isAscii && backwards.test(plain))) found.push([...plain].toReversed().join(''));
  if (plainRotated.test(plain) || (!isAscii && rotated.test(plain))) found.push(plain.replaceAll(/[a-z]/gi, turned));
  if (/\+[A-Za-z\d/]{3}/.test(text)) found.push(text.replaceAll(shifted, unshifted));
  if (!numbers.test(text)) return found;
  for (const [run] of text.matchAll(decimals)) found.push(...ofNumbers(run.match(/\d+/g) ?? [], 10));
  for (const [run] of text.matchAll(numbered))
    found.push(...ofNumbers(run.match(/[\da-f]{2,6}(?![\da-f+{])/gi) ?? [], 16));
  for (const [run] of text.matchAll(pairs)) found.push(...ofNumbers(run.match(/[\da-f]{2}/gi) ?? [], 16));
  for (const [run] of text.matchAll(bits)) found.push(...ofNumbers(run.match(/[01]{8}/g) ?? [], 2));
  if (text.includes('\\'))
    for (const [run] of text.matchAll(octals))
      found.push(Buffer.from(run.replaceAll(/\\([0-3][0-7]{2})/g, ofOctal), 'latin1').toString('utf8'));
  return found;
}

/** Whole numbers as the code points of letters, and as bytes where they may be. */
export function textsOfNumbers(numbers: readonly number[]): string[] {
  const points = numbers.every((one) => one >= 9 && one <= 0x10ffff);
  const bytes = numbers.every((one) => one >= 0 && one <= 255);
  return [
    ...(points ? [numbers.map((one) => String.fromCodePoint(one)).join('')] : []),
    ...(bytes ? [Buffer.from(numbers).toString('utf8')] : []),
  ];
}

const ofNumbers = (digits: readonly string[], base: number): string[] =>
  textsOfNumbers(digits.map((one) => parseInt(one, base)));
const ofOctal = (_: string, digits: string) => String.fromCharCode(parseInt(digits, 8));
const turned = (letter: string) => {
  const code = letter.charCodeAt(0);
  return String.fromCharCode(code + ((code & 31) <= 13 ? 13 : -13));
};
const unshifted = (whole: string, packed: string) => {
  const bytes = Buffer.from(packed, 'base64');
  return bytes.length < 2
    ? whole
    : Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
        .swap16()
        .toString('utf16le');
};
