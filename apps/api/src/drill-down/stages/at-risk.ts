import type { AtRisk } from '@ioc/shared/answers/stages';
import { localDay } from '#calendar/local-day.js';
import type { ProcedureStage } from '#deadlines/stages.js';
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
}

/** All that are in time today; `units` null: everywhere. */
export async function readRunning(
  db: Queryable,
  units: readonly string[] | null,
  now: string,
  sight: Sight = null,
): Promise<Running[]> {
  const rows = (await db.query(
    `select code, unit, procedure, received_at, due_at, state->'s'->>'step' as step, state->'s'->>'stepAt' as step_at
     from dossier where finished_day is null and received_day is not null and waiting_since is null and due_day >= $1::date
       and received_at <= $3::timestamptz and ($2::text[] is null or unit = any($2)) and ${withinSight('dossier', '$4')}`,
    [localDay(now), units, now, sight],
  )) as (Record<'code' | 'unit' | 'procedure', string> & {
    received_at: Date;
    due_at: Date;
    step: string | null;
    step_at: string | null;
  })[];
  return rows.map(({ code, unit, procedure, received_at, due_at, step, step_at }) => ({
    code,
    unit,
    procedure,
    receivedAt: received_at.toISOString(),
    dueAt: due_at.toISOString(),
    step,
    stepAt: step_at,
  }));
}

/** Those that will be late although they are in time now, worst first, and how many of each unit. Pure. */
export function atRisk(running: readonly Running[], catalogue: Catalogue, now: string, limit: number): AtRisk {
  const flows = new Map<string, ProcedureStage[]>();
  const stages = (procedure: string) => {
    const known = flows.get(procedure) ?? stagesOf(catalogue.procedures.get(procedure), catalogue);
    flows.set(procedure, known);
    return known;
  };
  const units = new Map<string, { breaching: number; watched: number }>();
  const found: (Running & { forecast: AtRisk['rows'][number]['forecast'] })[] = [];
  let watched = 0;
  for (const one of running) {
    const forecast = forecastOf(one, stages(one.procedure), catalogue.calendar, now);
    if (forecast === null) continue;
    watched += 1;
    const of = units.get(one.unit) ?? { breaching: 0, watched: 0 };
    units.set(one.unit, { breaching: of.breaching + (forecast.breaches ? 1 : 0), watched: of.watched + 1 });
    if (forecast.breaches) found.push({ ...one, forecast });
  }
  found.sort((a, b) => a.forecast.spareHours - b.forecast.spareHours || (a.code < b.code ? -1 : 1));
  const nameOf = (unit: string) => catalogue.units.get(unit)?.name ?? unit;
  return {
    at: now,
    total: found.length,
    watched,
    unknown: running.length - watched,
    units: [...units]
      .map(([unit, of]) => ({ unit, name: nameOf(unit), ...of }))
      .filter(({ breaching }) => breaching > 0)
      .sort((a, b) => b.breaching - a.breaching || a.name.localeCompare(b.name, 'vi')),
    rows: found.slice(0, limit).map(({ code, unit, procedure, step, dueAt, forecast }) => ({
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
