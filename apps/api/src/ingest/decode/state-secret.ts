import { hidesMark } from '#ingest/decode/hidden-mark.js';
import { isMark, isMarkName, isMarkOf } from '#ingest/decode/mark-words.js';
import { fixedWords, type Rejection, rejected } from '#problems/rejection.js';

type Fields = Record<string, unknown>;
const words = fixedWords('state-secret');

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
  const marked = places.find(([, mark]) => isMark(mark));
  return marked ? { ...rejected('state-secret', marked[0], words), ...sourceOf(fields) } : null;
}

const sourceOf = ({ source }: Fields) => (typeof source === 'string' ? { source: source.slice(0, 200) } : {});

/**
 * The same of a whole record, whatever wraps the mark and whatever its field is called: in other fields of the event, in a
 * text of it, in the key and the headers beside it, or in a field that stands twice, of which a reader sees the last alone.
 */
export function hiddenSecret(
  record: {
    readonly key: string | null;
    readonly headers: Readonly<Record<string, string>>;
    readonly value: Buffer | null;
  },
  fields: Fields,
): Rejection | null {
  if (record.value !== null) {
    const twice = unreadableSecret(record.value);
    if (twice) return { ...twice, ...sourceOf(fields) };
  }
  const hidden = hidesMark(fields) || hidesMark([record.headers, record.key]);
  return hidden ? { ...rejected('state-secret', null, words), ...sourceOf(fields) } : null;
}

const keys = /"([^"]{3,60})"\s*:\s*(?:"([^"]*)"?|(?!null\b)([^\s"\],}]{1,20}))/g;

/** The same of bytes that cannot be read as an event: better refused with too little seen than kept with too much. */
export function unreadableSecret(value: Buffer): Rejection | null {
  const text = value.toString('utf8');
  const plain = text.includes('\\u') ? text.replaceAll(/\\u([\da-f]{4})/gi, fromHex) : text;
  for (const [, name = '', quoted, bare] of plain.matchAll(keys))
    if (isMarkName(name) && isMarkOf(name, quoted ?? bare)) return rejected('state-secret', null, words);
  return null;
}
const fromHex = (_: string, hex: string) => String.fromCharCode(parseInt(hex, 16));

const asFields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
