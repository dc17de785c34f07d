import { measuredKinds } from '@ioc/shared/measures/measured-kinds';
import type { Measure, MeasuredKind } from '@ioc/shared/measures/measure';
import { measures } from '@ioc/shared/measures/measures';
import { commonDays, type DayRange } from '#deadlines/day-ranges.js';
import type { Entry } from '#ledger/entry.js';
import { caseDays } from '#measures/case-days.js';
import type { CaseFields } from '#measures/case-fields.js';
import { conditionsTest, type DayWindow, flowDay, type Surroundings } from '#measures/matches.js';
import { type Stay, stayOn } from '#measures/stays.js';

/** Where the ledger keeps a case's entries; `stays`: who had it when, null where it has one unit. */
export interface LedgerKeys {
  readonly unit: string;
  readonly topic: string;
  readonly channel: string;
  readonly stays: readonly Stay[] | null;
}

/** A ledger's measure asks nothing of the window or of other cases: else no entry could stand for it. */
export const nowhere: Surroundings = {
  isOffered: () => false,
  begunNaming: () => [],
  caseOf: () => undefined,
};
export const never: DayWindow = { from: '0001-01-01', to: '0001-01-01' };

/**
 * What a case adds to the counts: +1 on the day of a flow, +1 and −1 where the days of a stock begin and end, under the unit
 * that the measure says. Nothing until the case has begun, whatever else has come of it.
 */
export function entriesOf(kind: MeasuredKind): (one: CaseFields, keys: LedgerKeys) => Entry[] {
  const { begunDay } = measuredKinds[kind];
  const kept = Object.entries(measures)
    .filter(([, of]) => of.kind === kind && of.channelOf === undefined)
    .map(([measure, of]) => ({ measure, of, holds: conditionsTest(of.where) }));
  return (one, keys) => {
    const entries: Entry[] = [];
    if (one.value(begunDay) === null) return entries;
    for (const { measure, of, holds } of kept)
      if (holds(one, never, nowhere)) addEntries(entries, measure, of, one, keys);
    return entries;
  };
}

function addEntries(entries: Entry[], measure: string, { counts, under }: Measure, one: CaseFields, keys: LedgerKeys) {
  const { topic, channel } = keys;
  const add = (unit: string, day: string, n: number) => entries.push({ measure, unit, topic, channel, day, n });
  if ('flow' in counts) {
    const day = flowDay(counts.flow, one);
    if (day !== null) add(unitOn(under, day, one, keys), day, 1);
  } else if ('stock' in counts)
    for (const range of caseDays(counts.stock, one))
      for (const [unit, [from, to]] of heldDays(under, range, keys)) {
        add(unit, from, 1);
        if (to !== null) add(unit, to, -1);
      }
}

function unitOn(under: Measure['under'], day: string, one: CaseFields, { unit, stays }: LedgerKeys): string {
  if (typeof under === 'object') return (one.value(under.field) as string | null) ?? '-';
  if (under === 'nobody') return '-';
  return under === 'own' || stays === null ? unit : (stayOn(stays, day)?.unit ?? '-');
}

/** The days of a range, apart by who had the case. */
function heldDays(under: Measure['under'], range: DayRange, { unit, stays }: LedgerKeys): [string, DayRange][] {
  if (under === 'nobody') return [['-', range]];
  if (under === 'own' || stays === null) return [[unit, range]];
  return stays.flatMap((stay): [string, DayRange][] => {
    const days = commonDays([stay.from, stay.to], range);
    return days === null ? [] : [[stay.unit, days]];
  });
}
