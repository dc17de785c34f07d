import { type AnyEvent, type Kind, schemaOf } from '@ioc/shared/events/contract';
import { Envelope } from '@ioc/shared/events/envelope';
import { plainSequence } from '@ioc/shared/events/sequence';
import { parseUnset } from '@ioc/shared/events/unset-nulls';
import { microsOf, microsText } from '#calendar/micros.js';
import { type Catalogue, sourceCode } from '#catalogue/catalogue.js';
import type { Config } from '#config/config.js';
import { plainCode } from '#cases/plain-code.js';
import { plainText } from '#platform/plain-text.js';
import { codeProblem, plainSubject } from '#ingest/decode/case-codes.js';
import { resolveCodes } from '#ingest/decode/codes.js';
import { readEnvelope } from '#ingest/decode/envelope.js';
import { hiddenSecret, markedSecret, unreadableSecret } from '#ingest/decode/state-secret.js';
import { unreadable } from '#ingest/decode/readable-text.js';
import { quoted, type Rejection, rejected, senderOf, wrong } from '#problems/rejection.js';

export interface Decoded {
  readonly ok: true;
  readonly kind: Kind;
  readonly event: AnyEvent;
}
export interface RawRecord {
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer | null;
  /** When the record was appended, milliseconds; the measure of what is "the future". */
  readonly appendedAt: number;
}
export interface DecodeLimits {
  readonly maxBytes: number;
  /** An event may be dated this much ahead of its appending: clocks drift. */
  readonly maxAheadMs: number;
}

export const limitsOf = (config: Pick<Config, 'MAX_RECORD_BYTES' | 'MAX_AHEAD_HOURS'>): DecodeLimits => ({
  maxBytes: config.MAX_RECORD_BYTES,
  maxAheadMs: config.MAX_AHEAD_HOURS * 3_600_000,
});

/**
 * Bytes → event, or why not. Pure: the same record gives the same answer at the door and at the intake.
 * The returned event holds only fields of its schema, NFC text, its time in local form to the microsecond, and units and procedures by
 * their own codes.
 */
export function decode(record: RawRecord, catalogue: Catalogue, limits: DecodeLimits): Decoded | Rejection {
  const { value } = record;
  if (value && value.length > limits.maxBytes) {
    const detail = `${value.length} bytes, at most ${limits.maxBytes} are understood`;
    return unreadableSecret(value) ?? rejected('too-large', null, detail);
  }
  const raw = readEnvelope(record.headers, value);
  if (!raw.ok) return (value && unreadableSecret(value)) ?? raw;
  const secret = markedSecret(raw.fields) ?? hiddenSecret(record, raw.fields);
  if (secret) return secret;
  const named = (rejection: Rejection): Rejection => ({ ...rejection, ...senderOf(raw.fields) });
  const envelope = parseUnset(Envelope, raw.fields);
  if (!envelope.success) return named(wrong('wrong-envelope', envelope.error, ''));
  const known = schemaOf(envelope.data.type);
  if (!known) return named(rejected('unknown-type', 'type', `no such event type: ${quoted(envelope.data.type)}`));
  const data = parseUnset(known.schema, raw.fields['data'] ?? {});
  if (!data.success) return named(wrong('wrong-field', data.error, 'data'));
  const { id, source, type, subject, time, sequence } = envelope.data;
  const ahead = Date.parse(time) - record.appendedAt;
  if (ahead > limits.maxAheadMs) {
    const detail = `${time} lies ${Math.round(ahead / 3_600_000)} h after its arrival`;
    return named(rejected('from-the-future', 'time', detail));
  }
  const event = {
    id,
    // A source has one name, whichever of its spellings it uses: else one event through two doors would count twice.
    source: sourceCode(catalogue, source) ?? sourceCode(catalogue, plainCode(source).toLowerCase()) ?? source,
    type,
    subject: plainSubject(known.kind, subject),
    time: microsText(microsOf(time)),
    ...(sequence === undefined ? {} : { sequence: plainSequence(sequence) }),
    data: plainText(data.data),
  };
  const problem = unreadable(data.data) ?? codeProblem(known.kind, event) ?? resolveCodes(known.kind, event, catalogue);
  return problem ? named(problem) : { ok: true, kind: known.kind, event: event as AnyEvent };
}
