/**
 * Read across a room and typed at a desk: no sign that looks like another (0 O D, 1 I L, 2 Z, 5 S, 8 B, U V Y), no vowel and no
 * W, which a Vietnamese keyboard would turn into other letters.
 */
const signs = 'CFGHJKMNPQRTX34679';
const length = 6;
/** A code is good for so many minutes; then the screen shows another. */
export const codeMinutes = 10;

/** A new code. `below(n)`: a random integer of 0 … n − 1. */
export const newCode = (below: (n: number) => number): string =>
  Array.from({ length }, () => signs.charAt(below(signs.length))).join('');

/** In two halves, as it stands on the screen. Pure. */
export const shownCode = (code: string): string => `${code.slice(0, length / 2)} ${code.slice(length / 2)}`;

/** What somebody typed, as it is stored; null: it can be no code. Pure. */
export function typedCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s.-]/g, '');
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : null;
}
