import { instantText } from '@ioc/api/calendar/local-day';
import type { Fault, FaultKind } from '@ioc/test/sentinel/faults';
import { senders } from '@ioc/test/sentinel/senders';
import type { Verdict } from '@ioc/test/sentinel/verdict';

const minutes = (ms: number) => `${Math.round(ms / 60_000)} min`;
const named = ({ kind, source, from, to }: Fault) =>
  `${kind} of ${source ?? 'all'}, ${instantText(from).slice(0, 16)} to ${instantText(to).slice(0, 16)}`;

/** The figures of a month, for docs/verify.md, and whether it holds what it has to. */
export function linesOf({ found, missed, clearedEarly, unexplained, wrongKind }: Verdict, days: number) {
  const kinds: FaultKind[] = ['stop', 'no-events', 'pipe'];
  const lines = kinds.map((kind) => {
    const mine = found
      .filter(({ fault }) => fault.kind === kind)
      .map(({ afterMs }) => afterMs)
      .sort((a, b) => a - b);
    const late = missed.filter((fault) => fault.kind === kind).length;
    const median = mine[Math.floor(mine.length / 2)];
    return `  ${kind}: ${mine.length} found, ${late} missed or late${median === undefined ? '' : `; after ${minutes(median)} (median, by the clock)`}`;
  });
  for (const fault of missed) lines.push(`  MISSED ${named(fault)}`);
  for (const fault of clearedEarly) lines.push(`  CLEARED BY SILENCE ${named(fault)}`);
  for (const { at, rule, cause } of unexplained)
    lines.push(`  false: ${rule} of ${cause}, ${instantText(at).slice(0, 16)}`);
  const bySource = new Map<string, number>();
  for (const { cause } of unexplained) bySource.set(cause, (bySource.get(cause) ?? 0) + 1);
  const most = Math.max(0, ...bySource.values());
  lines.push(
    `${senders.length} sources, ${days} days: ${unexplained.length} false alarms, at most ${most} of one source; ` +
      `${wrongKind.length} of another kind while nobody got through; ${clearedEarly.length} cleared by silence`,
  );
  return { lines, passed: missed.length === 0 && clearedEarly.length === 0 && most <= Math.ceil(days / 30) };
}
