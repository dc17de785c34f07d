import { measures } from '@ioc/shared/measures/measures';

/**
 * Where the ledgers keep a measure. Most stand there under their own name. Those of one channel alone are not entries of
 * their own, which every dossier would pay for: both ledgers know the channel, so they are another measure's entries of it.
 */
export interface LedgerMeasure {
  readonly name: string;
  readonly measure: string;
  /** Null: of every channel. */
  readonly channel: string | null;
}

const home = (name: string): Omit<LedgerMeasure, 'name'> =>
  measures[name]?.channelOf ?? { measure: name, channel: null };

/** Each measure once, narrowed to a channel; measures of another channel are left out, for there is nothing of them. */
export function ledgerMeasures(names: readonly string[], channel?: string): LedgerMeasure[] {
  return [...new Set(names)].flatMap((name): LedgerMeasure[] => {
    const at = home(name);
    if (channel === undefined) return [{ name, ...at }];
    return at.channel === null || at.channel === channel ? [{ name, measure: at.measure, channel }] : [];
  });
}

/** `from <ledger> … join` of the measures asked for, as parameters $1 to $3; `entries`: a relation in the ledger's shape. */
export const measureParameters = (asked: readonly LedgerMeasure[]): unknown[] => [
  asked.map(({ name }) => name),
  asked.map(({ measure }) => measure),
  asked.map(({ channel }) => channel),
];
export const entriesOfMeasures = (entries: string): string =>
  `${entries} entry join unnest($1::text[], $2::text[], $3::text[]) as asked (name, measure, channel)
     on entry.measure = asked.measure and (asked.channel is null or entry.channel = asked.channel)
   where entry.measure = any($2)`;
