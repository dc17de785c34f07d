import { topics } from '@ioc/shared/events/contract';
import { sourceCode, type Catalogue } from '#catalogue/catalogue.js';
import type { Result } from '#doors/http/answer.js';
import { type KeyLimits, notOfKind } from '#doors/http/key-limits.js';
import type { Posted } from '#doors/http/read-body.js';
import { messageOf } from '#doors/http/reasons.js';
import { type NewRecord, simulatedHeader } from '#event-log/event-log.js';
import { decode, type Decoded, type DecodeLimits } from '#ingest/decode/decode.js';
import { quoted, type Reason, type Rejection, rejected } from '#problems/rejection.js';
import { mayNotSend } from '#ingest/decode/source-rights.js';

export interface Terms {
  /** The source that the key speaks for. */
  readonly speaker: string;
  /** What the key may send of all that its source may. */
  readonly keyLimits?: KeyLimits;
  /** It is the simulator's, and the record says so. */
  readonly simulated?: boolean;
  readonly catalogue: Catalogue;
  readonly limits: DecodeLimits;
  readonly topicPrefix: string;
  /** What stands beside the events in their request (`besideOf`): looked into for the mark of a secret, and not kept. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Milliseconds; what lies after it is in the future. */
  readonly now: number;
}

export type JudgedEvent =
  | { readonly ok: true; readonly id: string; readonly record: NewRecord; readonly decoded: Decoded }
  | { readonly ok: false; readonly refused: Extract<Result, { status: 'refused' }> };

export const refusal = (
  at: { readonly index: number; readonly id: string | null },
  reason: Reason,
  path: string | null,
  detail: string,
): JudgedEvent => ({
  ok: false,
  refused: {
    index: at.index,
    id: at.id,
    status: 'refused',
    reason,
    path,
    message: messageOf(reason, path, detail),
    messageEn: detail,
  },
});

/** One posted event → the record to append, or why not. Pure; the intake comes to the same answer by the same functions. */
export function judgeEvent(posted: Posted, index: number, terms: Terms): JudgedEvent {
  const { headers, value, subject } = posted;
  const refuse = (reason: Reason, path: string | null, detail: string) =>
    refusal({ index, id: posted.id }, reason, path, detail);
  const seen = { key: subject, headers: { ...terms.beside, ...headers }, value, appendedAt: terms.now };
  const decoded = decode(seen, terms.catalogue, terms.limits);
  if (!decoded.ok) return refuse(decoded.reason, decoded.path, decoded.detail);
  const { keyLimits } = terms;
  const wrong =
    notOfKey(terms, decoded) ?? notOfSource(terms, decoded) ?? (keyLimits ? notOfKind(keyLimits, decoded) : null);
  if (wrong) return refuse(wrong.reason, wrong.path, wrong.detail);
  const topic = terms.topicPrefix + topics[decoded.kind];
  const marked = terms.simulated ? { ...headers, [simulatedHeader]: '1' } : headers;
  const record = { topic, key: decoded.event.subject, headers: marked, value };
  return { ok: true, id: decoded.event.id, record, decoded };
}

/** A key speaks for its source alone. */
function notOfKey({ speaker, catalogue }: Terms, { event }: Decoded): Rejection | null {
  const own = sourceCode(catalogue, speaker) ?? speaker;
  return event.source === own
    ? null
    : rejected('foreign-source', 'source', `this key speaks for ${own}, not for ${quoted(event.source)}`);
}

/** What its source may not send by any door. This one chooses the topic. */
const notOfSource = ({ catalogue, now }: Terms, { kind, event }: Decoded): Rejection | null =>
  mayNotSend(catalogue, kind, event, { topic: null, appendedAt: now });
