import type { Figure } from '@ioc/shared/figures/figure';
import type { SourceRow } from '@ioc/shared/live/tables';
import type { AlarmRule } from '#catalogue/alarm-rules.js';

/**
 * What is found of a cause. `between`: neither beyond the threshold nor well again (hysteresis), or too few cases to judge;
 * `unknown`: nobody can say, which never clears an alarm; null: not to be judged now.
 */
export type CauseFinding = 'active' | 'normal' | 'between' | 'unknown' | null;

type Judged = Pick<Figure, 'value' | 'denominator' | 'state'>;

/** Each threshold is the last value on its good side, as in the figures. Pure. */
export function judgeFigure(
  rule: Pick<AlarmRule, 'above' | 'below' | 'clear' | 'minimum'>,
  figure: Judged,
): CauseFinding {
  const { value, denominator, state } = figure;
  if (state === 'catching-up') return null;
  if (state === 'not-applicable') return 'normal';
  if (state === 'stale' || state === 'unknown') return 'unknown';
  // A rate of no cases.
  if (value === null) return 'between';
  const { above, below, clear = above ?? below ?? 0, minimum = 0 } = rule;
  const beyond = (limit: number) => (above === undefined ? value < limit : value > limit);
  if (!beyond(clear)) return (denominator ?? minimum) < minimum ? 'between' : 'normal';
  const few = (denominator ?? value) < minimum;
  return beyond(above ?? below ?? 0) && !few ? 'active' : 'between';
}

/** A source that was never heard of is no news; between late and silent an alarm stays as it is. Pure. */
export function judgeSource(state: SourceRow['state']): CauseFinding {
  switch (state) {
    case 'silent':
      return 'active';
    case 'late':
    case 'unknown':
      return 'between';
    case 'live':
      return 'normal';
    case 'catching-up':
      return null;
  }
}
