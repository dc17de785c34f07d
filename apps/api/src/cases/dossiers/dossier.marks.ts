import { localDay } from '#calendar/local-day.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { Mark } from '#cases/dossiers/dossier.state.js';

const rules: readonly (readonly [Mark, (of: Dossier) => boolean])[] = [
  ['papers-told', (d) => d.papers > 0],
  // All papers: one scanned page of ten is not a digitised dossier.
  ['digitised', (d) => d.papers > 0 && d.digitised >= d.papers],
  ['reused', (d) => d.reused > 0],
  ['synced', (d) => d.syncedToCitizenStore],
  ['linked', (d) => d.populationLinked],
  ['e-result', (d) => d.resultDue && d.resultFile && d.finishedAt !== null],
  ['paid-online', (d) => d.hasFee && d.paidOnline],
  // Unhappy or complained about; one who said nothing is satisfied (item 5.4).
  ['unhappy', (d) => d.rating === 'dissatisfied' || d.complained],
  ['asked-twice', (d) => d.supplements > 1],
];

/** The dossier with the marks that an event at `at` put on it or took away. */
export function stamp(now: Dossier, at: string): Dossier {
  const marks: Partial<Record<Mark, string>> = { ...now.marks };
  let changed = false;
  for (const [mark, holds] of rules) {
    const held = holds(now);
    if (held === (marks[mark] !== undefined)) continue;
    changed = true;
    if (held) marks[mark] = localDay(at);
    else delete marks[mark];
  }
  return changed ? { ...now, marks } : now;
}
