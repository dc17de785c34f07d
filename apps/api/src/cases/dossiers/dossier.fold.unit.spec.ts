import { describe, expect, it } from '@jest/globals';
import type { DossierEvent } from '@ioc/shared/events/contract';
import { dossierContributions } from '#cases/dossiers/dossier.contributions.js';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';
import { inOrder } from '#cases/order.js';
import type { FoldContext } from '#cases/case-kind.js';

const context: FoldContext = {
  rankOf: () => 1,
  dueOf: () => null,
  complaintDue: () => null,
  placeQuality: () => 'ok',
  communeAt: () => null,
};
let next = 0;
const event = (step: string, time: string, data: object = {}): DossierEvent =>
  ({
    id: `e${next++}`,
    source: 's',
    subject: 'D1',
    type: `vn.ioc.dossier.${step}.v1`,
    time: `2026-${time}:00+07:00`,
    data,
  }) as DossierEvent;
const received = (time: string, dueAt: string | null) =>
  event('received', time, {
    procedure: '1.000001',
    unit: 'U',
    channel: 'online',
    dueAt: dueAt && `2026-${dueAt}:00+07:00`,
  });
const fold = (...events: DossierEvent[]): Dossier =>
  inOrder(events).reduce((was, one) => evolveDossier(was, one, context), blankDossier('s'));
/** What the dossier adds to a stock or a window, as one sum over days up to `day`. */
const until = (day: string, measure: string, of: Dossier) =>
  dossierContributions(of)
    .filter((entry) => entry.measure === `dossier.${measure}` && entry.day <= day)
    .reduce((sum, { n }) => sum + n, 0);

describe('what comes after the end of a dossier', () => {
  const ended = [received('03-02T09:00', '03-06T11:00'), event('resolved', '03-05T08:00')];

  it('moves its appointment no more: it was judged by the one that stood then', () => {
    for (const at of ['03-05T09:00', '03-06T09:00', '03-09T09:00']) {
      const of = fold(...ended, event('due-reissued', at, { dueAt: '2026-03-04T11:00:00+07:00' }));
      expect([of.dueAt, of.clock.length, of.reissues]).toEqual(['2026-03-06T11:00:00+07:00', 1, 1]);
      expect(until('2026-12-31', 'resolved-late', of)).toBe(0);
    }
    const open = fold(
      ended[0] as DossierEvent,
      event('due-reissued', '03-05T09:00', { dueAt: '2026-03-20T11:00:00+07:00' }),
    );
    expect([open.dueAt, open.clock.length]).toEqual(['2026-03-20T11:00:00+07:00', 2]);
  });

  it('does not take it in again: a second reception changes neither state nor appointment', () => {
    for (const at of ['03-06T09:00', '03-09T09:00']) {
      const of = fold(...ended, received(at, '03-04T11:00'));
      expect([of.status, of.dueAt, of.clock.length]).toEqual(['resolved', '2026-03-06T11:00:00+07:00', 1]);
      expect(of.receivedAt).toBe('2026-03-02T09:00:00+07:00');
    }
  });

  it('keeps that somebody complained until it is said otherwise', () => {
    const rated = (data: object) => event('rated', '03-10T09:00', { rating: 'satisfied', ...data });
    const again = (data: object) => event('rated', '03-11T09:00', { rating: 'satisfied', ...data });
    expect(fold(...ended, rated({})).complained).toBe(false);
    expect(fold(...ended, rated({ complained: true })).complained).toBe(true);
    expect(fold(...ended, rated({ complained: true }), again({})).complained).toBe(true);
    expect(fold(...ended, rated({ complained: true }), again({ complained: false })).complained).toBe(false);
  });
});

