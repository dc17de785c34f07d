import { plainCode } from '#cases/plain-code.js';

/** Fields that say how secret something is, as the systems of offices name them; letters alone, without marks. */
const names = new Set(
  'mark domat dobimat dobaomat mucdomat mucdobimat mucdobaomat securitylevel secrecylevel secrecy'.split(' '),
);
const open = new Set(['', 'none', 'thường', 'bình thường', 'không', 'không mật']);

/** `mark`, `Độ mật`, `doMat`, `DO_MAT`, `security-level`, full-width or with something invisible in it. */
export const isMarkName = (name: string): boolean =>
  name.length <= 60 && names.has(/^[A-Za-z]+$/.test(name) ? name.toLowerCase() : letters(name));

const letters = (name: string) =>
  plainCode(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^ce(?=mark)/, '');

/** None, or one of the words that say so. */
export const isOpenMark = (mark: unknown): boolean =>
  typeof mark === 'string' && open.has(mark.normalize('NFC').trim().toLowerCase());

/** What a field of this name may hold without saying that its document is open. */
export const isMark = (value: unknown): boolean => value !== null && value !== undefined && !isOpenMark(value);

const degree = '(?:(?:tối|tuyệt)\\s+)?mật';
const degrees = new RegExp(`^[\\s([*-]*${degree}[\\s)\\]*-]*$|[([]\\s*${degree}\\s*[)\\]]`, 'iu');

/** A text that is a degree of secrecy and nothing else, or has one in brackets: `TỐI MẬT`, `12/KH-UBND (Mật)`. */
export const isDegree = (text: string): boolean => text.length <= 2000 && degrees.test(text.normalize('NFC'));
