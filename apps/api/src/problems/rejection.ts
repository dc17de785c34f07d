import type * as z from 'zod';
import { personIn } from '#problems/person-in-code.js';

/** Why a record cannot be understood. The names are shown, counted and filtered by. */
export type Reason =
  | 'null-value'
  | 'too-large'
  | 'not-json'
  | 'bad-text'
  | 'wrong-envelope'
  | 'state-secret'
  | 'personal-data'
  | 'bad-code'
  | 'unknown-type'
  | 'wrong-field'
  | 'from-the-future'
  | 'unknown-unit'
  | 'unknown-procedure'
  | 'unknown-category'
  | 'unknown-indicator'
  | 'out-of-scale'
  | 'unknown-state'
  | 'unknown-device'
  | 'unknown-register'
  | 'unknown-source'
  | 'foreign-source'
  | 'foreign-kind'
  | 'foreign-unit'
  | 'wrong-topic'
  | 'conflict'
  | 'refused-by-store';

export interface Rejection {
  readonly ok: false;
  readonly reason: Reason;
  /** The bad field, dotted from the root of the event, or null when it is the whole. */
  readonly path: string | null;
  readonly detail: string;
  readonly source?: string;
  readonly subject?: string;
  readonly type?: string;
}

/** What is said of a record of which nothing is repeated. */
const silent: Partial<Record<Reason, string>> = {
  'null-value': 'the record has no value',
  'too-large': 'larger than what is understood',
  'not-json': 'expected UTF-8 JSON',
  'bad-text': 'the text holds U+0000 or half a surrogate pair, or is packed or encrypted: nobody can read it',
  'wrong-envelope': 'expected a CloudEvents object',
  'state-secret': 'marked as a state secret: it must not be sent here, and nothing of it was kept',
  'personal-data': 'a code holds personal data: it must not be sent here, and nothing of it was kept',
  'refused-by-store': 'PostgreSQL refused what it holds',
};
export const fixedWords = (reason: Reason): string => silent[reason] ?? 'nothing of the record was kept';

/** A code in a sentence: repeated where it looks like one and holds nothing of a person, else only that it is none. */
export const quoted = (code: unknown): string =>
  typeof code === 'string' && /^[\w.:/-]{1,60}$/.test(code) && personIn('dossier', code) === null
    ? code
    : '(not repeated here)';

export const rejected = (reason: Reason, path: string | null, detail: string): Rejection => ({
  ok: false,
  reason,
  path,
  detail,
});

export function wrong(reason: Reason, error: z.ZodError, root: string): Rejection {
  const issue = error.issues[0];
  // A name in a table of names is the sender's own word.
  const named = (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : quoted(part)));
  const path = [root, ...named].filter((part) => part !== '').join('.');
  return rejected(reason, path || null, issue?.message ?? 'not as the schema says');
}

/** What can be said of a record's sender even when the rest is wrong, so that the sender can find it. */
export function senderOf(fields: Record<string, unknown>): Pick<Rejection, 'source' | 'subject' | 'type'> {
  const text = (name: string) =>
    typeof fields[name] === 'string' ? { [name]: (fields[name] as string).slice(0, 200) } : {};
  return { ...text('source'), ...text('subject'), ...text('type') };
}
