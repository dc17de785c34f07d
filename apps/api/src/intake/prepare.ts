import type { QueryRunner } from 'typeorm';
import type { FoldContext } from '#cases/room.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { LogBatch } from '#event-log/event-log.js';
import { loadHistory } from '#intake/cases.sql.js';
import { decode, type Limits } from '#intake/decode.js';
import type { CaseStore } from '#intake/case-store.js';
import type { Effects, Quarantined } from '#intake/effects.js';
import { type ErasedCases, withoutErased } from '#intake/erasures.js';
import { caseKey, type HeldCase, type Incoming, noCase } from '#intake/held-case.js';
import { sha256 } from '#intake/identity.js';
import { withoutIdsOfOthers } from '#intake/other-case.js';
import { idsOfOthers } from '#intake/other-case.sql.js';
import { placeOf } from '#intake/place.js';
import { recordKey } from '#intake/poison.js';
import { keptOf } from '#intake/kept.js';
import { type Rejection, rejected } from '#intake/rejection.js';
import { type CaseKind, rooms } from '#intake/rooms.js';
import { type Fresh, needsHistory, type Sifted, sift } from '#intake/sift.js';
import { mayNotSend } from '#intake/source-rights.js';
import { tell } from '#intake/tell.js';

/** Records → events, and rejections with what may be kept of them. What a source says of itself alone is refused at once. */
export function decodeBatches(
  batches: readonly LogBatch[],
  topicId: (name: string) => number,
  catalogue: Catalogue,
  { limits, topicPrefix }: { readonly limits: Limits; readonly topicPrefix: string },
  poison: ReadonlyMap<string, string>,
): { incoming: Incoming[]; quarantined: Quarantined[] } {
  const found = { incoming: [] as Incoming[], quarantined: [] as Quarantined[] };
  for (const batch of batches) {
    const topic = batch.topic.startsWith(topicPrefix) ? batch.topic.slice(topicPrefix.length) : batch.topic;
    for (const record of batch.records) {
      const place = placeOf(topicId(batch.topic), batch.partition, record.offset);
      const poisoned = poison.get(recordKey(batch, record.offset));
      const answer = poisoned ? rejected('refused-by-store', null, poisoned) : decode(record, catalogue, limits);
      if (!answer.ok) {
        found.quarantined.push({ place, record, ...keptOf(record, answer) });
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
  store: CaseStore,
  batches: readonly LogBatch[],
  decoded: { incoming: readonly Incoming[]; quarantined: readonly Quarantined[] },
  context: FoldContext,
  erased: ErasedCases,
): Promise<Effects> {
  const groups = groupByCase(decoded.incoming);
  const held = await store.load(
    runner,
    [...groups.values()].map(([first]) => first as Incoming),
  );
  const siftedAlone = [...groups.entries()].map(([key, events]) => {
    const of = held.get(key) ?? noCase((events[0] as Incoming).kind, (events[0] as Incoming).event.subject);
    return { held: of, ...sift(of, events) };
  });
  const others = await idsOfOthers(
    runner,
    siftedAlone.flatMap(({ fresh }) => fresh),
  );
  const sifted = withoutIdsOfOthers(siftedAlone, others);
  const history = await loadHistory(
    runner,
    sifted.filter((one) => needsHistory(one.held, one.fresh)).flatMap((one) => one.held.places),
  );
  const told = sifted
    .filter(({ fresh }) => fresh.length > 0)
    .map(({ held: of, fresh }) => tell(rooms[of.kind as CaseKind], of, fresh, earlier(of, fresh, history), context));
  return {
    batches,
    told,
    quarantined: withoutErased([...decoded.quarantined, ...sifted.flatMap(notTaken)], erased),
    heard: [...statements(decoded.incoming), ...sifted.flatMap(verdicts)],
  };
}

/** What sources say of themselves belongs to no case. */
const statements = (incoming: readonly Incoming[]) =>
  incoming.filter(({ kind }) => kind === 'source').map((one) => ({ incoming: one, verdict: 'accepted' as const }));

const verdicts = ({ fresh, duplicates, conflicts }: Sifted): Effects['heard'][number][] => [
  ...fresh.map((incoming) => ({ incoming, verdict: 'accepted' as const })),
  ...duplicates.map((incoming) => ({ incoming, verdict: 'duplicate' as const })),
  ...conflicts.map((incoming) => ({ incoming, verdict: 'conflict' as const })),
];

function groupByCase(incoming: readonly Incoming[]): Map<string, Incoming[]> {
  const groups = new Map<string, Incoming[]>();
  for (const one of incoming) {
    if (one.kind === 'source') continue;
    const key = caseKey(one.kind, one.event.subject);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function earlier(held: HeldCase, fresh: readonly Fresh[], history: ReadonlyMap<bigint, Incoming['event']>) {
  if (!needsHistory(held, fresh)) return null;
  return held.places.map((place) => {
    const event = history.get(place);
    if (!event) throw new Error(`the journal lacks place ${place} of ${held.kind} ${held.code}`);
    return event;
  });
}

const notTaken = ({ conflicts, refused: foreign }: Sifted): Quarantined[] => [
  ...conflicts.map(conflict),
  ...foreign.map((one) => refused(one, one.refused as Rejection)),
];

const conflict = (of: Incoming): Quarantined =>
  refused(of, rejected('conflict', 'id', `event ${of.event.id} of ${of.event.source} is known with other contents`));

function refused({ place, record, event }: Incoming, why: Rejection): Quarantined {
  const { source, subject, type } = event;
  return { place, record, ...keptOf(record, { ...why, source, subject, type }) };
}
