import { schemaOf } from '@ioc/shared/events/contract';
import { Envelope } from '@ioc/shared/events/envelope';
import { inSteps } from '@ioc/test/tally/tally-codes';
import { closing, dayOf, instantOf, isWorkingDay, workingDaysAfter } from '@ioc/infra/simulator/time/office';
import type { CloudEvent } from '@ioc/infra/simulator/travel/cloud-event';

/**
 * A plain second opinion: counts dossiers straight from the events that were sent, by the rules in words, with no code of
 * the monitor. Slow and simple on purpose: tests and benches compare the monitor's figures with it.
 *
 * Rules. Days are local (UTC+7). An event counts once per source and id; a retracted one never happened, a replaced one
 * happened otherwise. A dossier counts once it is received. Resolved ends it, without that returned, without that stopped,
 * without that withdrawn, whatever came first; a recall annuls what ended it before. It is late when it ended on a day after
 * its appointment. The appointment moves to a stated `dueAt`, or else by the wait when a wait ends, and then to a working
 * day; once its day has passed while the clock ran, nothing moves it and no wait stops the clock. A wait for a fee ends
 * when it is paid or somebody works on. A state code is the step that it stands for (tally-codes.ts). On a day it is
 * overdue when it is open and not waiting at the day's end and its appointment's day has passed.
 */
export interface TalliedLife {
  readonly subject: string;
  readonly unit: string;
  readonly procedure: string;
  readonly channel: string;
  readonly receivedDay: string;
  readonly finishedDay: string | null;
  readonly late: boolean;
  /** What held from an instant on: the appointment, and whether the dossier waited. */
  readonly stretches: readonly { readonly at: number; readonly due: number | null; readonly waiting: boolean }[];
}

export interface Counts {
  received: number;
  resolved: number;
  late: number;
  open: number;
  overdue: number;
}

export interface TallyOptions {
  /** Own code of a unit or procedure, or undefined for one that nobody knows: events that name it do not count. */
  readonly unit: (written: string) => string | undefined;
  readonly procedure: (written: string) => string | undefined;
  /** National code of a system's own state code; absent: it has none. */
  readonly state?: (source: string, code: string) => number | undefined;
}

type Event = CloudEvent;
const day = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
const stepOf = ({ type }: Event) => type.split('.')[3] ?? '';
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Every dossier that was ever received, as the events have it; `events` in any order, repeated or not. */
export function dossiers(events: Iterable<Event>, options: TallyOptions): TalliedLife[] {
  const cases = new Map<string, Map<string, Event>>();
  for (const event of events) {
    if (!event.type.startsWith('vn.ioc.dossier.') || !isUnderstood(event)) continue;
    const own = cases.get(event.subject) ?? new Map<string, Event>();
    own.set(`${event.source} ${event.id}`, event);
    cases.set(event.subject, own);
  }
  return [...cases.values()].flatMap((own) => tell([...own.values()], options) ?? []);
}

/** As the contract says; the rest lies in quarantine and counts nowhere. */
const isUnderstood = (event: Event) =>
  Envelope.safeParse(event).success && schemaOf(event.type)?.schema.safeParse(event.data).success === true;

function corrected(events: readonly Event[]): Event[] {
  const mended = new Map<string, Event | null>();
  for (const event of events) {
    const { data, source } = event;
    if (stepOf(event) === 'retracted') mended.set(`${source} ${data['event']}`, null);
    if (stepOf(event) === 'replaced') {
      const anew = { ...event, id: String(data['event']), type: String(data['type']), time: String(data['time']) };
      mended.set(`${source} ${data['event']}`, { ...anew, data: data['data'] as Event['data'] });
    }
  }
  return events
    .filter((event) => !['retracted', 'replaced'].includes(stepOf(event)))
    .flatMap((event) => {
      const instead = mended.get(`${event.source} ${event.id}`);
      return instead === undefined ? [event] : instead === null ? [] : [instead];
    })
    .sort((a, b) => Date.parse(a.time) - Date.parse(b.time) || Number(a.sequence ?? 0) - Number(b.sequence ?? 0));
}

