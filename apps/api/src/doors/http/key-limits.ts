import type { Decoded } from '#ingest/decode/decode.js';
import { type Rejection, rejected } from '#problems/rejection.js';

/** What a key may send of all that its source may; empty: all of it. */
export interface KeyLimits {
  readonly kinds: readonly string[];
  readonly units: readonly string[];
}

/** Whose a case is, as it is stored: of the key's units, of others, or not known yet. */
export type CaseHolder = 'own' | 'other' | 'unknown';

/** Signs of life are no data: every key of a source may send them. Pure. */
export function notOfKind({ kinds }: KeyLimits, { kind }: Pick<Decoded, 'kind'>): Rejection | null {
  if (kinds.length === 0 || kind === 'source' || kinds.includes(kind)) return null;
  return rejected('foreign-kind', 'type', `this key is for ${kinds.join(', ')}, not for ${kind}`);
}

const always = new Set(['source']);
/** Kinds whose events belong to a case that another event may have opened. */
const ofCases = new Set(['dossier', 'complaint', 'task', 'document']);

/**
 * A case that is known belongs to who holds it; of one that is not, an event says its unit itself. One that says none is taken
 * where its case may still be on its way. `units`: those of the key with all below them. Pure.
 */
export function notOfUnit(units: ReadonlySet<string>, { kind, event }: Decoded, holder: CaseHolder): Rejection | null {
  if (always.has(kind) || holder === 'own') return null;
  const { unit, receivingUnit } = event.data as { unit?: string; receivingUnit?: string };
  const named = [unit, receivingUnit].filter((one) => one !== undefined);
  if (holder === 'unknown' && (named.length === 0 ? ofCases.has(kind) : named.some((one) => units.has(one))))
    return null;
  const found = holder === 'other' ? 'the case of another unit' : (named[0] ?? 'an event without a unit');
  return rejected('foreign-unit', holder === 'other' ? 'subject' : 'data.unit', `this key is not for ${found}`);
}
