import type { Figure } from '@ioc/shared/figures/figure';
import type { Administrative } from '#catalogue/administrative.js';
import type { Catalogue, Indicator, Unit } from '#catalogue/catalogue.js';
import { missingFrom } from '#drill-down/structure/missing.js';
import { countOf, type Count } from '#drill-down/structure/own-sums.js';
import { addedUp } from '#ledger/add-sums.js';
import { regroup, type Was } from '#drill-down/structure/regroup.js';
import type { Succession } from '#drill-down/structure/successions.js';
import type { Edge, SuccessorUnit } from '#drill-down/structure/edge.js';
import { evaluate } from '#ledger/evaluate.js';
import type { EvaluationSetting, UnitSums } from '#ledger/setting.js';

/** Which figure, of when, for which kind of unit. */
export interface StructureQuestion {
  readonly indicator: Indicator;
  readonly setting: EvaluationSetting;
  readonly level: Unit['kind'] | null;
  readonly window: { readonly from: string; readonly to: string };
}
export interface StructureCounts {
  readonly units: readonly Was<UnitSums>[];
  /** Of all cases; null: a figure that has no sum. */
  readonly total: UnitSums | null;
  /** The rows are not all that the total is made of. */
  readonly cut?: boolean;
  /** Of a figure that is observed and not counted. */
  readonly figures?: ReadonlyMap<string, Figure>;
}
type WayOf = (unit: string) => Succession;

/** By the units of the day of each event. */
export function asThen(told: StructureQuestion, counted: StructureCounts, wayOf: WayOf) {
  const shown = counted.units.filter(({ unit }) => ofLevel(told, kindOf(unit, told.setting.catalogue)));
  const others = counted.units.filter((was) => !shown.includes(was));
  const rows = shown.map((was) => {
    const way = was.unit === '-' ? null : wayOf(was.unit);
    const next = way?.kind === 'whole' ? [way.edge] : way?.kind === 'partial' ? way.edges : [];
    const today = next.map(({ target, how, share, main }) => ({ unit: target, how, share, main }));
    return { ...piece(told, counted, was), today };
  });
  const sums = reconcile(told, counted, { shown, partial: [], notPlaced: [], others });
  return {
    view: 'then' as const,
    ...head(told, counted),
    rows: rows.sort(byKindAndName),
    reconciliation: sums,
    beside: beside(told, counted, { partial: [], otherKinds: others }),
  };
}

/** By the units of today: sums of what went whole, beside them what went in part, and apart what nobody can place. */
export function byToday(told: StructureQuestion, counted: StructureCounts, wayOf: WayOf, data: Administrative) {
  const { setting, indicator, level } = told;
  const grouped = regroup(counted.units, wayOf);
  const rows = grouped.rows.filter(({ target }) => ofLevel(told, target.kind));
  const whole = new Set(rows.flatMap((row) => row.whole.map(({ was }) => was)));
  const partial = new Set(rows.flatMap((row) => row.partial.map(({ was }) => was)));
  const notPlaced = grouped.notPlaced.map(({ was }) => was);
  const others = counted.units.filter((was) => !whole.has(was) && !partial.has(was) && !notPlaced.includes(was));
  const answered = rows.map(({ target, ...of }) => {
    const missing =
      level === 'province' || target.kind !== 'commune'
        ? missingProvinces(told, target, data)
        : missingFrom(target, setting.catalogue, data);
    const sums = addedUp(of.whole.map(({ was }) => was.sums));
    const summed = counted.total !== null && of.whole.length > 0;
    return {
      unit: target,
      figure: summed
        ? { ...evaluate(indicator, sums, { ...setting, unit: target.key }), list: null, denominatorList: null }
        : null,
      complete: summed && of.partial.length === 0 && missing.length === 0,
      whole: of.whole.map(({ was, edge }) => ({ ...piece(told, counted, was), ...way(edge) })),
      partial: of.partial.map(({ was, edge, also }) => ({
        ...piece(told, counted, was),
        ...way(edge),
        also: also.map(({ key, code, name }) => ({ key, code, name })),
      })),
      missing,
    };
  });
  const left = grouped.notPlaced.map(({ was, why }) => ({ ...piece(told, counted, was), why }));
  return {
    view: 'today' as const,
    ...head(told, counted),
    rows: answered.sort((a, b) => byKindAndName(a.unit, b.unit)),
    notPlaced: left.sort(byKindAndName),
    reconciliation: reconcile(told, counted, { shown: [...whole], partial: [...partial], notPlaced, others }),
    beside: beside(told, counted, { partial: [...partial], otherKinds: others }),
  };
}

