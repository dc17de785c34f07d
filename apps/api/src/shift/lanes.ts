import type { AlarmState } from '@ioc/shared/alarms/lifecycle';

/** A change of an alarm's state, as its history has it. */
export interface LaneLine {
  readonly alarm: string;
  readonly at: Date;
  readonly state: AlarmState;
}
export interface Lane {
  readonly alarm: string;
  readonly spans: readonly { readonly from: string; readonly to: string; readonly state: AlarmState }[];
}

/**
 * The states that each alarm went through between two instants, closed times left out. `lines`: of one alarm after the other,
 * each in order of time; one before `from` says what stood then. Pure.
 */
export function lanesOf(lines: readonly LaneLine[], from: number, to: number): Lane[] {
  const lanes = new Map<string, LaneLine[]>();
  for (const line of lines) lanes.set(line.alarm, [...(lanes.get(line.alarm) ?? []), line]);
  return [...lanes].map(([alarm, own]) => ({ alarm, spans: spansOf(own, from, to) }));
}

function spansOf(lines: readonly LaneLine[], from: number, to: number): Lane['spans'] {
  const spans: { from: string; to: string; state: AlarmState }[] = [];
  for (const [index, { at, state }] of lines.entries()) {
    const begins = Math.max(from, at.getTime());
    const ends = Math.min(to, lines[index + 1]?.at.getTime() ?? to);
    const last = spans.at(-1);
    if (state === 'closed' || ends <= begins) continue;
    if (last?.state === state && Date.parse(last.to) === begins) last.to = new Date(ends).toISOString();
    else spans.push({ from: new Date(begins).toISOString(), to: new Date(ends).toISOString(), state });
  }
  return spans;
}
