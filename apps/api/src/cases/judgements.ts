import type { FoldContext } from '#cases/room.js';

/**
 * What a fold asked of calendar and limits about one case, and what they answered then. Kept in the journal beside the
 * event that raised the question: a deadline once given stands, whatever becomes of holidays and limits later.
 */
export type Judgements = Readonly<Record<string, unknown>>;

export interface Remembering {
  readonly context: FoldContext;
  /** Questions that were not yet answered before, with their answers; null: there were none. */
  readonly fresh: () => Judgements | null;
}

/**
 * The catalogue's answers, those of `known` before those of today. Everything that ends in a day or an instant is
 * remembered; who comes first of two systems, places and what is usual are of today's catalogue, and a rebuild tells them
 * anew.
 */
export function remembering(today: FoldContext, known: Judgements): Remembering {
  const fresh: Record<string, unknown> = {};
  const once = <T>(question: string, ask: () => T): T => {
    if (question in known) return known[question] as T;
    if (!(question in fresh)) fresh[question] = ask() ?? null;
    return fresh[question] as T;
  };
  const { supplement, most, eveOf, complaintFromSending, complaintMoved } = today;
  const waited = (wait: { due: string; from: string; to: string }) => `${wait.due} ${wait.from} ${wait.to}`;
  const context: FoldContext = {
    ...today,
    dueOf: (procedure, at) => once(`due ${procedure} ${at}`, () => today.dueOf(procedure, at)),
    complaintDue: (limit, of, from) =>
      once(`${limit} ${of.kind} ${of.category} ${of.urgent} ${from}`, () => today.complaintDue(limit, of, from)),
    ...(eveOf && { eveOf: (due: string) => once(`eve ${due.slice(0, 10)}`, () => eveOf(due)) }),
    ...(complaintFromSending && {
      complaintFromSending: (of, at) =>
        once(`sending ${of.kind} ${of.category} ${of.urgent} ${at}`, () => complaintFromSending(of, at)),
    }),
    ...(complaintMoved && {
      complaintMoved: (of, wait) =>
        once(`moved ${of.kind} ${of.category} ${of.urgent} ${waited(wait)}`, () => complaintMoved(of, wait)),
    }),
    ...(supplement && {
      supplement: {
        ...supplement,
        moved: (wait, procedure) =>
          once(`${supplement.policy} ${procedure} ${waited(wait)}`, () => supplement.moved(wait, procedure)),
      },
    }),
    ...(most && {
      most: {
        end: (procedure, at) => once(`most ${procedure} ${at}`, () => most.end(procedure, at)),
        moved: (wait, procedure) => once(`most ${procedure} ${waited(wait)}`, () => most.moved(wait, procedure)),
      },
    }),
  };
  return { context, fresh: () => (Object.keys(fresh).length > 0 ? fresh : null) };
}
