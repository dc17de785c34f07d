import type { QueryRunner } from 'typeorm';
import type { FoldContext } from '#cases/case-kind.js';
import { type Catalogue, sourceCode } from '#catalogue/catalogue.js';
import type { LogBatch } from '#event-log/event-log.js';
import { loadHistory } from '#cases/engine/snapshots.sql.js';
import { decode, type DecodeLimits } from '#ingest/decode/decode.js';
import type { SnapshotStore } from '#cases/engine/snapshot-store.js';
import type { Effects, Quarantined } from '#ingest/effects.js';
import { type ErasedCases, withoutErased } from '#ingest/erasures.js';
import { caseKey, type CaseSnapshot, type IncomingEvent, emptySnapshot } from '#cases/engine/case-snapshot.js';
import { sha256 } from '#cases/engine/event-identity.js';
import { withoutIdsOfOthers } from '#ingest/other-case.js';
import { idsOfOthers } from '#ingest/other-case.sql.js';
import { placeOf } from '#event-log/place.js';
import { recordKey } from '#ingest/poison.js';
import { keptOf } from '#ingest/kept.js';
import { type Rejection, rejected } from '#problems/rejection.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';
import { type NewEvent, mustReplay, type Deduplicated, deduplicate } from '#cases/engine/deduplicate.js';
import { mayNotSend } from '#ingest/decode/source-rights.js';
import { applyEvents } from '#cases/engine/apply-events.js';

/** Records → events, and rejections with what may be kept of them. What a source says of itself alone is refused at once. */
export function decodeBatches(
  batches: readonly LogBatch[],
  topicId: (name: string) => number,
  catalogue: Catalogue,
  { limits, topicPrefix }: { readonly limits: DecodeLimits; readonly topicPrefix: string },
  poison: ReadonlyMap<string, string>,
): { incoming: IncomingEvent[]; quarantined: Quarantined[] } {
  const found = { incoming: [] as IncomingEvent[], quarantined: [] as Quarantined[] };
  for (const batch of batches) {
    const topic = batch.topic.startsWith(topicPrefix) ? batch.topic.slice(topicPrefix.length) : batch.topic;
    for (const record of batch.records) {
      const place = placeOf(topicId(batch.topic), batch.partition, record.offset);
      const poisoned = poison.get(recordKey(batch, record.offset));
      const answer = poisoned ? rejected('refused-by-store', null, poisoned) : decode(record, catalogue, limits);
      if (!answer.ok) {
        const registered = answer.source !== undefined && sourceCode(catalogue, answer.source) !== null;
        found.quarantined.push({ place, record, ...keptOf(record, answer, registered) });
        continue;
      }
      const { appendedAt } = record;
      const refusal = mayNotSend(catalogue, answer.kind, answer.event, { topic, appendedAt });
      const incoming = { ...answer, place, record, sha256: sha256(record.value ?? Buffer.alloc(0)) };
      if (refusal && answer.kind === 'source') found.quarantined.push(refused(incoming, refusal));
      else found.incoming.push(refusal ? { ...incoming, refused: refusal } : incoming);
    }
  }
  return found;
}

/** Everything that a transaction will write for these events; reads what is held of their cases, writes nothing. */
export async function prepare(
  runner: QueryRunner,
  store: SnapshotStore,
  batches: readonly LogBatch[],
  decoded: { incoming: readonly IncomingEvent[]; quarantined: readonly Quarantined[] },
  context: FoldContext,
  erased: ErasedCases,
): Promise<Effects> {
  const groups = groupByCase(decoded.incoming);
  const snapshot = await store.load(
    runner,
    [...groups.values()].map(([first]) => first as IncomingEvent),
  );
  const byCase = [...groups.entries()].map(([key, events]) => {
    const of =
      snapshot.get(key) ?? emptySnapshot((events[0] as IncomingEvent).kind, (events[0] as IncomingEvent).event.subject);
    return { held: of, ...deduplicate(of, events) };
  });
  const news = byCase.flatMap(({ fresh }) => fresh);
  const deduplicated = withoutIdsOfOthers(byCase, await idsOfOthers(runner, news));
  const history = await loadHistory(
    runner,
    deduplicated.filter((one) => mustReplay(one.held, one.fresh)).flatMap((one) => one.held.places),
  );
  const applied = deduplicated
    .filter(({ fresh }) => fresh.length > 0)
    .map(({ held: of, fresh }) =>
      applyEvents(caseKinds[of.kind as CaseKind], of, fresh, earlier(of, fresh, history), context),
    );
  return {
    batches,
    applied,
    quarantined: withoutErased([...decoded.quarantined, ...deduplicated.flatMap(notTaken)], erased),
    heard: [...statements(decoded.incoming), ...deduplicated.flatMap(verdicts)],
  };
}

/** What sources say of themselves belongs to no case. */
const statements = (incoming: readonly IncomingEvent[]) =>
  incoming.filter(({ kind }) => kind === 'source').map((one) => ({ incoming: one, verdict: 'accepted' as const }));

const verdicts = ({ fresh, duplicates, conflicts }: Deduplicated): Effects['heard'][number][] => [
  ...fresh.map((incoming) => ({ incoming, verdict: 'accepted' as const })),
  ...duplicates.map((incoming) => ({ incoming, verdict: 'duplicate' as const })),
  ...conflicts.map((incoming) => ({ incoming, verdict: 'conflict' as const })),
];

function groupByCase(incoming: readonly IncomingEvent[]): Map<string, IncomingEvent[]> {
  const groups = new Map<string, IncomingEvent[]>();
  for (const one of incoming) {
    if (one.kind === 'source') continue;
    const key = caseKey(one.kind, one.event.subject);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function earlier(
  snapshot: CaseSnapshot,
  fresh: readonly NewEvent[],
  history: ReadonlyMap<bigint, IncomingEvent['event']>,
) {
  if (!mustReplay(snapshot, fresh)) return null;
  return snapshot.places.map((place) => {
    const event = history.get(place);
    if (!event) throw new Error(`the journal lacks place ${place} of ${snapshot.kind} ${snapshot.code}`);
    return event;
  });
}

const notTaken = ({ conflicts, refused: foreign }: Deduplicated): Quarantined[] => [
  ...conflicts.map(conflict),
  ...foreign.map((one) => refused(one, one.refused as Rejection)),
];

const conflict = (of: IncomingEvent): Quarantined =>
  refused(of, rejected('conflict', 'id', `event ${of.event.id} of ${of.event.source} is known with other contents`));

function refused({ place, record, event }: IncomingEvent, why: Rejection): Quarantined {
  const { source, subject, type } = event;
  return { place, record, ...keptOf(record, { ...why, source, subject, type }, why.reason !== 'unknown-source') };
}
