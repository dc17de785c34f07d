import { describe, expect, it } from '@jest/globals';
import type { CaseMeasure } from '@ioc/shared/measures/measure';
import { measures } from '@ioc/shared/measures/measures';
import { countingUnit, deskDay } from '#measures/counting-unit.js';

const of = (name: string) => measures[name] as CaseMeasure;

describe('the unit that a measure counts a case under', () => {
  it('is the one in its column where it never changes hands', () => {
    expect([countingUnit(of('dossier.open')), countingUnit(of('task.done'))]).toEqual([undefined, undefined]);
  });

  it('is the desk on the day of the flow, or at the end of the window', () => {
    expect(countingUnit(of('complaint.answered'))).toBe('desk_units[width_bucket(finished_day, desk_days)]');
    expect(countingUnit(of('document.open'))).toBe('desk_units[width_bucket($2::date, desk_days)]');
    expect(deskDay(of('document.electronic'))).toBe('coalesce(issued_day, begun_day)');
    expect(deskDay({ ...of('complaint.submitted'), under: 'holder-at-end' })).toBe('$2::date');
  });

  it('is nobody at the intake desk, or a unit that is named', () => {
    expect(countingUnit(of('complaint.taken-up'))).toBe(`'-'`);
    expect(countingUnit(of('petition.sent-back'))).toBe('sent_back_unit');
  });
});
