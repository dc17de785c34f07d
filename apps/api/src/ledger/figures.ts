import type { Figure } from '@ioc/shared/figures/figure';
import type { SourceRow } from '@ioc/shared/live/tables';
import { type Catalogue, type Indicator, observedTerm } from '#catalogue/catalogue.js';
import { indicatorOn } from '#catalogue/indicator-versions.js';
import { lineOf } from '#catalogue/line-of.js';
import { type SumsQuery, sumsQuery } from '#ledger/add-deltas.js';
import { rekeyed } from '#ledger/add-sums.js';
import { evaluate } from '#ledger/evaluate.js';
import type { EvaluationSetting, UnitSums } from '#ledger/setting.js';
import { type CaseFilters, filterKey, isByProcedure, onlyOf, chosenProcedures } from '#ledger/case-filters.js';
import { latestObservations, type Observation } from '#ledger/observations.sql.js';
import type { Queryable } from '#ledger/queryable.js';
import { readSums, type Scope, type UnitSumsByWindow, type WindowSums } from '#ledger/sums.sql.js';

/**
 * Figures of all indicators for the units asked for (default: the root unit), in the catalogue's order. Left out are those
 * that no ledger can answer: of a unit below the root, where the formula is about some procedures alone.
 */
export async function computeFigures(
  db: Queryable,
  catalogue: Catalogue,
  of: {
    units?: readonly string[];
    today: string;
    sources: readonly SourceRow[];
    /** Who answers with sums; absent: the tables. */
    sums?: SumsSource<Queryable> | undefined;
    /** False: only what is observed or stands in the catalogue; nothing is summed. */
    counted?: boolean | undefined;
    /** What was observed by the end of that day; absent: what was last observed. */
    observed?: readonly Observation[] | undefined;
  },
): Promise<Map<string, Figure[]>> {
  const inputs = of.counted === false ? nothing : await readInputs(db, catalogue, of.today, of.sums);
  const totalOf = totalsOf(inputs, catalogue);
  return new Map(
    (of.units ?? [catalogue.province.rootUnit]).map((unit) => {
      const setting = { catalogue, unit, today: of.today, sources: of.sources, observed: of.observed };
      return [unit, figuresOf(inputs, setting, totalOf)] as const;
    }),
  );
}

export interface FigureInputs {
  readonly sums: UnitSumsByWindow;
  /** Sums of the indicators whose formula is about some dossiers alone, by what it is about. */
  readonly only: ReadonlyMap<string, UnitSumsByWindow>;
  readonly observations: readonly Observation[];
}

const nothing: FigureInputs = { sums: { byUnit: new Map(), byDay: new Map() }, only: new Map(), observations: [] };

/** Who answers with sums of the ledger: its tables, or what a process keeps of them. */
export interface SumsSource<Db extends Queryable> {
  read(db: Db, measures: readonly string[], today: string, scope: Scope): Promise<UnitSumsByWindow>;
}

const wholeLedger: SumsSource<Queryable> = {
  read: (db, measures, today, scope) => readSums(db, measures, today, {}, scope),
};

/**
 * Everything that the indicators of a catalogue are made of: a question for each narrowing of the ledger, one for
 * observations. `from` answers for the day that is asked again and again; other days are read from the ledger.
 */
export async function readInputs<Db extends Queryable>(
  db: Db,
  catalogue: Catalogue,
  today: string,
  from: SumsSource<Db> = wholeLedger,
): Promise<FigureInputs> {
  const indicators = indicatorsInForce(catalogue, today);
  const ofAll = indicators.filter((one) => onlyKey(one) === '');
  const read = (names: Iterable<string>, scope: Scope = {}) => from.read(db, [...new Set(names)], today, scope);
  const sums = await read([...ofAll.flatMap(measuresOf), ...leagueMeasures]);
  const only = new Map<string, UnitSumsByWindow>();
  for (const indicator of indicators) {
    const key = onlyKey(indicator);
    if (key === '' || only.has(key)) continue;
    const names = indicators.filter((one) => onlyKey(one) === key).flatMap(measuresOf);
    only.set(key, await read(names, scopeOf(onlyOfIndicator(indicator), catalogue)));
  }
  return { sums, only, observations: await latestObservations(db, indicators.flatMap(observedOf)) };
}

