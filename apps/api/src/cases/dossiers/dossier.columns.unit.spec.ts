import { describe, expect, it } from '@jest/globals';
import { dossierColumns } from '#cases/dossiers/dossier.columns.js';
import { day, dossierFrom, filing, received, said } from '#cases/dossiers/dossier-from.spec-support.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';

const of = (dossier: Dossier) => (name: string) => dossierColumns.find((one) => one.name === name)?.of(dossier);
const from = (...events: ReturnType<typeof said>[]) => of(dossierFrom(events).dossier);
const blank = of(blankDossier('mot-cua'));

describe('the columns of a dossier', () => {
  it('have names of their own', () => {
    const names = dossierColumns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('say a dash where unit, procedure and channel are not known, and nothing of other things', () => {
    expect([blank('unit'), blank('procedure'), blank('channel')]).toEqual(['-', '-', '-']);
    expect([blank('receiving_unit'), blank('applicant'), blank('received_day'), blank('due_day')]).toEqual(
      Array(4).fill(null),
    );
    expect([blank('late'), blank('unusual'), blank('has_fee'), blank('paid_online')]).toEqual([null, 0, false, false]);
    expect(['overdue', 'waiting', 'due_soon', 'late_766', 'unsatisfied'].map(blank)).toEqual(Array(5).fill('{}'));
    expect(['papers_day', 'digitised_day', 'reused_day', 'e_result_day', 'paid_online_day'].map(blank)).toEqual(
      Array(5).fill(null),
    );
  });

  it('say what is known, under its name', () => {
    const dossier: Dossier = {
      ...blankDossier('mot-cua'),
      ...{ status: 'supplement', receivingUnit: 'R', helpingUnit: 'H', applicant: 'person', outcome: 'resolved' },
      ...{ registeredAt: day('01T09:00'), receivedAt: day('02T09:00'), dueAt: day('12T17:00') },
      ...{ finishedAt: day('10T09:00'), rating: 'satisfied', resultDue: true, hasFee: true },
    } as Dossier;
    const said = of(dossier);
    expect(
      ['source', 'status', 'receiving_unit', 'helping_unit', 'applicant', 'outcome', 'rating', 'result_due'].map(said),
    ).toEqual(['mot-cua', 'supplement', 'R', 'H', 'person', 'resolved', 'satisfied', true]);
    expect(['registered_at', 'received_at', 'due_at', 'finished_at', 'has_fee'].map(said)).toEqual([
      ...['01T09:00', '02T09:00', '12T17:00', '10T09:00'].map(day),
      true,
    ]);
  });

  it('are of no day before it was received', () => {
    const due = day('12T17:00');
    const early = of({ ...blankDossier('a'), dueAt: due, clock: [{ at: day('02T09:00'), due, waiting: false }] });
    expect([early('overdue'), early('due_soon')]).toEqual(['{}', '{}']);
  });

  it('have days of here: what happens after 17:00 UTC belongs to the next', () => {
    const late = from({ ...received('02T09:00', '12T17:00'), time: '2026-11-01T17:30:00Z' });
    expect([late('received_day'), late('due_day')]).toEqual(['2026-11-02', '2026-11-12']);
    expect([late('unit'), late('procedure'), late('channel')]).toEqual([filing.unit, filing.procedure, 'online']);
  });

  it('are overdue from the day after the appointment until the end, and late by it', () => {
    const open = from(received('02T09:00', '12T17:00'));
    const done = from(received('02T09:00', '12T17:00'), said('resolved', '16T09:00'));
    expect([open('overdue'), open('late'), open('finished_day')]).toEqual(['{[2026-11-13,)}', null, null]);
    expect([done('overdue'), done('late'), done('finished_day')]).toEqual([
      '{[2026-11-13,2026-11-16)}',
      true,
      '2026-11-16',
    ]);
    expect([done('outcome'), done('finished_at'), done('late_766')]).toEqual([
      'resolved',
      day('16T09:00'),
      '{[2026-11-13,)}',
    ]);
  });

  it('are due soon before the appointment, and wait for papers while they are asked for', () => {
    const asked = from(received('02T09:00', '12T17:00'), said('supplement-requested', '04T09:00'));
    expect([asked('waiting'), asked('waiting_since')]).toEqual(['{[2026-11-04,)}', day('04T09:00')]);
    expect(from(received('02T09:00', '12T17:00'))('due_soon')).toMatch(/^\{\[2026-11-\d\d,2026-11-13\)\}$/);
  });

  it('say that a fee was paid online only where there is one', () => {
    expect(of({ ...blankDossier('a'), paidOnline: true })('paid_online')).toBe(false);
    expect(of({ ...blankDossier('a'), paidOnline: true, hasFee: true })('paid_online')).toBe(true);
    expect(of({ ...blankDossier('a'), returnedAt: day('05T09:00') })('returned_day')).toBe('2026-11-05');
  });

  it.each([
    ...(['papers-told:papers_day', 'digitised:digitised_day', 'reused:reused_day', 'synced:synced_day'] as const),
    ...(['linked:linked_day', 'e-result:e_result_day', 'paid-online:paid_online_day'] as const),
  ])('have the day of a mark: %s', (pair) => {
    const [mark, name] = pair.split(':') as [keyof Dossier['marks'], string];
    expect(of({ ...blankDossier('a'), marks: { [mark]: '2026-11-03' } })(name)).toBe('2026-11-03');
  });

  it('of a dossier stored before it had marks are empty', () => {
    const { marks: _marks, unusual: _unusual, returnedAt: _returned, ...old } = blankDossier('a');
    const stored = of(old as Dossier);
    expect([stored('synced_day'), stored('unusual'), stored('returned_day')]).toEqual([null, 0, null]);
  });
});
