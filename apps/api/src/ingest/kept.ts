import { isDeepStrictEqual } from 'node:util';
import { type Kind, schemaOf } from '@ioc/shared/events/contract';
import { codeFault, plainCode } from '#cases/plain-code.js';
import type { RawRecord } from '#ingest/decode/decode.js';
import { readEnvelope } from '#ingest/decode/envelope.js';
import { hidesMark } from '#ingest/decode/hidden-mark.js';
import { decodedText } from '#ingest/decode/packed-bytes.js';
import { isReadable } from '#ingest/decode/readable-text.js';
import { personIn } from '#problems/person-in-code.js';
import { fixedWords, type Rejection, rejected } from '#problems/rejection.js';

/** What quarantine keeps of a record that was refused; topic, partition, offset, size and hash are kept of every one. */
export interface Kept {
  readonly rejection: Rejection;
  /** The record's key, headers and value stay too. Else they are read from the log again when the record is replayed. */
  readonly bytes: boolean;
}

/** Kinds of which no event speaks of a person: figures of indicators, and what sources say of themselves. */
const impersonal: readonly Kind[] = ['kpi', 'source'];

/**
 * Bytes are kept only of a record that was read far enough to know that it holds neither a state secret nor a person's
 * data: an event of an impersonal kind with the fields of its schema and no others, whose texts are codes. Of other readable records the names
 * stay (source, type, subject), each if it is a plain code; of unreadable ones nothing that they say. A source that is not
 * `registered` may be anybody's name. Pure.
 */
export function keptOf(record: RawRecord, refused: Rejection, registered: boolean): Kept {
  const rejection = withSource(refused, registered);
  const nothing = (of: Rejection): Kept => ({ rejection: bare(of), bytes: false });
  const secret = rejected('state-secret', null, '');
  if (hidesMark(decodedText(record.value ?? Buffer.alloc(0))) || hidesMark([record.headers, record.key]))
    return nothing(rejection.reason === 'state-secret' ? rejection : secret);
  if (placeOnly.has(rejection.reason)) return nothing(rejection);
  const read = readEnvelope(record.headers, record.value);
  if (!read.ok) return nothing(rejection);
  const { fields } = read;
  if (hidesMark(fields)) return nothing(secret);
  const kind = typeof fields['type'] === 'string' ? schemaOf(fields['type'])?.kind : undefined;
  return {
    rejection: named(rejection, kind),
    bytes: kind !== undefined && isHarmless(kind, fields) && saysCodesAlone(record, fields),
  };
}

/** Nothing of these says what it says. */
const placeOnly: ReadonlySet<string> = new Set([
  'state-secret',
  'personal-data',
  'null-value',
  'too-large',
  'not-json',
  'bad-text',
]);

/** Its source stays where it is a plain code that names nobody; one of the catalogue may be a word like a family name. */
function withSource({ source, ...rest }: Rejection, registered: boolean): Rejection {
  const stays = source !== undefined && isPlain(source) && (registered || personIn('dossier', source) === null);
  return stays ? { source, ...rest } : rest;
}

/** Of a state secret its source and which mark gave it away are said, so that somebody can call the sender. */
const bare = ({ reason, source, path }: Rejection): Rejection => ({
  ...rejected(reason, reason === 'state-secret' ? path : null, fixedWords(reason)),
  ...(reason === 'state-secret' && source !== undefined ? { source } : {}),
});

/** The rejection with those of its names that are plain codes and hold nobody. */
function named({ type, subject, ...rest }: Rejection, kind: Kind | undefined): Rejection {
  return {
    ...rest,
    ...(type !== undefined && /^[a-z][a-z0-9.-]{0,99}$/i.test(type) ? { type } : {}),
    ...(subject !== undefined && kind !== undefined && isPlain(subject) && personIn(kind, subject) === null
      ? { subject }
      : {}),
  };
}

const isPlain = (text: string) =>
  text.length <= 100 && codeFault(plainCode(text)) === null && personIn('source', text) === null;

function isHarmless(kind: Kind, fields: Record<string, unknown>): boolean {
  if (!impersonal.includes(kind)) return false;
  const parsed = schemaOf(fields['type'] as string)?.schema.safeParse(fields['data'] ?? {});
  const known = ['specversion', 'id', 'source', 'type', 'subject', 'time', 'sequence', 'datacontenttype', 'data'];
  // Fields that a schema does not know are not in what it made of them.
  return (
    Object.keys(fields).every((name) => known.includes(name)) && isDeepStrictEqual(parsed?.data, fields['data'] ?? {})
  );
}

/** Whether every text of the record is a code that names nobody: a note, an id or a key may hold whatever was typed. */
const saysCodesAlone = ({ key, headers }: RawRecord, fields: Record<string, unknown>): boolean =>
  [key ?? '', ...textsOf(fields), ...textsOf(headers)].every(
    (text) =>
      /^[\w.:/+-]{0,100}(?:; ?charset=[\w-]+)?$/i.test(text) && personIn('dossier', text) === null && isReadable(text),
  );

const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap(textsOf);