function tell(raw: readonly Event[], options: TallyOptions): TalliedLife | null {
  const events = inSteps(corrected(raw), options);
  const received = events.findIndex((event) => stepOf(event) === 'received');
  const reception = events[received];
  if (!reception) return null;
  const unit = options.unit(String(reception.data['unit']));
  const procedure = options.procedure(String(reception.data['procedure']));
  if (unit === undefined || procedure === undefined) return null;
  const after = events.slice(received + 1);
  const end = ending(after);
  const stretches = clock(reception, end === null ? after : after.slice(0, after.indexOf(end)), end);
  const due = stretches.at(-1)?.due ?? null;
  const finished = end === null ? null : day(Date.parse(end.time));
  return {
    subject: reception.subject,
    unit: after.reduce((at, event) => options.unit(text(event.data['unit']) ?? '') ?? at, unit),
    procedure,
    channel: String(reception.data['channel']),
    receivedDay: day(Date.parse(reception.time)),
    finishedDay: finished,
    late: finished !== null && due !== null && finished > day(due),
    stretches,
  };
}

/** The event that ended the dossier for good. */
function ending(after: readonly Event[]): Event | null {
  const lastRecall = after.map(stepOf).lastIndexOf('recalled');
  const final = after.slice(lastRecall + 1);
  const told = (step: string) => final.find((event) => stepOf(event) === step);
  return told('resolved') ?? told('returned') ?? told('stopped') ?? told('withdrawn') ?? null;
}

function clock(reception: Event, events: readonly Event[], end: Event | null): TalliedLife['stretches'] {
  let due = reception.data['dueAt'] ? Date.parse(String(reception.data['dueAt'])) : null;
  let since: number | null = null;
  let [fee, stands] = [false, false];
  const stretches = [{ at: Date.parse(reception.time), due, waiting: false }];
  const isLate = (at: number) => !stands && due !== null && day(at) > day(due);
  const state = (at: number, stated: string) => {
    if (!isLate(at)) due = Date.parse(stated);
  };
  const go = (at: number, stated: string | undefined) => {
    if (stated !== undefined) state(at, stated);
    else if (stands && since !== null && due !== null) due = onWorkingDay(due + at - since);
    [since, stands] = [null, false];
  };
  for (const event of events) {
    const at = Date.parse(event.time);
    const step = stepOf(event);
    const forFee: boolean = fee && since !== null && (step === 'paid' || step === 'moved');
    if (step === 'fee-requested' || step === 'supplement-requested' || step === 'paused') {
      if (since === null) [since, stands] = [at, !isLate(at)];
      fee = step === 'fee-requested';
    } else if (step === 'supplemented' || step === 'resumed' || forFee) go(at, text(event.data['dueAt']));
    else if (step === 'due-reissued') state(at, String(event.data['dueAt']));
    else continue;
    stretches.push({ at, due, waiting: stands });
  }
  if (end !== null && since !== null) go(Date.parse(end.time), undefined);
  if (end !== null) stretches.push({ at: Date.parse(end.time), due, waiting: false });
  return stretches;
}

/** The closing of the next working day, for an instant on a rest day. */
function onWorkingDay(at: number): number {
  const of = dayOf(at);
  return isWorkingDay(of) ? at : instantOf(workingDaysAfter(of, 1), closing);
}

/** True at the end of `on` (YYYY-MM-DD). */
const isOpen = (life: TalliedLife, on: string): boolean =>
  life.receivedDay <= on && (life.finishedDay === null || life.finishedDay > on);

export function isOverdue(life: TalliedLife, on: string): boolean {
  if (!isOpen(life, on)) return false;
  const now = life.stretches.filter(({ at }) => day(at) <= on).at(-1);
  return now !== undefined && !now.waiting && now.due !== null && day(now.due) < on;
}

/** Counts of each unit on a day: received, resolved and late on that day; open and overdue at its end. */
export function countsOn(lives: readonly TalliedLife[], on: string): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const life of lives) {
    const of = counts.get(life.unit) ?? { received: 0, resolved: 0, late: 0, open: 0, overdue: 0 };
    counts.set(life.unit, of);
    if (life.receivedDay === on) of.received++;
    if (life.finishedDay === on) of.resolved++;
    if (life.finishedDay === on && life.late) of.late++;
    if (isOpen(life, on)) of.open++;
    if (isOverdue(life, on)) of.overdue++;
  }
  return counts;
}

export function totalOf(counts: ReadonlyMap<string, Counts>): Counts {
  const total: Counts = { received: 0, resolved: 0, late: 0, open: 0, overdue: 0 };
  for (const of of counts.values()) for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += of[name];
  return total;
}
