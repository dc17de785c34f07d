import type { Figure } from '@ioc/shared/figures/figure';
import type { SourceRow } from '@ioc/shared/live/tables';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { evaluate, evaluateObserved, type Setting, type UnitSums } from '#ledger/evaluate.js';
import { latestObservations, type Observation } from '#ledger/observations.sql.js';
import type { Queryable } from '#ledger/queryable.js';
import { SettledSums } from '#ledger/settled-sums.js';
import { noSums, type Sums, type WindowSums } from '#ledger/sums.sql.js';
import { readWindow } from '#ledger/window.sql.js';

/**
 * Figures of all indicators for the units asked for (default: the root unit), in the catalogue's order; with `from`, flows
 * are those of [from, today] whatever each indicator's own window is.
 */
export async function computeFigures(
  db: Queryable,
  catalogue: Catalogue,
  of: {
    units?: readonly string[];
    today: string;
    sources: readonly SourceRow[];
    from?: string | undefined;
    settled?: SettledSums | undefined;
  },
): Promise<Map<string, Figure[]>> {
  const { sums, observations } = await readInputs(db, catalogue, of.today, of.settled);
  const window = of.from === undefined ? null : { from: of.from, to: of.today };
  const rolledUp = rollUp(window ? await readWindow(db, allMeasures(catalogue), window) : sums.byUnit, catalogue);
  return new Map(
    (of.units ?? [catalogue.province.rootUnit]).map((unit) => {
      const setting = { catalogue, unit, today: of.today, sources: of.sources, from: of.from };
      return [unit, figuresOf(rolledUp.get(unit) ?? new Map(), observations, setting)] as const;
    }),
  );
}

export interface Inputs {
  readonly sums: Sums;
  readonly observations: readonly Observation[];
}

/** Everything that the indicators of a catalogue are made of: one statement for the ledger, one for observations. */
export async function readInputs(
  db: Queryable,
  catalogue: Catalogue,
  today: string,
  settled = new SettledSums(),
): Promise<Inputs> {
  const indicators = [...catalogue.indicators.values()];
  const sums = await settled.read(db, allMeasures(catalogue), today);
  const observed = indicators.flatMap(({ formula }) => (formula.kind === 'observed' ? [formula.indicator] : []));
  return { sums, observations: await latestObservations(db, observed) };
}

const allMeasures = ({ indicators }: Catalogue): string[] => [
  ...new Set([...[...indicators.values()].flatMap(measuresOf), ...leagueMeasures]),
];

/** Counted for every unit, whatever the indicators are. */
export const leagueMeasures = [
  'dossier.received',
  'dossier.resolved',
  'dossier.open',
  'dossier.overdue',
  'complaint.open',
] as const;

export function measuresOf({ formula }: Indicator): string[] {
  switch (formula.kind) {
    case 'flow':
    case 'stock':
      return [...formula.measures];
    case 'ratio':
      return [...formula.numerator, ...formula.denominator].map(({ measure }) => measure);
    case 'observed':
    case 'procedures':
      return [];
  }
}

/** Adds each unit to its ancestors, and every unit, known or not, to the root. */
export function rollUp(byUnit: Sums['byUnit'], catalogue: Catalogue): Map<string, Map<string, WindowSums>> {
  const { rootUnit } = catalogue.province;
  const total = new Map<string, Map<string, WindowSums>>();
  for (const [unit, sums] of byUnit) {
    const line = new Set([rootUnit]);
    for (let at: string | null = unit; at !== null && !line.has(at); at = catalogue.units.get(at)?.parent ?? null)
      line.add(at);
    for (const ancestor of line) {
      const of = total.get(ancestor) ?? new Map<string, WindowSums>();
      for (const [measure, more] of sums) of.set(measure, plus(of.get(measure) ?? noSums, more));
      total.set(ancestor, of);
    }
  }
  return total;
}

const plus = (a: WindowSums, b: WindowSums): WindowSums => ({
  day: a.day + b.day,
  month: a.month + b.month,
  year: a.year + b.year,
  all: a.all + b.all,
});

export function figuresOf(sums: UnitSums, observations: readonly Observation[], setting: Setting): Figure[] {
  return [...setting.catalogue.indicators.values()].map((indicator) => {
    const { formula } = indicator;
    if (formula.kind !== 'observed') return evaluate(indicator, sums, setting);
    const found = observations.find((one) => one.indicator === formula.indicator && one.unit === setting.unit);
    return evaluateObserved(indicator, found ?? null, setting);
  });
}
