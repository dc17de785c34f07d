import type { AtRisk } from '@ioc/shared/answers/stages';
import { localDay } from '#calendar/local-day.js';
import type { Forecast, ProcedureStage } from '#deadlines/stages.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { stagesOf } from '#catalogue/stages.js';
import { withinSight } from '#drill-down/cases/sight.js';
import type { Sight } from '#identity/sight.js';
import { forecastOf, type Standing } from '#drill-down/stages/forecast.js';
import type { Queryable } from '#ledger/queryable.js';

/** An open dossier whose clock runs and whose appointment has not passed. */
export interface Running extends Standing {
  readonly code: string;
  readonly unit: string;
  readonly procedure: string;
  readonly dueDay: string;
}

/** Those that fall due on these days, today or later; absent: whenever. */
export interface DueDays {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** All that are in time today; `units` null: everywhere. */
export async function readRunning(
  db: Queryable,
  units: readonly string[] | null,
  now: string,
  { from, to }: DueDays = {},
  sight: Sight = null,
): Promise<Running[]> {
  const rows = (await db.query(
    `select code, unit, procedure, received_at, due_at, due_day::text as due_day, state->'s'->>'step' as step, state->'s'->>'stepAt' as step_at
     from dossier where finished_day is null and received_day is not null and waiting_since is null and due_day >= greatest($1::date, $5::date)
       and due_day <= coalesce($6::date, due_day) and received_at <= $3::timestamptz and ($2::text[] is null or unit = any($2)) and ${withinSight('dossier', '$4')}`,
    [localDay(now), units, now, sight, from ?? null, to ?? null],
  )) as (Record<'code' | 'unit' | 'procedure' | 'due_day', string> & {
    received_at: Date;
    due_at: Date;
    step: string | null;
    step_at: string | null;
  })[];
  return rows.map(({ code, unit, procedure, received_at, due_at, due_day, step, step_at }) => ({
    code,
    unit,
    procedure,
    receivedAt: received_at.toISOString(),
    dueAt: due_at.toISOString(),
    dueDay: due_day,
    step,
    stepAt: step_at,
  }));
}

/** Each with its forecast; left out are those of which nothing can be foretold. Pure. */
export function foretold<One extends Running>(
  running: readonly One[],
  catalogue: Catalogue,
  now: string,
): (One & { forecast: Forecast })[] {
  const flows = new Map<string, ProcedureStage[]>();
  const stages = (procedure: string) => {
    const known = flows.get(procedure) ?? stagesOf(catalogue.procedures.get(procedure), catalogue);
    flows.set(procedure, known);
    return known;
  };
  return running.flatMap((one) => {
    const forecast = forecastOf(one, stages(one.procedure), catalogue.calendar, now);
    return forecast === null ? [] : [{ ...one, forecast }];
  });
}

/** Which dossiers stand in the list, and how many of them at most. */
export interface Listed {
  readonly of: 'breaching' | 'watched';
  readonly limit: number;
}

/** Those that will be late although they are in time now, worst first, and how many of each unit. Pure. */
export function atRisk(
  running: readonly Running[],
  catalogue: Catalogue,
  now: string,
  { of: which, limit }: Listed,
): AtRisk {
  const units = new Map<string, { breaching: number; watched: number }>();
  const all = foretold(running, catalogue, now);
  for (const { unit, forecast } of all) {
    const of = units.get(unit) ?? { breaching: 0, watched: 0 };
    units.set(unit, { breaching: of.breaching + (forecast.breaches ? 1 : 0), watched: of.watched + 1 });
  }
  const late = all.filter(({ forecast }) => forecast.breaches);
  const listed = [...(which === 'watched' ? all : late)].sort(
    (a, b) => a.forecast.spareHours - b.forecast.spareHours || (a.code < b.code ? -1 : 1),
  );
  const nameOf = (unit: string) => catalogue.units.get(unit)?.name ?? unit;
  return {
    at: now,
    total: late.length,
    watched: all.length,
    unknown: running.length - all.length,
    units: [...units]
      .map(([unit, of]) => ({ unit, name: nameOf(unit), ...of }))
      .filter(({ breaching }) => breaching > 0)
      .sort((a, b) => b.breaching - a.breaching || a.name.localeCompare(b.name, 'vi')),
    rows: listed.slice(0, limit).map(({ code, unit, procedure, step, dueAt, forecast }) => ({
      code,
      unit,
      unitName: nameOf(unit),
      procedure,
      procedureName: catalogue.procedures.get(procedure)?.name ?? procedure,
      step,
      dueAt,
      forecast,
    })),
  };
}
