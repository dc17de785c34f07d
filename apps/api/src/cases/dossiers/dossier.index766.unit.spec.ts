import { describe, expect, it } from '@jest/globals';
import type { DossierEvent } from '@ioc/shared/events/contract';
import { overdueRanges } from '#deadlines/overdue.js';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import { lateRanges, unsatisfiedRanges } from '#cases/dossiers/dossier.index766.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';
import { inOrder } from '#cases/order.js';
import type { FoldContext } from '#cases/case-kind.js';
import { loadCatalogue } from '#catalogue/load.js';
import { foldContext } from '#cases/engine/fold-context.js';

const catalogue = await loadCatalogue('catalogue', 'quang-tri');
const shipped = foldContext(catalogue);
/** Its limit in working days. */
const days = (value: number) =>
  [...catalogue.procedures.values()].find(({ limit }) => limit?.value === value && limit.unit === 'working-day')
    ?.code as string;
const event = (step: string, time: string, data: object = {}) =>
  ({
    id: `${step}${time}`,
    source: 's',
    subject: 'D',
    type: `vn.ioc.dossier.${step}.v1`,
    time: `2026-${time}:00+07:00`,
    data,
  }) as DossierEvent;
const received = (time: string, more: object = {}) =>
  event('received', time, { procedure: days(3), unit: 'U', channel: 'online', dueAt: null, ...more });
const fold = (context: FoldContext, ...events: DossierEvent[]): Dossier =>
  inOrder(events).reduce((was, one) => evolveDossier(was, one, context), blankDossier('s'));

describe('a dossier without an appointment, under Decision 766', () => {
  it('is late from the day after its procedure’s longest time, and overdue on no day', () => {
    // Monday 2/3 at 9:00, three working days: Thursday 5/3.
    const open = fold(shipped, received('03-02T09:00'));
    expect(lateRanges(open)).toEqual([['2026-03-06', null]]);
    expect(overdueRanges(open.clock, open.finishedAt)).toEqual([]);
    expect(lateRanges(fold(shipped, received('03-02T09:00'), event('resolved', '03-05T23:59')))).toEqual([]);
    expect(lateRanges(fold(shipped, received('03-02T09:00'), event('resolved', '03-06T00:00')))).toEqual([
      ['2026-03-06', null],
    ]);
  });

  it('is given the days that it waited for papers, counted as working days', () => {
    // Asked for on Tuesday 3/3, brought on Tuesday 10/3: five working days more, until Thursday 12/3.
    const waited = [
      received('03-02T09:00'),
      event('supplement-requested', '03-03T09:00'),
      event('supplemented', '03-10T09:00'),
    ];
    expect(lateRanges(fold(shipped, ...waited))).toEqual([['2026-03-13', null]]);
    expect(lateRanges(fold(shipped, ...waited.slice(0, 2)))).toEqual([]);
    expect(lateRanges(fold(shipped, ...waited, event('resolved', '03-12T17:00')))).toEqual([]);
    expect(lateRanges(fold(shipped, ...waited, event('resolved', '03-13T08:00')))).toEqual([['2026-03-13', null]]);
  });

  it('is judged by an appointment that it gets in time; one that comes later undoes nothing', () => {
    const given = (day: string) => event('due-reissued', `${day}T09:00`, { dueAt: '2026-03-20T17:00:00+07:00' });
    const [ended, late] = [event('resolved', '03-19T09:00'), [['2026-03-06', null]]];
    expect(lateRanges(fold(shipped, received('03-02T09:00'), given('03-05')))).toEqual([['2026-03-21', null]]);
    expect(lateRanges(fold(shipped, received('03-02T09:00'), given('03-05'), ended))).toEqual([]);
    expect(lateRanges(fold(shipped, received('03-02T09:00'), given('03-09')))).toEqual(late);
    expect(lateRanges(fold(shipped, received('03-02T09:00'), given('03-09'), ended))).toEqual(late);
  });

  it('is never late where the procedure has no limit, or is not known', () => {
    const none = { ...shipped, most: { end: () => null, moved: () => null } };
    expect(lateRanges(fold(none, received('03-02T09:00')))).toEqual([]);
    expect(lateRanges(fold({ ...shipped, most: undefined } as never, received('03-02T09:00')))).toEqual([]);
    expect(lateRanges(fold(shipped, received('03-02T09:00', { procedure: '9.999999' })))).toEqual([]);
    expect(unsatisfiedRanges(fold(none, received('03-02T09:00')))).toEqual([]);
  });

  it('must end on the day of its reception where the limit is zero', () => {
    const zero = { ...shipped, most: { end: (_: string, at: string) => at, moved: () => null } };
    expect(lateRanges(fold(zero, received('03-02T09:00'), event('resolved', '03-02T17:00')))).toEqual([]);
    expect(lateRanges(fold(zero, received('03-02T09:00'), event('resolved', '03-03T07:00')))).toEqual([
      ['2026-03-03', null],
    ]);
  });

  it('comes to the same when its result is recalled, without a break', () => {
    const recalled = fold(
      shipped,
      received('03-02T09:00'),
      event('resolved', '03-04T09:00'),
      event('recalled', '03-06T09:00'),
    );
    expect(lateRanges(recalled)).toEqual([['2026-03-06', null]]);
  });

  it('is judged by the appointment alone where it has one, however long the procedure takes', () => {
    const due = received('03-02T09:00', { dueAt: '2026-03-31T17:00:00+07:00' });
    expect(lateRanges(fold(shipped, due))).toEqual([['2026-04-01', null]]);
  });
});
