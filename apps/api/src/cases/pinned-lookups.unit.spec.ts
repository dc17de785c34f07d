import { describe, expect, it, jest } from '@jest/globals';
import { pinLookups } from '#cases/pinned-lookups.js';
import type { FoldContext } from '#cases/case-kind.js';

const asked = jest.fn();
const today: FoldContext = {
  rankOf: () => 1,
  dueOf: (procedure) => (asked(procedure), procedure === 'none' ? null : '2026-03-09T17:00:00+07:00'),
  eveOf: () => '2026-03-06',
  complaintDue: () => null,
  placeQuality: () => 'ok',
  communeAt: () => null,
};

describe('what was judged of a case', () => {
  it('is asked of the catalogue once, and said for the journal', () => {
    asked.mockClear();
    const { context, fresh } = pinLookups(today, {});
    expect(fresh()).toBeNull();
    expect([context.dueOf('1.1', 't'), context.dueOf('1.1', 't')]).toEqual(Array(2).fill('2026-03-09T17:00:00+07:00'));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(fresh()).toEqual({ 'due 1.1 t': '2026-03-09T17:00:00+07:00' });
  });

  it('stands, whatever the catalogue says today; that nothing is due stands too', () => {
    const known = { 'due 1.1 t': '2026-03-04T17:00:00+07:00', 'due 1.2 t': null };
    const { context, fresh } = pinLookups(today, known);
    expect(context.dueOf('1.1', 't')).toBe('2026-03-04T17:00:00+07:00');
    expect(context.dueOf('1.2', 't')).toBeNull();
    expect(fresh()).toBeNull();
  });

  it('knows one evening for all appointments of a day', () => {
    const { context, fresh } = pinLookups(today, {});
    context.eveOf?.('2026-03-09T17:00:00+07:00');
    context.eveOf?.('2026-03-09T11:00:00+07:00');
    expect(Object.keys(fresh() ?? {})).toEqual(['eve 2026-03-09']);
  });

  it('is not who comes first of two systems, nor where a place lies', () => {
    const { context, fresh } = pinLookups(today, {});
    context.rankOf('mot-cua');
    context.communeAt(16.8, 107.1);
    expect(fresh()).toBeNull();
  });
});
