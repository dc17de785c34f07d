import type { Wait } from '#deadlines/clock.js';
import type { FoldContext } from '#cases/case-kind.js';

/**
 * What a fold asked of calendar and limits about one case, and what they answered then. Kept in the journal beside the
 * event that raised the question: a deadline once given stands, whatever becomes of holidays and limits later.
 */
export type PinnedLookups = Readonly<Record<string, unknown>>;

export interface PinningContext {
  readonly context: FoldContext;
  /** Questions that were not yet answered before, with their answers; null: there were none. */
  readonly fresh: () => PinnedLookups | null;
}

/**
 * The catalogue's answers, those of `known` before those of today. Everything that ends in a day or an instant is
 * remembered; who comes first of two systems, places and what is usual are of today's catalogue, and a rebuild asks
 * again.
 */
export function pinLookups(today: FoldContext, known: PinnedLookups): PinningContext {
  const fresh: Record<string, unknown> = {};
  const once = <T>(question: string, ask: () => T): T => {
    if (question in known) return known[question] as T;
    if (!(question in fresh)) fresh[question] = ask() ?? null;
    return fresh[question] as T;
  };
  const { supplement, most, eveOf, complaintFromSending, complaintLeft, complaintMoved, landing } = today;
  // What was answered before decisions 0115 and 0450 has other names: it is asked again, and the old answers are still there.
  const { revives, outruns } = today.clockRules ?? {};
  const asked = revives ? '' : outruns ? 'wait ' : 'moved wait ';
  const span = ({ due, from, to }: Wait) => `${due} ${from} ${to}`;
  const waited = (rule: string, procedure: string | null, wait: Wait) => `${asked}${rule} ${procedure} ${span(wait)}`;
  const context: FoldContext = {
    ...today,
    dueOf: (procedure, at) => once(`due ${procedure} ${at}`, () => today.dueOf(procedure, at)),
    complaintDue: (limit, of, from) =>
      once(`${limit} ${of.kind} ${of.category} ${of.urgent} ${from}`, () => today.complaintDue(limit, of, from)),
    ...(eveOf && { eveOf: (due: string) => once(`eve ${due.slice(0, 10)}`, () => eveOf(due)) }),
    ...(landing && { landing: (at: string) => once(`landing ${at}`, () => landing(at)) }),
    ...(complaintFromSending && {
      complaintFromSending: (of, at) =>
        once(`sending ${of.kind} ${of.category} ${of.urgent} ${at}`, () => complaintFromSending(of, at)),
    }),
    ...(complaintLeft && {
      complaintLeft: (wait, leftIn) => once(`left ${leftIn} ${span(wait)}`, () => complaintLeft(wait, leftIn)),
    }),
    ...(complaintMoved && {
      complaintMoved: (of, wait) =>
        once(`moved ${of.kind} ${of.category} ${of.urgent} ${span(wait)}`, () => complaintMoved(of, wait)),
    }),
    ...(supplement && {
      supplement: {
        ...supplement,
        moved: (wait, procedure) =>
          once(waited(supplement.policy, procedure, wait), () => supplement.moved(wait, procedure)),
      },
    }),
    ...(most && {
      most: {
        end: (procedure, at) => once(`most ${procedure} ${at}`, () => most.end(procedure, at)),
        moved: (wait, procedure) => once(waited('most', procedure, wait), () => most.moved(wait, procedure)),
      },
    }),
  };
  return { context, fresh: () => (Object.keys(fresh).length > 0 ? fresh : null) };
}
