import type { Kill, LogKind, PaceName, Victim } from '@ioc/test/chaos/plan';

/** One kill and what came of it. */
export interface Struck {
  readonly kill: Kill;
  /** Events acknowledged before the kill and not durably committed after it; none: the kill does not count. */
  readonly atRisk: number;
  /** Of these, in the journal just before the kill and gone after it: a commit that the crash took back. */
  readonly takenBack: number;
  /** Acknowledged, and neither journaled nor quarantined when the time for it was over. */
  readonly missing: number;
  /** Acknowledged, and not in the embedded log itself. */
  readonly notInLog: number;
  /** /health said 200 and no lag although events were missing. */
  readonly healthLied: boolean;
  /** Events acknowledged while the senders sent before the kill, and for how long they did. */
  readonly sent: number;
  readonly sentMs: number;
}

/** What holds when all kills are over. */
export interface Ending {
  readonly acknowledged: number;
  readonly missing: number;
  /** Rows of the journal, and ids that should be there: equal when nothing was journaled twice or made up. */
  readonly journaled: number;
  readonly ids: number;
  /** Figures that differ from an independent tally, tables that differ from a rebuild. */
  readonly differences: readonly string[];
}

const counts = ({ atRisk }: Struck) => atRisk > 0;
const sum = (all: readonly Struck[], of: (one: Struck) => number) => all.reduce((total, one) => total + of(one), 0);

export const countedOf = (all: readonly Struck[]): number => all.filter(counts).length;

export function progressLine(all: readonly Struck[], of: number): string {
  const { kill, atRisk, takenBack, missing, healthLied } = all.at(-1) as Struck;
  const risk = atRisk === 0 ? 'nothing at risk, does not count' : `${atRisk} at risk, ${takenBack} taken back`;
  const lost = missing === 0 ? '' : ` · MISSING ${missing}${healthLied ? ', /health says all is well' : ''}`;
  return `${countedOf(all)}/${of} ${kill.victim} ${kill.pace}: ${risk}${lost}`;
}

/** The last lines of a run; `wrong` empty: everything holds. Pure. */
export function summary(log: LogKind, all: readonly Struck[], end: Ending): { lines: string[]; wrong: string[] } {
  const wrong = [
    ...(end.missing ? [`${end.missing} acknowledged events are missing at the end`] : []),
    ...(sum(all, ({ missing }) => missing)
      ? [`${sum(all, ({ missing }) => missing)} were missing too long after a kill`]
      : []),
    ...(sum(all, ({ notInLog }) => notInLog) ? [`${sum(all, ({ notInLog }) => notInLog)} are not in the log`] : []),
    ...(all.some(({ healthLied }) => healthLied) ? ['/health said that all is well while events were missing'] : []),
    ...(end.journaled === end.ids ? [] : [`${end.journaled} rows in the journal for ${end.ids} ids`]),
    ...end.differences,
  ];
  const takingBack = all.filter(({ takenBack }) => takenBack > 0).length;
  const lines = [
    `${log}: ${countedOf(all)} kills counted, ${all.length - countedOf(all)} did not; ` +
      `${end.acknowledged} events acknowledged, ${end.missing} missing`,
    `at risk ${sum(all, ({ atRisk }) => atRisk)} events; ${takingBack} kills took back ${sum(all, ({ takenBack }) => takenBack)} journaled events`,
    ...grouped(all, ({ kill }) => kill.victim).map(([victim, some]) => `  ${victim}: ${countedOf(some)} counted`),
    ...grouped(all, ({ kill }) => kill.pace).map(
      ([pace, some]) => `  ${pace}: ${countedOf(some)} counted at ${rate(some)} events/s`,
    ),
  ];
  return { lines, wrong };
}

const rate = (all: readonly Struck[]) =>
  ((sum(all, ({ sent }) => sent) * 1000) / sum(all, ({ sentMs }) => sentMs)).toFixed(1);

function grouped<K extends Victim | PaceName>(all: readonly Struck[], by: (one: Struck) => K): [K, Struck[]][] {
  const groups = new Map<K, Struck[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return [...groups];
}
