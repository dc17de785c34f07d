import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { AlarmKey } from '#alarms/alarm-key.js';
import type { CauseFinding } from '#alarms/judge.js';

/** One thing that a rule looks at, as it is now. */
export interface Cell extends AlarmKey {
  readonly id: string;
  readonly of: AlarmRule;
  readonly finding: CauseFinding;
  readonly value: number | null;
  /** Alarms of one group have one cause behind them: a figure, a source, the path. */
  readonly group: string;
  /** Sources whose silence keeps the value from being known. */
  readonly because: readonly string[];
  /** What is wrong, in words, where the rule's own name does not say it. */
  readonly detail: { readonly vi: string; readonly en: string } | null;
}
