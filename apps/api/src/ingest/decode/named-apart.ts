import { isMarkName, isMarkOf } from '#ingest/decode/mark-words.js';

const valueNames = /^(?:#text|_|v|val|value|values|text|content|data|gia_?tri|noi_?dung)$/i;
/** As systems call it: `mật` alone is a word of lists of goods too. */
const isName = (value: unknown): value is string =>
  typeof value === 'string' && isMarkName(value) && !/^(?:tối |tuyệt )?mật$/i.test(value.normalize('NFC').trim());

/**
 * Whether a mark stands apart from its name, as in fields of forms (`{ name: 'doMat', value: 'C' }`), lists of pairs, and
 * tables whose first row or list of columns has the names. Pure.
 */
export function marksApart(value: object): boolean {
  if (Array.isArray(value)) return isPairs(value) || isTable(value);
  const entries = Object.entries(value) as [string, unknown][];
  const named = entries.map(([, one]) => one).filter(isName);
  if (named.some((name) => entries.some(([key, one]) => valueNames.test(key) && one !== name && isMarkOf(name, one))))
    return true;
  const lists = entries.map(([, one]) => one).filter((one) => Array.isArray(one));
  const columns = lists.filter((one) => one.some(isName));
  return columns.some((names) => lists.some((rows) => rows !== names && isTable([names, ...(rows as unknown[])])));
}

const isPairs = (list: readonly unknown[]) =>
  list.every((one) => Array.isArray(one) && one.length === 2) &&
  (list as [unknown, unknown][]).some(([name, one]) => isName(name) && isMarkOf(name, one));

function isTable([names, ...rows]: readonly unknown[]): boolean {
  if (!Array.isArray(names)) return false;
  return names.some(
    (name, at) => isName(name) && rows.some((row) => Array.isArray(row) && isMarkOf(name, (row as unknown[])[at])),
  );
}

/** Lines of a text as the rows of a table, if its first has the name of a mark; null: it has not. */
export function tableOf(text: string): string[][] | null {
  const [head = '', ...rest] = text.split(/\r?\n/);
  const sign = [',', ';', '\t', '|'].find((one) => head.includes(one));
  if (sign === undefined || rest.length === 0) return null;
  const cells = (line: string) => line.split(sign).map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));
  return cells(head).some(isName) ? [head, ...rest].map(cells) : null;
}

/** Bytes that are no text, as MessagePack and CBOR write them, hold names in letters, before each its length. */
export const namesMark = (text: string): boolean =>
  /[^\P{Cc}\t\n\r]|\ufffd/u.test(text) &&
  (text.match(/[\p{L}_]{3,40}/gu) ?? []).some((word) => isMarkName(word) || isMarkName(word.slice(1)));