describe('a dossier', () => {
  it('is on time when it ends at 23:30 of the day of its appointment and late at 00:00 of the next', () => {
    const life = (end: string) => fold(received('03-02T09:00', '03-06T11:00'), event('resolved', end));
    expect(until('2026-12-31', 'resolved-late', life('03-06T23:30'))).toBe(0);
    expect(until('2026-12-31', 'resolved-late', life('03-07T00:00'))).toBe(1);
    expect(until('2026-12-31', 'resolved-late', life('03-07T06:59'))).toBe(1);
  });

  it('is overdue from the day after its appointment to the day on which it ends', () => {
    const of = fold(received('03-02T09:00', '03-06T11:00'), event('resolved', '03-10T08:00'));
    expect(['03-06', '03-07', '03-09', '03-10'].map((day) => until(`2026-${day}`, 'overdue', of))).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('is not overdue while it waits for papers, and is due as much later as it waited', () => {
    const of = fold(
      received('03-02T09:00', '03-06T11:00'),
      event('supplement-requested', '03-05T09:00'),
      event('supplemented', '03-12T09:00'),
    );
    expect(of.dueAt).toBe('2026-03-13T11:00:00+07:00');
    expect(['03-08', '03-13', '03-14'].map((day) => until(`2026-${day}`, 'overdue', of))).toEqual([0, 0, 1]);
  });

  it('is due at the new appointment that it got in time, and overdue as before where that came too late', () => {
    const given = (day: string) =>
      fold(
        received('03-02T09:00', '03-06T11:00'),
        event('due-reissued', `${day}T09:00`, { dueAt: '2026-03-12T17:00:00+07:00' }),
      );
    const overdue = (of: Dossier) =>
      ['03-08', '03-09', '03-12', '03-13'].map((day) => until(`2026-${day}`, 'overdue', of));
    expect(overdue(given('03-06'))).toEqual([0, 0, 0, 1]);
    expect(overdue(given('03-09'))).toEqual([1, 1, 1, 1]);
    expect([given('03-06').lateDates, given('03-09').lateDates]).toEqual([0, 1]);
  });

  it('counts nothing before it is received, and nothing when it is refused', () => {
    const filing = { procedure: '1.000001', unit: 'U', channel: 'online' };
    expect(dossierContributions(fold(event('registered', '03-02T09:00', filing)))).toEqual([]);
    expect(
      dossierContributions(
        fold(event('registered', '03-02T09:00', filing), event('refused', '03-02T10:00', { reason: '' })),
      ),
    ).toEqual([]);
    expect(dossierContributions(fold(event('resolved', '03-02T09:00')))).toEqual([]);
  });

  it('is open again without a break when its result is recalled', () => {
    const of = fold(
      received('03-02T09:00', null),
      event('resolved', '03-04T09:00'),
      event('recalled', '03-06T09:00'),
      event('resolved', '03-09T09:00'),
    );
    expect(['03-05', '03-08', '03-09'].map((day) => until(`2026-${day}`, 'open', of))).toEqual([1, 1, 0]);
    expect(until('2026-12-31', 'resolved', of)).toBe(1);
  });

  it('ends with the first end, not with the handing over of the result', () => {
    const of = fold(received('03-02T09:00', null), event('resolved', '03-04T09:00'), event('returned', '03-20T09:00'));
    expect(of.finishedAt).toContain('03-04');
    expect(of.status).toBe('returned');
  });

  it('stands still while it waits for a fee, and is at work again when the fee is paid or somebody works on it', () => {
    const asked = [received('03-02T09:00', '03-06T11:00'), event('fee-requested', '03-03T09:00', { amount: 1 })];
    const of = (...more: DossierEvent[]) => {
      const { status, waitingSince, dueAt } = fold(...asked, ...more);
      return [status, waitingSince !== null, dueAt?.slice(5, 16)];
    };
    expect(of()).toEqual(['fee', true, '03-06T11:00']);
    expect(of(event('paid', '03-05T09:00', { amount: 1, online: true }))).toEqual(['processing', false, '03-08T11:00']);
    expect(of(event('moved', '03-04T09:00', { step: 'x' }))).toEqual(['processing', false, '03-07T11:00']);
    const running = { ...context, pauses: () => false };
    const none = inOrder(asked).reduce((was, one) => evolveDossier(was, one, running), blankDossier('s'));
    expect([none.status, none.waitingSince]).toEqual(['fee', null]);
  });

  it('is no online payment any more when the fee is refunded', () => {
    const paid = [received('03-02T09:00', null), event('paid', '03-02T10:00', { amount: 1, online: true })];
    expect(until('2026-12-31', 'paid-online', fold(...paid))).toBe(1);
    expect(until('2026-12-31', 'paid-online', fold(...paid, event('refunded', '03-03T10:00', { amount: 1 })))).toBe(0);
  });

  it('lives its natural course when a system stamps everything with one minute', () => {
    expect(fold(event('resolved', '03-02T09:00'), received('03-02T09:00', null)).finishedAt).not.toBeNull();
  });
});
