import { byElapsed } from '#deadlines/clock.js';
import { hasPassed } from '#deadlines/late.js';
import { commonPolicy, dueAt, onWorkingDay } from '#deadlines/deadline.js';
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
  /** Judged by local days, as the dossier is; an open desk is late once its day has passed. Null: no time was given. */
  late: boolean | null;
}

interface Visit {
  readonly step: string;
  readonly officer: string | null;
  readonly begunAt: string;
  readonly stated: string | null;
  readonly waits: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Every desk that a dossier lay at. Each desk's time runs from the moment it got the dossier, so that none answers for the
 * delay of the one before; waiting for papers is added. A desk that is visited twice has its time twice. Pure.
 */
export function deskTimes(
  life: DeskLife,
  stages: readonly ProcedureStage[],
  calendar: WorkCalendar,
  now: string,
): DeskTime[] {
  const visits = visitsOf(life, stages[0]?.code ?? null);
  return visits.map((visit, index): DeskTime => {
    const endedAt = visits[index + 1]?.begunAt ?? life.finishedAt;
    const limit = stages.find(({ code }) => code === visit.step)?.limit;
    const planned = limit ? dueAt(visit.begunAt, limit, calendar, commonPolicy) : null;
    const own = planned && 'due' in planned ? ownDue(planned.due.at, visit, calendar) : null;
    const due = visit.stated ?? own;
    return {
      step: visit.step,
      officer: visit.officer,
      begunAt: visit.begunAt,
      endedAt,
      dueAt: due,
      dueFrom: visit.stated ? 'source' : due ? 'catalogue' : null,
      late: due === null ? null : hasPassed(due, endedAt ?? now),
    };
  });
}

/** Waits that began by the day on which the desk's time ran out give it that time back; it ends on a working day. */
function ownDue(planned: string, { waits }: Visit, calendar: WorkCalendar): string {
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

/** A dossier lies at the first desk of its flow until it is said to be elsewhere. */
function visitsOf({ receivedAt, finishedAt, events }: DeskLife, first: string | null): Visit[] {
  const visits: Visit[] = [];
  if (first !== null) visits.push({ step: first, officer: null, begunAt: receivedAt, stated: null, waits: [] });
  let asked: string | null = null;
  for (const { type, time, data } of events) {
    if (finishedAt !== null && Date.parse(time) > Date.parse(finishedAt)) break;
    if (/\.(supplement-requested|paused)\.v1$/.test(type)) asked ??= time;
    if (/\.(supplemented|resumed)\.v1$/.test(type) && asked !== null) {
      const last = visits.pop();
      if (last) visits.push({ ...last, waits: [...last.waits, { from: asked, to: time }] });
      asked = null;
    }
    const { step, officer = null, stepDueAt = null } = (data ?? {}) as Moved;
    if (!type.endsWith('.moved.v1') || step === undefined) continue;
    const last = visits.at(-1);
    const same = last?.step === step && last.officer === null;
    if (same) visits.pop();
    visits.push({
      step,
      officer,
      begunAt: same ? last.begunAt : time,
      stated: stepDueAt,
      waits: same ? last.waits : [],
    });
  }
  return visits;
}
