import { topics } from '@ioc/shared/events/contract';
import { sourceCode, type Catalogue } from '#catalogue/catalogue.js';
import type { Result } from '#doors/http/answer.js';
import type { Posted } from '#doors/http/read-body.js';
import { messageOf, type DoorReason } from '#doors/http/reasons.js';
import type { NewRecord } from '#event-log/event-log.js';
import { decode, type Decoded, type Limits } from '#intake/decode.js';

export interface Terms {
  /** The source that the key speaks for. */
  readonly speaker: string;
  readonly catalogue: Catalogue;
  readonly limits: Limits;
  readonly topicPrefix: string;
  /** Milliseconds; what lies after it is in the future. */
  readonly now: number;
}

export type Judged =
  | { readonly ok: true; readonly id: string; readonly record: NewRecord; readonly decoded: Decoded }
  | { readonly ok: false; readonly refused: Extract<Result, { status: 'refused' }> };

export const refusal = (
  at: { readonly index: number; readonly id: string | null },
  reason: DoorReason,
  path: string | null,
  detail: string,
): Judged => ({
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

/** One posted event → the record to append, or why not. Pure; the intake comes to the same answer by the same decode. */
export function judge(posted: Posted, index: number, terms: Terms): Judged {
  const { headers, value, subject } = posted;
  const refuse = (reason: DoorReason, path: string | null, detail: string) =>
    refusal({ index, id: posted.id }, reason, path, detail);
  const decoded = decode({ key: subject, headers, value, appendedAt: terms.now }, terms.catalogue, terms.limits);
  if (!decoded.ok) return refuse(decoded.reason, decoded.path, decoded.detail);
  const foreign = foreignTo(terms, decoded);
  if (foreign) return refuse(...foreign);
  const topic = terms.topicPrefix + topics[decoded.kind];
  return { ok: true, id: decoded.event.id, record: { topic, key: decoded.event.subject, headers, value }, decoded };
}

/** What the key may not say: events of another source, a sign of life of another source, a kind it is not registered for. */
function foreignTo({ speaker, catalogue }: Terms, { event, kind }: Decoded): [DoorReason, string, string] | null {
  const own = sourceCode(catalogue, speaker) ?? speaker;
  const speaksFor = (name: string) => (sourceCode(catalogue, name) ?? name) === own;
  if (!speaksFor(event.source))
    return ['foreign-source', 'source', `this key speaks for ${own}, not for ${event.source}`];
  if (kind === 'source') {
    return speaksFor(event.subject)
      ? null
      : ['foreign-source', 'subject', `this key speaks for ${own}, not for ${event.subject}`];
  }
  const registered = catalogue.sources.get(own);
  if (registered && !registered.kinds.includes(kind)) {
    return ['foreign-kind', 'type', `source ${own} is registered for ${registered.kinds.join(', ')}, not for ${kind}`];
  }
  return null;
}