const missingProvinces = ({ setting: { catalogue } }: StructureQuestion, target: SuccessorUnit, data: Administrative) =>
  missingFrom({ ...target, kind: 'province' }, catalogue, data);

const way = ({ how, share, main }: Edge) => ({ how, share, main });

const head = ({ indicator, setting, level, window }: StructureQuestion, { total }: StructureCounts) => ({
  indicator: indicator.code,
  name: indicator.name,
  level,
  ...window,
  /** Scores and ranks have no sum and no mean. */
  additive: total !== null,
  figure: total === null ? null : evaluate(indicator, total, setting),
});

function reconcile(
  { indicator }: StructureQuestion,
  { total, cut = false }: StructureCounts,
  parts: Record<'shown' | 'partial' | 'notPlaced' | 'others', readonly Was<UnitSums>[]>,
) {
  if (total === null || cut) return null;
  const count = (of: readonly Was<UnitSums>[]) => countOf(indicator, addedUp(of.map(({ sums }) => sums)));
  const lines = { whole: count(parts.shown), partial: count(parts.partial) };
  const rest = { notPlaced: count(parts.notPlaced), otherKinds: count(parts.others) };
  const all = countOf(indicator, total);
  const added = [...Object.values(lines), ...Object.values(rest)].reduce(plus);
  const balanced = added.numerator === all.numerator && added.denominator === all.denominator;
  return { ...lines, ...rest, total: all, balanced };
}

/** The units of the lines that no row adds up, each once: what went in part, and what is of another kind. */
function beside(
  told: StructureQuestion,
  counted: StructureCounts,
  { partial, otherKinds }: Record<'partial' | 'otherKinds', readonly Was<UnitSums>[]>,
) {
  const counts = (was: Was<UnitSums>) => {
    const { numerator, denominator } = countOf(told.indicator, was.sums);
    return counted.total !== null && (numerator !== 0 || (denominator ?? 0) !== 0);
  };
  const pieces = (of: readonly Was<UnitSums>[]) =>
    of
      .filter(counts)
      .map((was) => piece(told, counted, was))
      .sort(byKindAndName);
  return { partial: pieces(partial), otherKinds: pieces(otherKinds) };
}

const plus = (a: Count, b: Count): Count => ({
  numerator: a.numerator + b.numerator,
  denominator: a.denominator === null || b.denominator === null ? null : a.denominator + b.denominator,
});

/** One unit as it was, with its own cases alone: a list of `=450` leaves out what stands below 450. */
function piece(
  { indicator, setting, level }: StructureQuestion,
  { figures }: StructureCounts,
  { unit, sums }: Was<UnitSums>,
) {
  const known = setting.catalogue.units.get(unit);
  const asked = level === 'province' || unit === '-' ? unit : `=${unit}`;
  const figure = figures?.get(unit) ?? { ...evaluate(indicator, sums, { ...setting, unit: asked }), of: unit };
  return {
    code: unit,
    name: known?.name ?? (unit === '-' ? 'Chưa rõ đơn vị' : unit),
    kind: known?.kind ?? null,
    parentName: known?.parent ? (setting.catalogue.units.get(known.parent)?.name ?? null) : null,
    validFrom: known?.validFrom ?? null,
    validTo: known?.validTo ?? null,
    figure,
  };
}

const ofLevel = ({ level }: StructureQuestion, kind: Unit['kind'] | null) => level === null || kind === level;
const kindOf = (unit: string, { units }: Catalogue) => units.get(unit)?.kind ?? null;

const kinds: readonly (string | null)[] = ['province', 'department', 'centre', 'district', 'commune', null];
type Named = { kind: string | null; name: string };
const byKindAndName = (a: Named, b: Named) =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, 'vi');
