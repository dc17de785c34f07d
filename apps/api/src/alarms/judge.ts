import type { Figure } from '@ioc/shared/figures/figure';
import type { WatchedSilence } from '@ioc/shared/live/silence';
import type { SourceRow } from '@ioc/shared/live/tables';
import type { AlarmRule, FigureChange } from '#catalogue/alarm-rules.js';

/**
 * What is found of a cause. `between`: neither beyond the threshold nor well again (hysteresis), or too few cases to judge;
 * `unknown`: nobody can say, which never clears an alarm; null: not to be judged now.
 */
export type CauseFinding = 'active' | 'normal' | 'between' | 'unknown' | null;

/** A figure at an instant. */
export type Sample = Pick<Figure, 'value' | 'denominator'>;
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

/**
 * A figure by its change since `before`: the value that is judged, and how many cases stand behind it. Null where there is
 * nothing to compare with, and for a percentage of nothing. Pure.
 */
export function changeOf(change: FigureChange, now: Sample, before: Sample | null): Sample {
  const few = before && Math.min(now.denominator ?? Infinity, before.denominator ?? Math.abs(before.value ?? 0));
  const none = { value: null, denominator: few };
  if (now.value === null || before === null || before.value === null) return none;
  const difference = now.value - before.value;
  if (change.as === 'absolute') return { value: rounded(difference), denominator: few };
  return before.value === 0 ? none : { value: rounded((100 * difference) / before.value), denominator: few };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** How long nothing came, in working hours, against what is normal. What never came is no news. Pure. */
export function judgeAbsence(withinHours: number, silentHours: number | null): CauseFinding {
  if (silentHours === null) return 'between';
  return silentHours > withinHours ? 'active' : 'normal';
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

/**
 * A source by one kind of silence. Another kind of trouble says nothing of this one: an alarm that stands is then unknown, as
 * nobody can say whether it has gone. Pure.
 */
export function judgeSilenceOf(
  kind: WatchedSilence,
  { state, silence }: Pick<SourceRow, 'state' | 'silence'>,
): CauseFinding {
  if (state === 'catching-up') return null;
  if (silence === kind) return 'active';
  // Whoever says that he lives has not stopped.
  if (kind === 'sender-stopped' && silence === 'nothing-happened') return 'normal';
  if (silence !== 'none' && silence !== 'nothing-expected') return 'unknown';
  return state === 'live' ? 'normal' : 'between';
}
