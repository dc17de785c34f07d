import {
  type Rational,
  add,
  ceil,
  compareRationals,
  divide,
  min,
  multiply,
  one,
  rational,
  roundHalfUp,
  subtract,
  toNumber,
  zero,
} from '#indicators/rational.js';

export const levels = ['province', 'department', 'commune'] as const;
export type Level = (typeof levels)[number];

/** What a component is worth when there was nothing to judge. `share` gives its points to others in equal parts. */
type ZeroRule = 'zero' | 'max' | 'null' | { readonly shareWith: readonly string[] };

/** One scored (or, with max 0, only watched) part of an index: a formula as data. */
export interface Component {
  readonly code: string;
  /** Letter of the component in the group's published formula, e.g. A in 6A + min(2, 2,5B). */
  readonly symbol: string | null;
  readonly name: string;
  readonly max: Rational;
  /** Share of cases that earns the full score: score = min(max, max × n/d ÷ threshold); 1 is plain linear. */
  readonly threshold: Rational;
  readonly zero: ZeroRule;
  readonly appliesTo: readonly Level[];
  /** Outside appliesTo: true scores counts that were sent all the same (as the portal does), false gives the declared maximum. */
  readonly countsFirst: boolean;
  /** Names of the measures that are counted. */
  readonly numerator: string;
  readonly denominator: string;
  /** Another component whose ratio multiplies this one's. */
  readonly times: string | null;
  /** Kinds of single cases that add one to the numerator, e.g. 'dossier-on-time'; one case may move several components. */
  readonly movedBy: readonly string[];
  readonly source: string;
  readonly note: string | null;
}

/** Counts as they were sent; null: not known; 'not-applicable': the sender says that the component is not for this unit. */
export interface Counts {
  readonly numerator: string | number;
  readonly denominator: string | number;
}
export type Input = Counts | null | 'not-applicable';

export type FormulaMark = 'scored' | 'no-cases' | 'points-shared' | 'not-applicable' | 'unknown' | 'unscored';

export interface ComponentScore {
  readonly code: string;
  readonly name: string;
  readonly mark: FormulaMark;
  /** Null is not zero: the counts are unknown, or the component is only watched. */
  readonly score: number | null;
  /** What can be earned here, points shared by others included. */
  readonly max: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 0 to 1; null without cases. */
  readonly ratio: number | null;
  readonly lost: number | null;
  /** What one more case on the good side would add, before rounding; null where no case can be added. */
  readonly oneMoreCase: number | null;
  /** Cases that would have to be good instead of bad for the full score. */
  readonly casesToFull: number | null;
}

const decimals = 2;

/** @throws RangeError for counts that are negative or not numbers, naming the component. */
export function scoreComponent(
  component: Component,
  input: Input,
  level: Level,
  max: Rational,
  factor: Rational | null = one,
): ComponentScore {
  const base = { code: component.code, name: component.name, max: toNumber(max), oneMoreCase: null, casesToFull: null };
  const without = (mark: FormulaMark, points: Rational | null): ComponentScore => {
    const earned = points && roundHalfUp(points, decimals);
    const lost = earned && toNumber(subtract(max, earned));
    return { ...base, mark, score: earned && toNumber(earned), numerator: null, denominator: null, ratio: null, lost };
  };
  if (component.max.n === 0n) return { ...without('unscored', null), ...shown(component, input) };
  if (!applies(component, level, input)) return without('not-applicable', max);
  if (input === null || input === 'not-applicable' || factor === null)
    return { ...without('unknown', null), ...shown(component, input) };
  const { n, d } = counted(component, input);
  if (d.n === 0n) return { ...noCases(component, max, without), numerator: toNumber(n), denominator: 0 };
  const points = (good: Rational) => pointsOf(component, max, good, d, factor);
  const exact = points(n);
  const rounded = roundHalfUp(exact, decimals);
  return {
    ...base,
    mark: 'scored',
    score: toNumber(rounded),
    ...shown(component, input),
    lost: toNumber(subtract(max, rounded)),
    oneMoreCase: compareRationals(n, d) < 0 ? toNumber(subtract(points(add(n, one)), exact)) : null,
    casesToFull: missingCases(component, n, d, factor),
  };
}

export function applies(component: Component, level: Level, input: Input): boolean {
  if (input === 'not-applicable') return false;
  return component.appliesTo.includes(level) || (component.countsFirst && input !== null);
}

/** The rule itself, exact: min(max, max × ratio ÷ threshold). */
function pointsOf(component: Component, max: Rational, n: Rational, d: Rational, factor: Rational): Rational {
  return min(max, divide(multiply(max, multiply(divide(n, d), factor)), component.threshold));
}

function noCases(
  component: Component,
  max: Rational,
  without: (mark: FormulaMark, points: Rational | null) => ComponentScore,
): ComponentScore {
  switch (component.zero) {
    case 'zero':
      return without('no-cases', zero);
    case 'max':
      return without('no-cases', max);
    case 'null':
      return without('unknown', null);
    default:
      // Its points were given to others before anything was scored: it can neither earn nor lose.
      return { ...without('points-shared', zero), max: 0, lost: 0 };
  }
}

export function counted(component: Pick<Component, 'code'>, input: Counts): { n: Rational; d: Rational } {
  try {
    const [n, d] = [rational(input.numerator), rational(input.denominator)];
    if (n.n < 0n || d.n < 0n) throw new RangeError('negative');
    return { n, d };
  } catch {
    throw new RangeError(`${component.code}: expected counts from 0, got ${input.numerator}/${input.denominator}`);
  }
}

function shown(component: Component, input: Input): Pick<ComponentScore, 'numerator' | 'denominator' | 'ratio'> {
  if (input === null || input === 'not-applicable') return { numerator: null, denominator: null, ratio: null };
  const { n, d } = counted(component, input);
  return { numerator: toNumber(n), denominator: toNumber(d), ratio: d.n === 0n ? null : toNumber(divide(n, d)) };
}

/** Null when even all cases together would not reach the threshold (a factor stands in the way). */
function missingCases(component: Component, n: Rational, d: Rational, factor: Rational): number | null {
  if (factor.n === 0n) return null;
  const needed = ceil(divide(multiply(component.threshold, d), factor));
  if (compareRationals({ n: needed, d: one.d }, d) > 0) return null;
  return Math.max(0, Number(ceil(subtract({ n: needed, d: one.d }, n))));
}
