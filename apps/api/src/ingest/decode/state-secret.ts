import { fixedWords, type Rejection, rejected } from '#problems/rejection.js';

type Fields = Record<string, unknown>;
const words = fixedWords('state-secret');
const open = new Set(['', 'none', 'thường', 'không', 'không mật']);

/**
 * Refuses what says of itself that it is a state secret (Law on the Protection of State Secrets: mật, tối mật, tuyệt mật),
 * before anything else is looked at, so that a second fault cannot bring its bytes into quarantine. Any mark but the open
 * ones counts as secret: an unknown spelling must not be the way in. The sentence repeats nothing of the contents.
 */
export function markedSecret(fields: Fields): Rejection | null {
  const data = asFields(fields['data']);
  const places: [string, unknown][] = [
    ['mark', fields['mark']],
    ['data.mark', data['mark']],
    ['data.data.mark', asFields(data['data'])['mark']],
  ];
  const marked = places.find(([, mark]) => mark !== undefined && mark !== null && !isOpenMark(mark));
  if (!marked) return null;
  const source = typeof fields['source'] === 'string' ? { source: fields['source'].slice(0, 200) } : {};
  return { ...rejected('state-secret', marked[0], words), ...source };
}

/** The same of bytes that cannot be read as an event: better refused with too little seen than kept with too much. */
export function unreadableSecret(value: Buffer): Rejection | null {
  const marks = value.toString('utf8').matchAll(/"mark"\s*:\s*(?:"([^"]*)"?|(?=[^\s"n]))/g);
  return [...marks].some(([, mark]) => !isOpenMark(mark)) ? rejected('state-secret', null, words) : null;
}

/** None, or one of the words that say so. */
export const isOpenMark = (mark: unknown): boolean =>
  typeof mark === 'string' && open.has(mark.normalize('NFC').trim().toLowerCase());

const asFields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
