import {
  type Component,
  type ComponentScore,
  type Counts,
  type Input,
  type Level,
  applies,
  counted,
  scoreComponent,
} from '#indicators/formula.js';
import {
  type Rational,
  add,
  compareRationals,
  divide,
  min,
  multiply,
  one,
  rational,
  roundHalfUp,
  subtract,
  sum,
  toNumber,
  zero,
} from '#indicators/rational.js';

export interface IndexGroup {
  readonly code: string;
  readonly name: string;
  readonly max: Rational;
  /** Name of the group's total in exports, e.g. TRANSPARENCY_TOTAL. */
  readonly total: string;
  readonly components: readonly Component[];
}

/** One version of the index. A code alone does not name a formula: the key is code and version (domain.md §1.9). */
export interface ScoreIndex {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly basis: string;
  readonly groups: readonly IndexGroup[];
}

export type IndexInputs = Readonly<Record<string, Input>>;

interface GroupScore {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  /** Sum of the rounded components; null while a scored component is unknown. */
  readonly score: number | null;
  /** Sum of what is known; equals score when nothing is missing. */
  readonly known: number;
  readonly missing: readonly string[];
  /** `official`: only the published total is known, its components are not. */
  readonly origin: 'own' | 'official';
  readonly components: readonly ComponentScore[];
}
export interface IndexScore {
  readonly code: string;
  readonly version: string;
  readonly level: Level;
  readonly score: number | null;
  readonly known: number;
  readonly max: number;
  readonly missing: readonly string[];
  readonly groups: readonly GroupScore[];
}

/**
 * Scores a unit. `inputs` is keyed by component; a component that is absent is unknown. `totals` gives published totals of
 * groups whose components are not published, keyed by group code; they are marked official.
 */
export function evaluateIndex(
  index: ScoreIndex,
  level: Level,
  inputs: IndexInputs,
  totals: Readonly<Record<string, string | number>> = {},
): IndexScore {
  const groups = index.groups.map((group) => {
    const official = totals[group.code];
    return official === undefined ? scoreGroup(index, group, level, inputs) : publishedGroup(group, rational(official));
  });
  const missing = groups.flatMap((group) => group.missing);
  const known = toNumber(sum(groups.map((group) => rational(group.known))));
  const max = toNumber(sum(index.groups.map((group) => group.max)));
  return {
    code: index.code,
    version: index.version,
    level,
    score: missing.length > 0 ? null : known,
    known,
    max,
    missing,
    groups,
  };
}

function scoreGroup(index: ScoreIndex, group: IndexGroup, level: Level, inputs: IndexInputs): GroupScore {
  const shares = sharedPoints(group, level, inputs);
  const components = group.components.map((component) =>
    scoreComponent(
      component,
      inputs[component.code] ?? null,
      level,
      add(component.max, shares.get(component.code) ?? zero),
      component.times === null ? one : ratioOf(index, component.times, inputs),
    ),
  );
  const missing = components.filter((one) => one.mark === 'unknown').map((one) => one.code);
  const known = toNumber(sum(components.map((one) => rational(one.score ?? 0))));
  const { code, name } = group;
  return {
    code,
    name,
    max: toNumber(group.max),
    score: missing.length > 0 ? null : known,
    known,
    missing,
    origin: 'own',
    components,
  };
}

/** Points of components that have no case and give them away, e.g. the satisfaction with petitions where there was none. */
function sharedPoints(group: IndexGroup, level: Level, inputs: IndexInputs): Map<string, Rational> {
  const shares = new Map<string, Rational>();
  for (const component of group.components) {
    const input = inputs[component.code];
    if (typeof component.zero === 'string' || !input || !applies(component, level, input) || input === 'not-applicable')
      continue;
    if (counted(component, input).d.n !== 0n) continue;
    const part = divide(component.max, rational(component.zero.shareWith.length));
    for (const code of component.zero.shareWith) shares.set(code, add(shares.get(code) ?? zero, part));
  }
  return shares;
}

/** Ratio of another component, at most 1; null when it is unknown or has no cases. */
function ratioOf(index: ScoreIndex, code: string, inputs: IndexInputs): Rational | null {
  const input = inputs[code];
  if (!input || input === 'not-applicable') return null;
  const { n, d } = counted({ code }, input as Counts);
  return d.n === 0n ? null : min(one, divide(n, d));
}

function publishedGroup(group: IndexGroup, official: Rational): GroupScore {
  const score = toNumber(roundHalfUp(official, 2));
  return {
    code: group.code,
    name: group.name,
    max: toNumber(group.max),
    score,
    known: score,
    missing: [],
    origin: 'official',
    components: [],
  };
}

/** Official (chính thức) beside own (tạm tính). Both stay visible; neither overwrites the other. */
export interface IndexComparison {
  readonly provisional: number | null;
  readonly official: number | null;
  readonly officialAsOf: string | null;
  /** Official less provisional; null while one of them is unknown. */
  readonly difference: number | null;
  readonly agrees: boolean | null;
}
/** Agreement within 0,011: the portal rounds ratios before it scores, so its last digit may differ by one. */
export function compareWithOfficial(
  own: number | null,
  official: { score: number; asOf: string } | null,
): IndexComparison {
  const base = { provisional: own, official: official?.score ?? null, officialAsOf: official?.asOf ?? null };
  if (own === null || official === null) return { ...base, difference: null, agrees: null };
  const difference = subtract(rational(official.score), rational(own));
  const tolerance = rational('0.011');
  return {
    ...base,
    difference: toNumber(difference),
    agrees: compareRationals(multiply(difference, difference), multiply(tolerance, tolerance)) <= 0,
  };
}
