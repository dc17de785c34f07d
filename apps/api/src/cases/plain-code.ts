/**
 * Codes as offices mean them. A code comes through word processors, scanners and chat programs, which put look-alikes in
 * place of its characters. What has one meaning is written plainly; what has none, or hides something, is refused.
 */

/** Dashes and hyphens of Unicode that stand for the hyphen of a code. */
const hyphens = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Every blank of Unicode: a code holds the plain one. */
const blanks = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Characters without width that carry no meaning in a code: soft hyphen, zero-width blank and joiners, byte order mark. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** Full-width forms of ASCII, as East Asian keyboards write them. */
const fullWidth = /[\uFF01-\uFF5E]/g;

/** Writes a code plainly: NFC, ASCII hyphens and blanks, nothing invisible, Đ where Ð (eth) was typed. Idempotent. */
export const plainCode = (text: string): string => (isPlain.test(text) ? text : written(text));

/** Visible ASCII without a blank at its ends: nothing is written otherwise. */
const isPlain = /^[!-~]+(?: +[!-~]+)*$/;
const written = (text: string): string =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(hyphens, '-')
    .replace(blanks, ' ')
    .replace(fullWidth, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u00D0', 'Đ')
    .replaceAll('\u00F0', 'đ')
    .trim();

/** What no plain writing fixes; null: the code is plain. */
export type CodeFault = 'control' | 'look-alike';

/** Of a plain code: whether it holds characters that hide or turn others, or letters or digits of another script. */
export function codeFault(code: string): CodeFault | null {
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/u.test(code)) return 'control';
  return /[^\P{L}\p{Script=Latin}]|(?![0-9])\p{Nd}/u.test(code) ? 'look-alike' : null;
}

/** Agency part of a dossier's code: `H50.16-…`, `000.00.12.H56-…` (Decision 20/2020/QĐ-TTg). */
const agency = /^(?:[hg]\d{2}(?:\.\d{1,3})*|(?:\d{2,3}\.){2,4}[hg]\d{2})(?=-\d{6})/i;

/** The code under which a case is kept and looked up: plain, and a dossier's agency in capitals. */
export const caseCode = (text: string): string => plainCode(text).replace(agency, (found) => found.toUpperCase());
