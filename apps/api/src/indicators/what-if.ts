import type { Counts, Level } from '#indicators/formula.js';
import { type IndexScore, type IndexInputs, type ScoreIndex, evaluateIndex } from '#indicators/index-766.js';
import { add, compareRationals, rational, subtract, toNumber } from '#indicators/rational.js';

export interface Change {
  readonly code: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Points, after rounding; null while one side is unknown. */
  readonly gain: number | null;
}
export interface WhatIf {
  readonly before: IndexScore;
  readonly after: IndexScore;
  readonly gain: number | null;
  /** Only components whose score changes. */
  readonly changes: readonly Change[];
}

/** The score if some counts were others; the value equals the real one once the events have happened. */
export function whatIf(
  index: ScoreIndex,
  level: Level,
  inputs: IndexInputs,
  changed: Readonly<Record<string, Partial<Counts>>>,
): WhatIf {
  const merged: Record<string, IndexInputs[string]> = { ...inputs };
  for (const [code, counts] of Object.entries(changed)) {
    const was = inputs[code];
    const base = was && was !== 'not-applicable' ? was : null;
    const [numerator, denominator] = [counts.numerator ?? base?.numerator, counts.denominator ?? base?.denominator];
    if (numerator === undefined || denominator === undefined) {
      throw new RangeError(`${code}: nothing is known to change; give numerator and denominator`);
    }
    merged[code] = { numerator, denominator };
  }
  const [before, after] = [evaluateIndex(index, level, inputs), evaluateIndex(index, level, merged)];
  return { before, after, gain: gain(before.score, after.score), changes: changesBetween(before, after) };
}

/**
 * What one more good case of a kind is worth: a dossier that comes back on time adds to the progress group and to
 * satisfaction, so one overdue dossier costs twice (domain.md §1.6). Components without counts are left alone.
 */
export function oneMore(index: ScoreIndex, level: Level, inputs: IndexInputs, kind: string, cases = 1): WhatIf {
  const changed: Record<string, Partial<Counts>> = {};
  for (const component of index.groups.flatMap((group) => group.components)) {
    const input = inputs[component.code];
    if (!component.movedBy.includes(kind) || !input || input === 'not-applicable') continue;
    const [good, all] = [add(rational(input.numerator), rational(cases)), rational(input.denominator)];
    // No more cases can be good than there are.
    changed[component.code] = { numerator: toNumber(compareRationals(good, all) < 0 ? good : all) };
  }
  return whatIf(index, level, inputs, changed);
}

function changesBetween(before: IndexScore, after: IndexScore): Change[] {
  const was = new Map(before.groups.flatMap((group) => group.components).map((one) => [one.code, one.score]));
  return after.groups
    .flatMap((group) => group.components)
    .filter((one) => one.score !== was.get(one.code))
    .map(({ code, score }) => ({
      code,
      from: was.get(code) ?? null,
      to: score,
      gain: gain(was.get(code) ?? null, score),
    }));
}

const gain = (from: number | null, to: number | null) =>
  from === null || to === null ? null : toNumber(subtract(rational(to), rational(from)));
