import { schemaOf } from '@ioc/shared/events/contract';
import { Envelope } from '@ioc/shared/events/envelope';
import type { CloudEvent } from '@ioc/infra/simulator/travel/cloud-event';

/**
 * A plain second opinion on documents, as tally.ts is on dossiers: a day's end is stated by walking through the events up to
 * it, with no code of the monitor and no memory of other days.
 *
 * Rules. Days are local (UTC+7); an event counts once per source and id. A document lies with the unit and official of the
 * last event that named one; `returned` takes the official away. The first of handled, issued ends it; a cancelled one
 * counts nowhere, whichever day is asked. A count of a day belongs to the unit that had the document at the day's end.
 * An outgoing document is signed by both when agency and head signed digitally, whenever they did.
 */
export interface DocumentCounts {
  incoming: number;
  outgoing: number;
  signedBoth: number;
  handled: number;
  handledLate: number;
  open: number;
  overdue: number;
  drafts: number;
}
const nothing = (): DocumentCounts => ({
  incoming: 0,
  outgoing: 0,
  signedBoth: 0,
  handled: 0,
  handledLate: 0,
  open: 0,
  overdue: 0,
  drafts: 0,
});

const day = (time: unknown) => new Date(Date.parse(String(time)) + 7 * 3_600_000).toISOString().slice(0, 10);
const stepOf = ({ type }: CloudEvent) => type.split('.')[3] ?? '';
const isUnderstood = (event: CloudEvent) =>
  Envelope.safeParse(event).success && schemaOf(event.type)?.schema.safeParse(event.data).success === true;

/** Counts of one day by `<unit> <official>`; '-' for no official. `events` in any order, repeated or not. */
export function documentsOn(
  events: Iterable<CloudEvent>,
  on: string,
  unitOf: (written: string) => string | undefined,
): Map<string, DocumentCounts> {
  const documents = new Map<string, Map<string, CloudEvent>>();
  for (const event of events) {
    if (!event.type.startsWith('vn.ioc.document.') || !isUnderstood(event)) continue;
    const own = documents.get(event.subject) ?? new Map<string, CloudEvent>();
    documents.set(event.subject, own.set(`${event.source} ${event.id}`, event));
  }
  const counts = new Map<string, DocumentCounts>();
  for (const own of documents.values()) {
    const whole = [...own.values()].sort(
      (a, b) => Date.parse(a.time) - Date.parse(b.time) || Number(a.sequence ?? 0) - Number(b.sequence ?? 0),
    );
    if (!whole.some((event) => stepOf(event) === 'cancelled')) count(whole, on, unitOf, counts);
  }
  return counts;
}

function count(
  whole: readonly CloudEvent[],
  on: string,
  unitOf: (written: string) => string | undefined,
  counts: Map<string, DocumentCounts>,
) {
  const then = whole.filter(({ time }) => day(time) <= on);
  const first = then[0];
  if (!first) return;
  const end = then.find((event) => stepOf(event) === 'handled' || stepOf(event) === 'issued');
  let desk = ['-', '-'];
  let due: string | null = null;
  for (const event of end ? then.slice(0, then.indexOf(end)) : then) {
    const { unit, official, dueAt } = event.data;
    if (unit !== undefined) desk = [unitOf(String(unit)) ?? '-', String(official ?? '-')];
    if (stepOf(event) === 'returned') desk = [desk[0] ?? '-', '-'];
    if (dueAt) due = day(dueAt);
  }
  const key = desk.join(' ');
  const of = counts.get(key) ?? nothing();
  counts.set(key, of);
  const incoming = stepOf(first) === 'arrived';
  const ended = end && day(end.time);
  if (incoming && day(first.time) === on) of.incoming++;
  if (incoming && ended === on) of.handled++;
  if (incoming && ended === on && due !== null && ended > due) of.handledLate++;
  if (!incoming && ended === on) {
    of.outgoing++;
    const signed = (by: string) => whole.some(({ data }) => data['by'] === by && data['digital'] === true);
    if (signed('agency') && signed('head')) of.signedBoth++;
  }
  if (!end && incoming) of.open++;
  if (!end && incoming && due !== null && due < on) of.overdue++;
  if (!end && !incoming) of.drafts++;
}
