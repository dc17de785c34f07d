import { isFlow } from '@ioc/shared/measures/measures';
import type { LedgerWindow } from '#ledger/window.sql.js';
import type { DayOfChanges, RecordedEvent } from '#cases/engine/replay-case.js';
import { describePlace } from '#event-log/place.js';
import type { ProcedureSet } from '#ledger/case-filters.js';
import type { Entry } from '#ledger/entry.js';
import { ledgerMeasures } from '#ledger/ledger-measure.js';

/** An event that became known on that day and changed the figure, with the change of each measure that it made. */
export interface Cause {
  /** Null: a complaint that is private, or was taken back from the public; it has one row, of its first event. */
  code: string | null;
  topic: string;
  partition: number;
  offset: string;
  type: string;
  time: string;
  changes: Record<string, number>;
  /** The rule that was changed and made the difference; null: the event did. */
  rule: string | null;
}

type Caused = Cause & { readonly code: string };

/** A case that is withheld is there once, so that the causes still add up to the change. */
export const withoutCodes = (causes: readonly Caused[], withheld: ReadonlyMap<string, string>): Cause[] =>
  causes
    .filter(({ code }, at) => !withheld.has(code) || causes[at - 1]?.code !== code)
    .map((one) => (withheld.has(one.code) ? { ...one, code: null } : one));

const byTime = (a: RecordedEvent, b: RecordedEvent) => Date.parse(a.event.time) - Date.parse(b.event.time);

/** The figure that is explained, in words of the ledger. */
export interface ExplainedFigure {
  readonly names: readonly string[];
  readonly narrow: { readonly channel?: string | undefined };
  readonly window: LedgerWindow;
  readonly units: readonly string[] | null;
  readonly topics: ProcedureSet | null;
}

/** The events of a case that changed the figure; none when together they left it as it was. */
export function causesOf(
  code: string,
  chapters: readonly DayOfChanges[],
  events: readonly RecordedEvent[],
  figure: ExplainedFigure,
  topics: ReadonlyMap<number, string>,
): Caused[] {
  const { window, units, topics: among } = figure;
  const measured = ledgerMeasures(figure.names, figure.narrow.channel);
  const counted = (entries: readonly Entry[]) =>
    changesOf(
      entries.filter((entry) => isAmong(entry, window, units, among)),
      measured,
    );
  if (!isChange(counted(chapters.flatMap(({ entries }) => entries)))) return [];
  return chapters.flatMap(({ entries, news, rule = null }) => {
    const changes = counted(entries);
    if (!isChange(changes)) return [];
    // Where the rule made the difference, the last event that it was applied to leads to the case.
    const shown = rule === null ? news : [...events].sort(byTime).slice(-1);
    return shown.map(({ event: { type, time }, place }) => ({
      ...{ code, ...describePlace(place, topics) },
      ...{ type, time, changes, rule },
    }));
  });
}

const isChange = (changes: Record<string, number>) => Object.values(changes).some((n) => n !== 0);

function changesOf(entries: readonly Entry[], measured: ReturnType<typeof ledgerMeasures>): Record<string, number> {
  const changes: Record<string, number> = {};
  for (const entry of entries)
    for (const { name, measure, channel } of measured)
      if (measure === entry.measure && (channel === null || channel === entry.channel))
        changes[name] = (changes[name] ?? 0) + entry.n;
  return changes;
}

function isAmong(
  entry: Entry,
  window: LedgerWindow,
  units: readonly string[] | null,
  topics: ProcedureSet | null,
): boolean {
  const { measure, unit, topic, day } = entry;
  if (day > window.to || (isFlow(measure) && day < window.from)) return false;
  if (units && !units.includes(unit)) return false;
  if (!topics || topic === null) return topics === null;
  return topics.of.includes(topic) || (topics.but !== null && !topics.but.includes(topic));
}
