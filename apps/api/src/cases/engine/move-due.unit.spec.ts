import { describe, expect, it } from '@jest/globals';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { SupplementPolicy } from '#deadlines/supplement-policy.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { moveDue } from '#cases/engine/move-due.js';

const { current: catalogue } = await CatalogueHolder.open('catalogue', 'quang-tri');
const { calendar } = catalogue;
const limit = { value: 3, unit: 'working-day' } as const;
/** From Friday 13/2/2026 over Tết (16 to 20/2) to Tuesday 24/2. */
const overTet = {
  due: '2026-02-13T17:00:00+07:00',
  from: '2026-02-13T09:00:00+07:00',
  to: '2026-02-24T09:00:00+07:00',
};

describe('an appointment after a wait for papers', () => {
  it.each<[SupplementPolicy, string]>([
    ['elapsed', '2026-02-24T17:00:00+07:00'],
    ['working', '2026-02-24T17:00:00+07:00'],
    ['subtract', '2026-02-24T17:00:00+07:00'],
    ['restart', '2026-02-27T17:00:00+07:00'],
  ])('over Tết, by %s', (policy, due) => {
    expect(moveDue(policy, overTet, limit, calendar)).toBe(due);
  });

  it('lands on a working day by every rule', () => {
    const wait = {
      due: '2026-03-12T17:00:00+07:00',
      from: '2026-03-10T09:00:00+07:00',
      to: '2026-03-13T09:00:00+07:00',
    };
    expect(moveDue('elapsed', wait, limit, calendar)).toBe('2026-03-16T17:00:00+07:00');
    expect(moveDue('working', wait, limit, calendar)).toBe('2026-03-17T17:00:00+07:00');
    expect(moveDue('working', wait, null, calendar)).toBe('2026-03-17T17:00:00+07:00');
  });

  it('without a limit is moved by whole working days, whatever the hours of the wait', () => {
    const wait = {
      due: '2026-03-12T17:00:00+07:00',
      from: '2026-03-10T09:00:00+07:00',
      to: '2026-03-12T15:00:00+07:00',
    };
    expect(moveDue('working', wait, null, calendar)).toBe('2026-03-16T17:00:00+07:00');
  });

  it('by restart goes by what passed where the procedure has no limit to start again', () => {
    const wait = { ...overTet, to: '2026-02-25T09:00:00+07:00' };
    expect(moveDue('restart', wait, null, calendar)).toBe(moveDue('elapsed', wait, null, calendar));
    expect(moveDue('restart', overTet, null, calendar)).toBe('2026-02-24T17:00:00+07:00');
  });

  it('is unknown beyond the calendar', () => {
    const far = {
      due: '2027-12-30T17:00:00+07:00',
      from: '2027-12-29T09:00:00+07:00',
      to: '2028-06-01T09:00:00+07:00',
    };
    expect(moveDue('working', far, limit, calendar)).toBeNull();
  });

  it('follows the rule that the province names', () => {
    expect(foldContext(catalogue).supplement?.policy).toBe('elapsed');
    const other = { ...catalogue, province: { ...catalogue.province, clock: { supplement: 'restart' as const } } };
    expect(foldContext(other).supplement?.policy).toBe('restart');
  });
});
