import { plainCode } from '#cases/plain-code.js';

/** Fields that say how secret something is, as the systems of offices name them; letters alone, without marks. */
const names = new RegExp(
  '^(?:mark|(?:ma|ten|loai|cap|muc)?do(?:bi|bao)?mat(?:id|ma|ten|code|name|vanban|tailieu|hoso)?|capmat|phanloaimat|' +
    '(?:security|secrecy|secret|confidentiality)(?:level|class|classification|code)|secrecy|confidentiality|' +
    'classificationlevel)$',
);
/** Fields that say whether something is secret, by yes or no. */
const questions =
  /^(?:la|co)(?:vanban|tailieu)?mat$|^(?:is)?(?:top)?(?:secret|confidential|classified)$|^(?:tailieu|vanban)mat$/;
const open = new Set(['', 'none', 'thường', 'bình thường', 'không', 'không mật']);
const no = new Set<unknown>([false, 0, '0', 'false', 'no', 'n']);

/** `mark`, `Độ mật`, `doMat`, `DO_MAT`, `security-level`, `laMat`, full-width or with something invisible in it. */
export function isMarkName(name: string): boolean {
  if (name.length > 60 || (isAscii.test(name) && !mayBeName.test(name))) return false;
  const known = judgedNames.get(name);
  if (known !== undefined) return known;
  const isOne = names.test(bare(name)) || questions.test(bare(name)) || isDegreeName(name);
  if (judgedNames.size >= mostNames) judgedNames.clear();
  judgedNames.set(name, isOne);
  return isOne;
}

const isAscii = /^[\0-\x7f]*$/;
/** Every name above has `mark`, `mat`, `sec`, `conf` or `clas` in it, whatever signs stand between its letters. */
const mayBeName = /m[^a-z]*a[^a-z]*[rt]|s[^a-z]*e[^a-z]*c|c[^a-z]*o[^a-z]*n[^a-z]*f|c[^a-z]*l[^a-z]*a[^a-z]*s/i;

/** Fields have a few hundred names, and each stands in every event. Names that never come again push them out. */
const judgedNames = new Map<string, boolean>();
const mostNames = 2000;

/** A field called `Mật`; without its marks it may be another word. */
const isDegreeName = (name: string) => /^(?:tối |tuyệt )?mật$/i.test(name.normalize('NFC').trim());

const bare = (name: string) => (/^[A-Za-z]+$/.test(name) ? name.toLowerCase() : letters(name));

const letters = (name: string) =>
  plainCode(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^(?:ce|x)/, '');

/** None, or one of the words that say so. */
const isOpenMark = (mark: unknown): boolean =>
  typeof mark === 'string' && open.has(mark.normalize('NFC').trim().toLowerCase());

/** What a field of a degree may hold without saying that its document is open. */
export const isMark = (value: unknown): boolean => value !== null && value !== undefined && !isOpenMark(value);

/** The same of a field by its name: one that asks whether may say no. */
export const isMarkOf = (name: string, value: unknown): boolean =>
  isMark(value) &&
  !(
    (questions.test(bare(name)) || isDegreeName(name)) &&
    no.has(typeof value === 'string' ? value.trim().toLowerCase() : value)
  );
