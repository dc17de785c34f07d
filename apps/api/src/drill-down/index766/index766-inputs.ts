import type { Catalogue, Procedure, Unit } from '#catalogue/catalogue.js';
import type { OfficialValue } from '#drill-down/index766/index766.sql.js';
import { unitsBelow } from '#drill-down/cases/case-list.js';
import { index766Measures } from '#drill-down/index766/index766-measures.js';
import type { Component, Counts, Input, Level } from '#indicators/formula.js';
import type { IndexInputs, ScoreIndex } from '#indicators/index-766.js';

/** Counts by the names of the formulas; a name that is absent is not known. */
export type KnownInputs = ReadonlyMap<string, number>;

/** Counts of procedures that the catalogue itself answers, and those that need to know which were used. */
export const procedureMeasures = {
  'procedures-in-authority': () => true,
  'services-online': ({ online }) => online !== 'none',
  'procedures-with-fee': ({ fee }) => fee,
  'services-online-used': ({ online }) => online !== 'none',
  'procedures-paid-online': ({ fee }) => fee,
} as const satisfies Record<string, (procedure: Procedure) => boolean>;
export type ProcedureMeasure = keyof typeof procedureMeasures;
const isProcedureMeasure = (name: string): name is ProcedureMeasure => Object.hasOwn(procedureMeasures, name);

export function inputLevel(unit: Unit | undefined): Level {
  if (unit === undefined || unit.kind === 'province') return 'province';
  return unit.kind === 'commune' || unit.kind === 'district' ? 'commune' : 'department';
}

/** Procedures that a unit decides: all for the province, its own and its centres' for a department, the level's for a commune. */
export function inAuthority(catalogue: Catalogue, code: string): Procedure[] {
  const all = [...catalogue.procedures.values()];
  const unit = catalogue.units.get(code);
  if (code === catalogue.province.rootUnit) return all;
  if (unit?.kind === 'commune' || unit?.kind === 'district') return all.filter(({ level }) => level === unit.kind);
  const below = new Set(unitsBelow(code, catalogue) ?? []);
  return all.filter((one) => one.unit !== null && below.has(one.unit));
}

/** All measures that an index's formulas name and that can be counted from cases. */
export function countedNames(index: ScoreIndex): string[] {
  const named = index.groups.flatMap(({ components }) =>
    components.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  );
  const always = ['dossiers-received', 'dossiers-with-papers-told', 'dossiers-due-a-result', 'petitions'];
  return [...new Set([...named, ...always])].filter((name) => `index766.${name}` in index766Measures);
}

const told: readonly string[] = [
  'dossiers-digitised',
  'dossiers-digitised-and-synced',
  'dossiers-reusing-data',
  'dossiers-synced-to-citizen-store',
  'dossiers-linked-to-population',
];
const dueResult: readonly string[] = [
  'dossiers-due-a-result',
  'dossiers-with-e-result',
  'dossiers-finished-due-a-paper-result',
  'dossiers-online-with-result',
];

/** Who has been heard at all: silence is not a zero. */
export interface SatisfactionHeard {
  readonly dossiers: boolean;
  readonly petitions: boolean;
}

/** The counts of cases that are known: a matter of which no event ever spoke is unknown, whatever its count of rows. */
export function knownCounts(
  names: readonly string[],
  counts: KnownInputs,
  heard: SatisfactionHeard,
): Map<string, number> {
  const of = (name: string) => counts.get(name) ?? 0;
  const received = of('dossiers-received') > 0;
  const silent = new Set([
    ...(received && of('dossiers-with-papers-told') === 0 ? told : []),
    ...(received && of('dossiers-due-a-result') === 0 ? dueResult : []),
  ]);
  const isHeard = (name: string) =>
    name.startsWith('petitions') ? heard.petitions : heard.dossiers && !silent.has(name);
  return new Map(names.filter(isHeard).map((name) => [name, of(name)]));
}

export type Origin = 'events' | 'observed' | null;

/** Counts of a component: our own where they are known, else those its owner observed, else none. Never invented. */
function inputOf(
  component: Component,
  known: KnownInputs,
  seen: OfficialValue | undefined,
  level: Level,
): { input: Input; origin: Origin } {
  const own = countsOf(known.get(component.numerator), known.get(component.denominator));
  // The portal takes a commune without a single such dossier for one that has no such data.
  const unsent = own !== null && own.numerator === 0 && component.countsFirst && !component.appliesTo.includes(level);
  if (own !== null && !unsent) return { input: own, origin: 'events' };
  const observed = seen && countsOf(seen.numerator ?? undefined, seen.denominator ?? undefined);
  return observed ? { input: observed, origin: 'observed' } : { input: null, origin: null };
}

const countsOf = (numerator: number | undefined, denominator: number | undefined): Counts | null =>
  numerator === undefined || denominator === undefined || numerator < 0 || denominator < 0
    ? null
    : { numerator, denominator };

export function inputsOf(
  index: ScoreIndex,
  known: KnownInputs,
  seen: ReadonlyMap<string, OfficialValue>,
  level: Level,
): { inputs: IndexInputs; origins: ReadonlyMap<string, Origin> } {
  const found = index.groups
    .flatMap(({ components }) => components)
    .map((component) => [component.code, inputOf(component, known, seen.get(component.code), level)] as const);
  return {
    inputs: Object.fromEntries(found.map(([code, { input }]) => [code, input])),
    origins: new Map(found.map(([code, { origin }]) => [code, origin])),
  };
}

/** Query of the list that has as many rows as the count; null where the count has no list. */
export function inputList(measure: string, unit: string, { from, to }: { from: string; to: string }): string | null {
  const words = `unit=${encodeURIComponent(unit)}&from=${from}&to=${to}`;
  const of = index766Measures[`index766.${measure}`];
  if (of) return `/api/${of.kind}s?measure=index766.${measure}&${words}`;
  return isProcedureMeasure(measure) ? `/api/indices/766/procedures?measure=${measure}&${words}` : null;
}
