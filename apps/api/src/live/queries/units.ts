import { smallDenominator, type Figure } from '@ioc/shared/figures/figure';
import type { SourceRow, UnitRow } from '@ioc/shared/live/tables';
import type { Catalogue, Indicator, Unit } from '#catalogue/catalogue.js';
import { leagueIndicator } from '#catalogue/league-indicator.js';
import { unitInForce } from '#catalogue/unit-at.js';
import { evaluate } from '#ledger/evaluate.js';
import type { UnitSums } from '#ledger/setting.js';
import { rollUp, type FigureInputs } from '#ledger/figures.js';
import { noSums } from '#ledger/sums.sql.js';

/** The league: departments, centres, districts and communes in force, ranked by kind. Pure. */
export function unitRows(
  inputs: FigureInputs,
  catalogue: Catalogue,
  today: string,
  sources: readonly SourceRow[],
): UnitRow[] {
  const indicator = leagueIndicator(catalogue);
  if (!indicator) return [];
  const total = rollUp(inputs.sums.byUnit, catalogue);
  const units = [...catalogue.units.values()].filter((unit) => inLeague(unit, today));
  return ranked(
    units.map((unit) => {
      const sums: UnitSums = total.get(unit.code) ?? new Map();
      return unitRow(
        unit,
        sums,
        indicator,
        toMinute(evaluate(indicator, sums, { catalogue, unit: unit.code, today, sources })),
      );
    }),
  );
}

const leagues = new Set(['department', 'centre', 'district', 'commune']);
const inLeague = (unit: Unit, today: string): boolean => leagues.has(unit.kind) && unitInForce(unit, today);

/** What is counted beside the rate: of the cases that it is about, and in its window. */
function unitRow(unit: Unit, sums: UnitSums, { window, kinds }: Indicator, onTime: Figure): UnitRow {
  const [begun, done, open, overdue] = kinds.includes('task')
    ? ['task.assigned', 'task.done', 'task.open', 'task.overdue']
    : ['dossier.received', 'dossier.resolved', 'dossier.open', 'dossier.overdue'];
  const heard = new Set([...sums.keys()].map(kindOf));
  const of = (measure = '') => (heard.has(kindOf(measure)) ? (sums.get(measure) ?? noSums) : null);
  return {
    key: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind as UnitRow['kind'],
    received: of(begun)?.[window] ?? null,
    resolved: of(done)?.[window] ?? null,
    open: of(open)?.all ?? null,
    overdue: of(overdue)?.all ?? null,
    onTime,
    openComplaints: of('complaint.open')?.all ?? null,
    rank: null,
  };
}

/** 'dossier' of 'dossier.open'. */
const kindOf = (measure: string) => measure.split('.')[0];

/** One event of any unit moves asOf; cut to the minute it does not send all rows of the league again each time. */
const toMinute = (figure: Figure): Figure => ({
  ...figure,
  asOf: figure.asOf === null ? null : `${figure.asOf.slice(0, 16)}:00.000Z`,
});

/** Competition ranks 1-2-2-4 within each kind, best rate first; a rate of fewer than ten cases takes no rank. */
function ranked(rows: readonly UnitRow[]): UnitRow[] {
  const rates = new Map<UnitRow['kind'], number[]>();
  for (const { kind, onTime } of rows) if (mayRank(onTime)) rates.set(kind, [...(rates.get(kind) ?? []), onTime.value]);
  return rows.map((row) => {
    const { kind, onTime } = row;
    if (!mayRank(onTime)) return row;
    return { ...row, rank: 1 + rates.get(kind)!.filter((other) => other > onTime.value).length };
  });
}

const mayRank = (figure: Figure): figure is Figure & { value: number } =>
  figure.state !== 'catching-up' && figure.value !== null && (figure.denominator ?? 0) >= smallDenominator;
