import { byElapsed } from '#deadlines/clock.js';
import { hasPassed } from '#deadlines/late.js';
import { commonPolicy, dueAt, isOnRestDay, onWorkingDay } from '#deadlines/deadline.js';
import { instantText, msOf } from '#calendar/local-day.js';
import type { ProcedureStage } from '#deadlines/stages.js';
import type { WorkCalendar } from '#calendar/work-calendar.js';

/** What the desks of a dossier are judged by: the events that count, in order, and when it came and ended. */
export interface DeskLife {
  readonly receivedAt: string;
  readonly finishedAt: string | null;
  readonly events: readonly { readonly type: string; readonly time: string; readonly data: unknown }[];
}

export interface DeskTime {
  step: string;
  /** Pseudonym of the official, as the source says; null: it said none. */
  officer: string | null;
  begunAt: string;
  endedAt: string | null;
  /** Null: neither the source nor the catalogue gives this desk a time, or the calendar does not reach so far. */
  dueAt: string | null;
  dueFrom: 'source' | 'catalogue' | null;
  /** A source stated a rest day. */
  dueOnRestDay: boolean;
  /** Judged by local days, as the dossier is; an open desk is late once its day has passed. Null: no time was given. */
  late: boolean | null;
}

interface Visit {
  readonly step: string;
  readonly officer: string | null;
  readonly begunAt: string;
  readonly stated: string | null;
}

/** Papers were asked for, or the dossier was paused. */
interface Wait {
  readonly from: string;
  readonly to: string;
}

/**
 * Every desk that a dossier lay at. Each desk's time runs from the moment it got the dossier, so that none answers for the
 * delay of the one before; what was waited for papers while it lay there is added. A desk that is visited twice has its time
 * twice. Pure.
 */
export function deskTimes(
  life: DeskLife,
  stages: readonly ProcedureStage[],
  calendar: WorkCalendar,
  now: string,
): DeskTime[] {
  const visits = visitsOf(life, stages[0]?.code ?? null);
  const waits = waitsOf(life, now);
  return visits.map((visit, index): DeskTime => {
    const endedAt = visits[index + 1]?.begunAt ?? life.finishedAt;
    const limit = stages.find(({ code }) => code === visit.step)?.limit;
    const planned = limit ? dueAt(visit.begunAt, limit, calendar, commonPolicy) : null;
    const own =
      planned && 'due' in planned
        ? ownDue(planned.due.at, within(waits, visit.begunAt, endedAt ?? now), calendar)
        : null;
    const due = visit.stated ?? own;
    return {
      step: visit.step,
      officer: visit.officer,
      begunAt: visit.begunAt,
      endedAt,
      dueAt: due,
      dueOnRestDay: isOnRestDay(due, calendar),
      dueFrom: visit.stated ? 'source' : due ? 'catalogue' : null,
      late: due === null ? null : hasPassed(due, endedAt ?? now),
    };
  });
}

/** Waits that began by the day on which the desk's time ran out give it that time back; it ends on a working day. */
function ownDue(planned: string, waits: readonly Wait[], calendar: WorkCalendar): string {
  return waits.reduce(
    (due, { from, to }) => (hasPassed(due, from) ? due : onWorkingDay(byElapsed({ due, from, to }), calendar)),
    instantText(msOf(planned)),
  );
}

interface Moved {
  readonly step?: string;
  readonly officer?: string;
  readonly stepDueAt?: string;
}

const earlier = (one: string, other: string) => (msOf(one) < msOf(other) ? one : other);
const later = (one: string, other: string) => (msOf(one) < msOf(other) ? other : one);

/** The parts of waits that lie between two instants. */
const within = (waits: readonly Wait[], begin: string, end: string): Wait[] =>
  waits
    .map(({ from, to }) => ({ from: later(from, begin), to: earlier(to, end) }))
    .filter(({ from, to }) => msOf(from) < msOf(to));

const untilEnd = ({ finishedAt, events }: DeskLife) =>
  events.filter(({ time }) => finishedAt === null || msOf(time) <= msOf(finishedAt));

const requests = new Set(['vn.ioc.dossier.supplement-requested.v1', 'vn.ioc.dossier.paused.v1']);
const answers = new Set(['vn.ioc.dossier.supplemented.v1', 'vn.ioc.dossier.resumed.v1']);

/** From the first request to the first answer; one without an answer goes on until the dossier's end, or now. */
function waitsOf(life: DeskLife, now: string): Wait[] {
  const waits: Wait[] = [];
  let asked: string | null = null;
  for (const { type, time } of untilEnd(life)) {
    if (requests.has(type)) asked ??= time;
    if (asked === null || !answers.has(type)) continue;
    waits.push({ from: asked, to: time });
    asked = null;
  }
  return asked === null ? waits : [...waits, { from: asked, to: life.finishedAt ?? now }];
}

/** A dossier lies at the first desk of its flow until it is said to be elsewhere. */
function visitsOf(life: DeskLife, first: string | null): Visit[] {
  const visits: Visit[] = [];
  if (first !== null) visits.push({ step: first, officer: null, begunAt: life.receivedAt, stated: null });
  for (const { type, time, data } of untilEnd(life)) {
    const { step, officer = null, stepDueAt = null } = (data ?? {}) as Moved;
    if (!type.endsWith('.moved.v1') || step === undefined) continue;
    const last = visits.at(-1);
    const same = last?.step === step && last.officer === null;
    if (same) visits.pop();
    visits.push({ step, officer, begunAt: same ? last.begunAt : time, stated: stepDueAt });
  }
  return visits;
}
