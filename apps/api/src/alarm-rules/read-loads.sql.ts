import type { DueKind } from '@ioc/shared/live/charts';
import { dueMeasures } from '@ioc/shared/measures/due-measures';
import { localDay } from '#calendar/local-day.js';
import { caseKinds } from '#cases/engine/case-kinds.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import { fieldReader } from '#measures/case-fields.js';
import { never, nowhere } from '#measures/entries.js';
import { conditionsTest } from '#measures/matches.js';
import { runningCase } from '#measures/running-case.js';
import { firstRecentDay } from '#alarms/foretold.js';
import { type ForetoldCase, LoadsAtTime } from '#alarm-rules/loads-at-time.js';
import type { Pace } from '#alarm-rules/pace.js';
import { readLives } from '#alarm-rules/read-changes.sql.js';

interface Row {
  code: string;
  unit: string;
  due_at: Date | null;
  finished_day: string | null;
}

/**
 * Loads of units from `start` on: cases with an event since then by their lives, the others as they stand, of which those count
 * that are open or were finished on the recent days of the first one.
 */
export async function readLoadsSince(
  db: Queryable,
  kind: DueKind,
  recentDays: number,
  catalogue: Catalogue,
  start: number,
  pace: Pace,
): Promise<LoadsAtTime> {
  const foretold = foretoldOf(kind);
  const lives = new Set<string>();
  const changes = [];
  for await (const { code, life } of readLives(db, kind, start, catalogue, pace)) {
    lives.add(code);
    for (const { at, state } of life) changes.push({ at, code, is: foretold(state, code) });
  }
  const today = localDay(start);
  const rows: Row[] = await db.query(
    `select code, unit, case when ${runningCase[kind]} then due_at end as due_at, finished_day::text from ${kind}
     where unit is not null and ((${runningCase[kind]} and due_at is not null) or finished_day >= $1::date)`,
    [firstRecentDay(catalogue.calendar, today, recentDays) ?? today],
  );
  const still = rows
    .filter(({ code }) => !lives.has(code))
    .map(({ code, unit, due_at: due, finished_day: finishedDay }): [string, ForetoldCase] => [
      code,
      { unit, dueAt: due && due.getTime(), finishedDay },
    ]);
  return new LoadsAtTime(new Map(still), changes, catalogue);
}

/** Reads a state as the live forecast reads its row. */
function foretoldOf(kind: DueKind): (state: unknown, code: string) => ForetoldCase {
  const fields = fieldReader<unknown>(caseKinds[kind].columns);
  const isRunning = conditionsTest(dueMeasures[`${kind}.falls-due`].where);
  return (state, code) => {
    const one = fields(state, code);
    const due = one.value('due_at');
    return {
      unit: String(one.value('unit')),
      dueAt: typeof due === 'string' && isRunning(one, never, nowhere) ? Date.parse(due) : null,
      finishedDay: one.value('finished_day') as string | null,
    };
  };
}
