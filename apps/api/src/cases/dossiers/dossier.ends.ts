import type { DossierStatus } from '@ioc/shared/events/dossier-states';
import type { Dossier, Outcome } from '#cases/dossiers/dossier.state.js';
import type { End, Ends } from '#cases/dossiers/dossier.state.js';

/** Which of two ends counts, whatever came first (decision 0116): a result, its handing over, a stop or refusal, a withdrawal. */
const order: readonly (readonly End[])[] = [['resolved'], ['returned'], ['stopped', 'refused'], ['withdrawn']];
const outcomeOf: Readonly<Record<End, Outcome>> = {
  resolved: 'resolved',
  returned: 'resolved',
  stopped: 'stopped',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

export const endKinds: readonly End[] = order.flat();

/** The end that counts; null: none was stated. Two of one rank: the earlier. */
export function endOf(ends: Ends): { readonly end: End; readonly at: string } | null {
  for (const rank of order) {
    const told = rank.flatMap((end) => (ends[end] === undefined ? [] : [{ end, at: ends[end] }]));
    const [first] = told.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    if (first) return first;
  }
  return null;
}

/** One more end that was stated; the first of its kind stands. */
export const withEnd = (ends: Ends, end: End, at: string): Ends =>
  ends[end] === undefined ? { ...ends, [end]: at } : ends;

/**
 * The dossier as its ends have it. An end dated before the reception ends it with its reception, as long as no later end is
 * known and nothing says that work goes on.
 */
export function applyEnds(now: Dossier): Dossier {
  const { receivedAt } = now;
  if (receivedAt === null) {
    const early = endOf(now.earlyEnds);
    return early === null ? now : { ...now, status: statusOf(early.end, now.earlyEnds) };
  }
  const ends = Object.keys(now.ends).length > 0 || now.goesOn ? now.ends : now.earlyEnds;
  const counts = endOf(ends);
  if (counts === null) {
    const status = endKinds.some((end) => end === now.status) ? 'processing' : now.status;
    return { ...now, status, finishedAt: null, outcome: null };
  }
  return {
    ...now,
    finishedAt: ends === now.ends ? counts.at : receivedAt,
    outcome: outcomeOf[counts.end],
    status: statusOf(counts.end, ends),
  };
}

/** The state never contradicts the outcome: where a handing over is stated, only the result itself counts before it. */
const statusOf = (end: End, ends: Ends): DossierStatus => (ends.returned === undefined ? end : 'returned');

/** When the result was handed over; null: it was not, or there is none. */
export function handedOver({ outcome, finishedAt, ends, earlyEnds }: Dossier): string | null {
  if (outcome !== 'resolved' || finishedAt === null) return null;
  const at = ends.returned ?? (ends.resolved === undefined ? earlyEnds.returned : undefined);
  if (at === undefined) return null;
  return Date.parse(at) < Date.parse(finishedAt) ? finishedAt : at;
}

/** What is contradictory about the ends, said on the dossier's page. */
export function endDoubts({ ends, earlyEnds }: Dossier): ('end-before-reception' | 'several-ends')[] {
  const kinds = new Set(Object.keys(ends));
  if (kinds.has('resolved')) kinds.delete('returned');
  return [
    ...(Object.keys(earlyEnds).length > 0 ? (['end-before-reception'] as const) : []),
    ...(kinds.size > 1 ? (['several-ends'] as const) : []),
  ];
}
