import { describe, expect, it } from '@jest/globals';
import { ii06aList } from '@ioc/shared/measures/ii06a-lists';

const asked = { unit: 'H50', window: { from: '2026-03-01', to: '2026-03-31' }, by: 'unit', filters: {} } as const;

describe('the list behind a cell of form II.06a', () => {
  it.each([
    ['received', 'dossier.resolved,dossier.open'],
    ['online', 'dossier.online'],
    ['direct', 'dossier.received,-dossier.online'],
    ['resolved', 'dossier.resolved'],
    ['resolvedEarly', 'dossier.resolved-early'],
    ['resolvedOnTime', 'dossier.resolved,-dossier.resolved-early,-dossier.resolved-late'],
    ['resolvedLate', 'dossier.resolved-late'],
    ['open', 'dossier.open'],
    ['openInTime', 'dossier.open,-dossier.overdue'],
    ['openOverdue', 'dossier.overdue'],
  ] as const)('of %s is of %s in the window', (column, measure) =>
    expect(ii06aList(asked, column, undefined)).toEqual({ measure, unit: 'H50', ...asked.window }),
  );

  it('of what was carried over is what was open on the eve, over the end of a month', () =>
    expect(ii06aList(asked, 'carriedOver', undefined)).toEqual({
      measure: 'dossier.open',
      unit: 'H50',
      to: '2026-02-28',
    }));

  it.each([
    ['unit', 'H50.01', { unit: '=H50.01' }],
    ['unit', '-', { unit: '-' }],
    ['field', 'Đất đai', { unit: 'H50', field: 'Đất đai' }],
    ['field', null, { unit: 'H50', field: '-' }],
    ['procedure', '1.000', { unit: 'H50', procedure: '1.000' }],
  ] as const)('of a row by %s, %s, is narrowed to it', (by, key, words) =>
    expect(ii06aList({ ...asked, by }, 'open', key)).toEqual({ measure: 'dossier.open', ...words, ...asked.window }),
  );

  it('keeps what narrows the form, but for the field of the row', () =>
    expect(
      ii06aList({ ...asked, by: 'field', filters: { channel: 'post', field: 'a|b' } }, 'online', 'b'),
    ).toMatchObject({ channel: 'post', field: 'b' }));
});
