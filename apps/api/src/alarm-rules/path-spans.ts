import type { HealthProblem } from '@ioc/shared/answers/health';
import { problemOf } from '#alarms/event-cells.js';

/** A problem of the path that alarms noted, from when until when; milliseconds since 1970. */
export interface PathSpan {
  readonly cause: string;
  readonly from: number;
  /** Infinity: it has not gone. */
  readonly to: number;
  readonly words: { readonly vi: string; readonly en: string } | null;
}
/** An alarm of the path was raised or cleared. */
export interface PathLine {
  readonly alarm: string;
  readonly cause: string;
  readonly at: number;
  readonly action: 'recur' | 'clear';
  /** Delays of the rule that raised it. */
  readonly onMinutes: number;
  readonly offMinutes: number;
  readonly words: PathSpan['words'];
}

const minuteMs = 60_000;

/** Since when and until when each problem lasted: its alarm was raised and cleared so much later as its rule waits. Pure. */
export function pathSpans(lines: readonly PathLine[]): PathSpan[] {
  const open = new Map<string, PathSpan>();
  const spans: PathSpan[] = [];
  for (const { alarm, cause, at, action, onMinutes, offMinutes, words } of lines) {
    const begun = open.get(alarm);
    if (action === 'recur' && !begun) open.set(alarm, { cause, from: at - onMinutes * minuteMs, to: Infinity, words });
    if (action !== 'clear' || !begun) continue;
    spans.push({ ...begun, to: Math.max(begun.from, at - offMinutes * minuteMs) });
    open.delete(alarm);
  }
  return [...spans, ...open.values()];
}

/** The problems at an instant, each once. Pure. */
export function problemsAt(spans: readonly PathSpan[], at: number): HealthProblem[] {
  const now = new Map(spans.filter(({ from, to }) => from <= at && at < to).map((one) => [one.cause, one]));
  return [...now.values()].map(({ cause, from, words }) => ({
    ...problemOf(cause),
    ...{ message: words?.vi ?? cause, messageEn: words?.en ?? cause, since: new Date(from).toISOString() },
    ...{ closesDoor: false, stale: false },
  }));
}
