import type * as z from 'zod';

/** Why a record cannot be understood. The names are shown, counted and filtered by. */
export type Reason =
  | 'null-value'
  | 'too-large'
  | 'not-json'
  | 'bad-text'
  | 'wrong-envelope'
  | 'state-secret'
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

/** Its bytes may hold what the law keeps out of this program: nothing of such a record is kept but where it lies. */
export const mustNotBeKept = ({ reason }: Rejection): boolean => reason === 'state-secret';

export const rejected = (reason: Reason, path: string | null, detail: string): Rejection => ({
  ok: false,
  reason,
  path,
  detail,
});

export function wrong(reason: Reason, error: z.ZodError, root: string): Rejection {
  const issue = error.issues[0];
  const path = [root, ...(issue?.path ?? [])].filter((part) => part !== '').join('.');
  return rejected(reason, path || null, issue?.message ?? 'not as the schema says');
}

/** What can be said of a record's sender even when the rest is wrong, so that the sender can find it. */
export function senderOf(fields: Record<string, unknown>): Pick<Rejection, 'source' | 'subject' | 'type'> {
  const text = (name: string) =>
    typeof fields[name] === 'string' ? { [name]: (fields[name] as string).slice(0, 200) } : {};
  return { ...text('source'), ...text('subject'), ...text('type') };
}
