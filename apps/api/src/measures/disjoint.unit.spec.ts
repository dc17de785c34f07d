import { describe, expect, it } from '@jest/globals';
import type { CaseMeasure } from '@ioc/shared/measures/measure';
import { measures } from '@ioc/shared/measures/measures';
import { areDisjoint } from '#measures/disjoint.js';

const of = (name: string) => measures[name] as CaseMeasure;
const pair = (a: string, b: string) => areDisjoint(of(a), of(b));

describe('two measures', () => {
  it('share no case where one counts what has ended and the other what is open', () => {
    expect(pair('dossier.resolved-late', 'dossier.overdue')).toBe(true);
    expect(pair('dossier.awaiting-handover', 'dossier.open')).toBe(true);
    expect(pair('dossier.resolved', 'dossier.due-soon')).toBe(true);
    expect(pair('complaint.answered', 'complaint.handling-open')).toBe(true);
  });

  it('may share one where both are of one side, or one says nothing of the end', () => {
    expect(pair('dossier.open', 'dossier.overdue')).toBe(false);
    expect(pair('dossier.resolved', 'dossier.resolved-late')).toBe(false);
    expect(pair('dossier.received', 'dossier.open')).toBe(false);
    expect(pair('complaint.answered', 'complaint.publication-waiting')).toBe(false);
  });
});
