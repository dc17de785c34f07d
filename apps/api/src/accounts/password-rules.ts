import { dictionary } from '@zxcvbn-ts/language-common';
import type { Said } from '#platform/error-answer.js';

/** NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where the password is the only factor, no rules of composition. */
const shortest = 15;
/** Longer ones are refused rather than cut. */
const longestPassword = 256;

const common: ReadonlySet<string> = new Set(dictionary['passwords-common'] as readonly string[]);
/** Vietnamese and local words that lists of English speakers lack. */
const local = new Set([
  'matkhau',
  'matkhaumoi',
  'quantri',
  'quantrivien',
  'vietnam',
  'vietnamese',
  'iocquangtri',
  'hanoi',
]);

/** As it is compared and hashed: the same for all ways in which keyboards write one letter. */
export const plainPassword = (password: string): string => password.normalize('NFKC');

/** Why a password may not be used; null: it may. `names`: what the account is called. Pure. */
export function passwordProblem(password: string, names: readonly string[]): Said | null {
  const plain = plainPassword(password);
  const length = [...plain].length;
  if (length < shortest || plain.length > longestPassword) return wrongLength(length);
  const bare = bareOf(plain);
  const base = repeated(bare.replace(/[\d\W_]+$/u, '') || bare);
  if (isStep(bare) || new Set(bare).size < 5) return tooCommon;
  const known = [bare, repeated(bare), base, base.replace(/^\W*\d+/, '')].some(
    (one) => common.has(one) || local.has(one),
  );
  if (known) return tooCommon;
  const own = names.flatMap((name) => [bareOf(name), bareOf(name).replace(/[^a-z0-9]/g, '')]);
  return own.some((name) => name.length > 3 && bare.replaceAll(name, '').length < 8) ? ofName : null;
}

/** Lower case, without accents and blanks. */
const bareOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');

/** `abcabcabc` → `abc`. */
const repeated = (text: string): string => text.slice(0, (text + text).indexOf(text, 1));

/** Each character a step from the one before, up or down: 12345…, 9876…, abcdef…; over ten it goes on with zero. */
function isStep(text: string): boolean {
  const steps = [...text].slice(1).map((one, at) => ((one.codePointAt(0) as number) - text.charCodeAt(at) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

const see = 'docs/operations/access.md';
const field = 'password';
const wrongLength = (length: number): Said => ({
  ...{ code: 'wrong-password-length', field, see, expected: `${shortest} to ${longestPassword} characters` },
  message: `Mật khẩu cần từ ${shortest} đến ${longestPassword} ký tự, thấy ${length}; một câu dễ nhớ là tốt / a password has ${shortest} to ${longestPassword} characters, found ${length}; a sentence is good`,
});
const tooCommon: Said = {
  ...{ code: 'common-password', field, see },
  message:
    'Mật khẩu này hay được dùng hoặc dễ đoán, hãy chọn một câu khác / this password is common or easy to guess, choose another sentence',
};
const ofName: Said = {
  ...{ code: 'password-of-name', field, see },
  message:
    'Mật khẩu chỉ gồm tên của tài khoản, hãy thêm từ khác / the password is little more than the name of the account',
};
