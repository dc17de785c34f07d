import type { AnyEvent } from '@ioc/shared/events/contract';
import type { FoldContext } from '#cases/case-kind.js';
import { type CountedFields, withoutTexts } from '#cases/redaction.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Quarantined } from '#ingest/effects.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { caseKey, type IncomingEvent } from '#cases/engine/case-snapshot.js';
import { eventSum } from '#cases/engine/event-identity.js';
import { mentions } from '#ingest/mentions.js';

/** The ledger of erasures as it was at one moment. */
export interface ErasedCases {
  /** The last entry that was read; another one means that the ledger has grown. */
  readonly version: string;
  readonly keys: ReadonlySet<string>;
  readonly subjects: readonly string[];
}

/** In a record of the embedded log that was erased: the sum of the event as it came. */
export const sumHeader = 'erasedsum';

export const countedBy = (catalogue: Catalogue, context: FoldContext = foldContext(catalogue)): CountedFields => {
  const desks = new Set(catalogue.books.stages.flatMap(({ stages }) => stages.map(({ step }) => step)));
  const { placeQuality, communeAt } = context;
  return { placeQuality, communeAt, isDesk: (step) => desks.has(step) };
};

/** Events of erased cases without their texts; each keeps the sum by which it is known when it comes again. */
export const withErasures = (
  incoming: readonly IncomingEvent[],
  erased: ErasedCases,
  counted: () => CountedFields,
): IncomingEvent[] =>
  erased.keys.size === 0
    ? [...incoming]
    : incoming.map((one) =>
        erased.keys.has(caseKey(one.kind, one.event.subject))
          ? { ...one, erasedSum: sumOf(one.event, one.record.headers), event: withoutTexts(one.event, counted()) }
          : one,
      );

function sumOf(event: AnyEvent, headers: Readonly<Record<string, string>>): bigint {
  const kept = headers[sumHeader];
  return kept !== undefined && /^-?\d{1,19}$/.test(kept) ? BigInt(kept) : eventSum(event);
}

/** Of records that speak of an erased case, or may, only the place, the reason and the size are kept. */
export const withoutErased = (records: readonly Quarantined[], { subjects }: ErasedCases): Quarantined[] =>
  subjects.length === 0
    ? [...records]
    : records.map((one) => {
        const { subject } = one.rejection;
        const found = subject === undefined ? mentions(one.record, subjects) : subjects.includes(subject);
        return found ? { ...one, bytes: false, erased: true } : one;
      });

/** What an erased record of the embedded log becomes: the event without texts, and the sum of the event as it came. */
export const erasedRecord = (event: AnyEvent, sum: bigint) => ({
  headers: { 'content-type': 'application/cloudevents+json; charset=UTF-8', [sumHeader]: String(sum) },
  value: Buffer.from(JSON.stringify({ specversion: '1.0', ...event })),
});
