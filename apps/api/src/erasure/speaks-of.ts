import { plainCode } from '#cases/plain-code.js';

/** A number of two digits is no code of a case in a sentence. */
const leastLength = 3;
const plain = (text: string) => plainCode(text).toLowerCase();

/** Whether a text that somebody wrote names a case by its code, in capitals or not, with any hyphens. Pure. */
export function speaksOf(text: string, code: string): boolean {
  const [words, sought] = [plain(text), plain(code)];
  if (sought.length < leastLength) return false;
  for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1)) {
    const before = words.slice(0, at);
    const after = words.slice(at + sought.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