const onlyOfIndicator = ({ formula }: Indicator): CaseFilters => ('only' in formula ? onlyOf(formula.only) : {});
/** Figures of one key are made of the same sums. */
export const onlyKey = (indicator: Indicator): string => filterKey(onlyOfIndicator(indicator));

function scopeOf(narrow: CaseFilters, catalogue: Catalogue): Scope {
  const set = chosenProcedures(narrow, catalogue);
  return { channel: narrow.channel, topics: set ? { set, whole: catalogue.province.rootUnit } : undefined };
}

/** The cases that an indicator's formula is about. */
export const scopeOfIndicator = (indicator: Indicator, catalogue: Catalogue): Scope =>
  scopeOf(onlyOfIndicator(indicator), catalogue);

/** What is asked of the ledger for one indicator on a day. */
export const queryOf = (indicator: Indicator, catalogue: Catalogue, today: string): SumsQuery =>
  sumsQuery(measuresOf(indicator), today, scopeOfIndicator(indicator, catalogue));

/** The sums that an indicator is made of: of all cases, or of those that its formula is about. */
export const sumsOf = (indicator: Indicator, { sums, only }: Pick<FigureInputs, 'sums' | 'only'>): UnitSumsByWindow =>
  only.get(onlyKey(indicator)) ?? sums;

export type TotalOf = (indicator: Indicator, unit: string) => UnitSums;

/** The same rolled up to a unit; each set of sums is rolled up once, so whoever computes several shares one of these. */
export function totalsOf(inputs: FigureInputs, catalogue: Catalogue): TotalOf {
  const totals = new Map<UnitSumsByWindow, ReturnType<typeof rollUp>>();
  return (indicator, unit) => {
    const sums = sumsOf(indicator, inputs);
    const rolled = totals.get(sums) ?? rollUp(sums.byUnit, catalogue);
    totals.set(sums, rolled);
    return rolled.get(unit) ?? new Map();
  };
}

/** Counted for every unit, whatever the indicators are. */
const leagueMeasures = [
  'dossier.received',
  'dossier.resolved',
  'dossier.open',
  'dossier.overdue',
  'complaint.open',
] as const;

/** The rule of every indicator that is in force on a day. */
export const indicatorsInForce = ({ indicators }: Pick<Catalogue, 'indicators'>, day: string): Indicator[] =>
  [...indicators.values()].map((indicator) => indicatorOn(indicator, day) ?? indicator);

/** Codes under which what a formula needs is observed. */
export function observedOf({ formula }: Indicator): string[] {
  if (formula.kind === 'observed') return [formula.indicator];
  if (formula.kind !== 'ratio') return [];
  return [...formula.numerator, ...formula.denominator].flatMap(({ measure }) =>
    measure.startsWith(observedTerm) ? [measure.slice(observedTerm.length)] : [],
  );
}

export function measuresOf({ formula }: Indicator): string[] {
  switch (formula.kind) {
    case 'flow':
    case 'stock':
      return [...formula.measures];
    case 'ratio':
      return [...formula.numerator, ...formula.denominator].flatMap(({ measure }) =>
        measure.startsWith(observedTerm) ? [] : [measure],
      );
    case 'observed':
    case 'procedures':
      return [];
  }
}

/** Adds each unit to its ancestors, and every unit, known or not, to the root. */
export const rollUp = (
  byUnit: UnitSumsByWindow['byUnit'],
  { units, province }: Catalogue,
): Map<string, Map<string, WindowSums>> =>
  rekeyed(byUnit, (unit) => new Set([province.rootUnit, ...lineOf(unit, units)]));

export function figuresOf(
  inputs: FigureInputs,
  setting: EvaluationSetting,
  totalOf: TotalOf = totalsOf(inputs, setting.catalogue),
): Figure[] {
  const { catalogue, unit } = setting;
  const observed = setting.observed ?? inputs.observations;
  return indicatorsInForce(catalogue, setting.today).flatMap((indicator) => {
    if (isByProcedure(onlyOfIndicator(indicator)) && unit !== catalogue.province.rootUnit) return [];
    return [evaluate(indicator, totalOf(indicator, unit), { ...setting, observed })];
  });
}
