import type { FoldContext } from '#cases/case-kind.js';
import { type Effect, isCorrection } from '#cases/corrections.js';
import { caseKinds } from '#cases/engine/case-kinds.js';
import { countedEvents } from '#cases/engine/counted-events.js';
import { type PinnedLookups, pinLookups } from '#cases/pinned-lookups.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import { lyingOn } from '#cases/complaints/lying-on.js';
import { coarse } from '#drill-down/cases/coarse.js';
import { loadHistory } from '#cases/engine/snapshots.sql.js';
import { caseCode } from '#cases/plain-code.js';
import { isCorrectedAway } from '#cases/engine/corrected.sql.js';
import { describePlace } from '#event-log/place.js';
import { firstHeard, lateMsOf } from '#sources/lateness.js';
import { topicNames } from '#event-log/topic-ids.js';
import { overdueDaysOn } from '#drill-down/cases/case-list.sql.js';
import { withoutHiddenCases } from '#drill-down/cases/hidden-cases.sql.js';
import { withinSight } from '#drill-down/cases/sight.js';
import type { Sight } from '#identity/sight.js';
import type { Clock, CountedEvent } from '#drill-down/cases/clocks.js';
import { NotFoundException } from '@nestjs/common';
import type { DataSource } from 'typeorm';

/** One event of a case's life with its place in the log and what became of it. */
export interface Step {
  topic: string;
  partition: number;
  offset: string;
  type: string;
  time: string;
  recordedAt: string;
  lateMs: number | null;
  source: string;
  eventId: string;
  data: unknown;
  effect: Effect;
}

interface Asked {
  readonly clocksOf?: ((counted: readonly CountedEvent[], judged?: PinnedLookups) => Clock[]) | undefined;
  readonly sight?: Sight;
  /** The local day on which it is asked whether the case is overdue. */
  readonly today: string;
}
interface Story {
  case: Record<string, unknown>;
  timeline: Step[];
  /** As in its list. */
  overdueDays: number;
  clocks?: Clock[];
}

/**
 * The columns of a case without its inner workings, and its timeline in order of what happened. Null: no such case.
 * @throws NotFoundException where nothing is known but corrections of events that nobody has sent
 */
export async function readHistory(
  db: DataSource,
  kind: 'dossier' | 'complaint' | 'task' | 'document',
  code: string,
  context: FoldContext,
  { clocksOf, sight = null, today }: Asked,
): Promise<Story | null> {
  const [row] = (await db.query(
    `select to_jsonb(c) - '{event_ids,event_sums,event_places,version}'::text[] as row, event_places::text[] as places,
       ${overdueDaysOn('$4')} as overdue_days from ${kind} c
     where code = any($1) and ${withinSight(kind, '$3', 'c')} order by code = $2 desc limit 1`,
    [[code, caseCode(code)], code, sight, today],
  )) as { row: Record<string, unknown>; places: string[]; overdue_days: number }[];
  if (!row) return null;
  const places = row.places.map(BigInt);
  const [history, names, recorded] = await Promise.all([
    loadHistory(db, places),
    topicNames(db),
    arrivals(db, row.places),
  ]);
  const { state, ...columns } = row.row as {
    state: { s: unknown; judged?: PinnedLookups };
    private?: boolean;
    withheld?: boolean;
  };
  const asked = pinLookups(context, state.judged ?? {}).context;
  const { counted, effects } = countedEvents(caseKinds[kind], [...history.values()], asked);
  if ([...effects.keys()].every(({ type }) => isCorrection(type)))
    throw new NotFoundException(onlyCorrections(code, effects.size));
  const placeOfEvent = new Map([...history.entries()].map(([place, event]) => [event as unknown, place]));
  const timeline = [...effects.entries()].map(([event, effect]): Step => {
    const place = placeOfEvent.get(event) as bigint;
    const { type, time, source, id, data } = event;
    const arrived = recorded.get(String(place)) as Pick<Step, 'recordedAt' | 'lateMs'>;
    return {
      ...describePlace(place, names),
      type,
      time,
      ...arrived,
      source,
      eventId: id,
      data: isCorrectedAway(effect) ? {} : data,
      effect,
    };
  });
  if (columns.withheld) {
    const { private: isPrivate, withheld } = columns;
    return { case: { code, private: isPrivate, withheld, status: row.row['status'] }, timeline: [], overdueDays: 0 };
  }
  const overdueDays = kind === 'complaint' ? lyingOn(state.s as Complaint, today).overdueDays : row.overdue_days;
  timeline.sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  const shown = await withoutHiddenCases(db, { case: { ...columns, detail: state.s }, timeline });
  return {
    ...coarse(shown),
    overdueDays,
    ...(clocksOf ? { clocks: clocksOf(counted, state.judged) } : {}),
  };
}

const onlyCorrections = (code: string, n: number): string =>
  `${code}: chưa có sự kiện nào, chỉ có ${n} bản tin sửa hoặc thu hồi đang chờ sự kiện mà nó nêu; xem lại subject và mã ` +
  `sự kiện / no event is known, only ${n} corrections that wait for the event they name; check their subject and event id`;

async function arrivals(db: DataSource, places: string[]): Promise<Map<string, Pick<Step, 'recordedAt' | 'lateMs'>>> {
  const rows = (await db.query(
    `select place, time, appended_at, recorded_at, ${firstHeard('journal')} as first_heard from journal
     where place = any($1::bigint[])`,
    [places],
  )) as { place: string; time: Date; appended_at: Date; recorded_at: Date; first_heard: string | null }[];
  return new Map(
    rows.map(({ place, time, appended_at, recorded_at, first_heard }) => [
      place,
      { recordedAt: recorded_at.toISOString(), lateMs: lateMsOf(time, appended_at, first_heard) },
    ]),
  );
}
