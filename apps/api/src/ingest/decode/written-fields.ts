import { isMarkName, isMarkOf } from '#ingest/decode/mark-words.js';
import { tableOf } from '#ingest/decode/named-apart.js';

/**
 * Whether a text holds a field of a mark as some language of machines writes it: YAML, TOML, INI, SQL, XML and HTML, Lisp,
 * PHP, Ruby, EDIFACT, logs. Not the languages are known, but what they share: a name in letters that no sentence has
 * (`doMat`, `do_mat`), followed by a sign, or a name alone between two tags. A title about degrees has neither. Pure.
 */
export function holdsWrittenField(text: string): boolean {
  if (!mayName.test(text)) return false;
  const plain = text.replaceAll(comments, ' ');
  // The first line of a table names columns, whose cells are looked into as such.
  const from = tableOf(plain) === null ? 0 : plain.indexOf('\n');
  const names = [...plain.matchAll(identifiers)].filter(({ index }) => index >= from);
  return names.some((found) => marks(found, plain)) || isBetweenTags(plain) || inCells(plain);
}

/** Without one of these no name of a mark is in a text. */
const mayName = /m(?:ậ|a)t|secur|secre|confid|classif/i;
const comments = /\/\*.{0,200}?\*\//gs;
const identifiers = /(?<![\p{L}\p{N}])[A-Za-z]+(?:[_-][A-Za-z]+)*(?![\p{L}\p{N}])/gu;
/** Words of a language, too. */
const words = /^(?:mark|secrecy|confidentiality|secret|confidential|classified|(?:co|la)-?mat|top-secret)$/i;
/** Behind a name: a sign that sentences do not have there. */
const sign = /^\s{0,9}[:=>"'`,;|^+)\]}\t\r\n]/;
const openValue = /^(?:none|không|không mật|thường|bình thường|thuong|binh thuong|false|0|no)(?![\p{L}\p{N}])/iu;

function marks({ 0: name, index }: RegExpExecArray, text: string): boolean {
  if (words.test(name) || !isMarkName(name) || text.slice(index - 2, index) === '</') return false;
  const rest = text.slice(index + name.length, index + name.length + 300);
  if (!sign.test(rest) && !/^\s{1,9}["'({]/.test(rest) && text[index - 1] !== '<') return false;
  return !openValue.test(rest.replace(glue, ''));
}
/** Between a name and its value: signs, and the words of forms and tags. */
const glue = /^(?:[^\p{L}\p{N}]|(?:value|content|val|string|CDATA|td|dd|type|text)(?![\p{L}\p{N}]))*/iu;

const tag = /<[a-z!/?][^<>]{0,200}>/gi;
/** `<th>Độ mật</th>`. */
function isBetweenTags(text: string): boolean {
  if (!text.includes('<')) return false;
  const parts = partsOf(text, tag);
  return parts.some((part, at) => isName(part) && !openValue.test(parts[at + 1] ?? ''));
}

/** A name in a line or column of its own, and a degree or its code in the next: `Độ mật | C`. */
function inCells(text: string): boolean {
  const parts = partsOf(text, /[\t\r\n|;]/);
  return parts.some((part, at) => isName(part) && isCode.test(parts[at + 1] ?? '') && isMarkOf(part, parts[at + 1]));
}
const isCode = /^(?:[A-D]|[1-9]|T?M|(?:tối |tuyệt )?mật)$/i;

const isName = (part: string) => !words.test(part) && isMarkName(part) && !/^(?:tối |tuyệt )?mật$/i.test(part);
const partsOf = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');
