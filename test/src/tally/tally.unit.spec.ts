import { describe, expect, it } from '@jest/globals';
import { countsOn, dossiers, isOverdue, totalOf } from '@ioc/test/tally/tally';
import type { CloudEvent } from '@ioc/infra/simulator/travel/cloud-event';

const filed = { procedure: '1.001193', channel: 'online', unit: '19010' };
type Step = readonly [step: string, time: string, data?: Record<string, unknown>, id?: string];

/** A hand-written life: steps with local times. */
const life = (...steps: Step[]): CloudEvent[] =>
  steps.map(([step, time, data = {}, id], index) => ({
    specversion: '1.0',
    id: id ?? `e${index}`,
    source: 'urn:ioc:source:mot-cua',
    type: `vn.ioc.dossier.${step}.v1`,
    subject: 'HS-1',
    time: `${time}:00+07:00`,
    datacontenttype: 'application/json',
    data,
  }));
const due = (text: string) => ({ dueAt: `${text}:00+07:00` });
const received = (time: string, dueAt: string): Step => ['received', time, { ...filed, ...due(dueAt) }];
const options = { unit: (code: string) => (code === '19010' ? code : undefined), procedure: (code: string) => code };
const told = (...steps: Step[]) => dossiers(life(...steps), options)[0];

describe('the tally', () => {
  it('judges lateness by local days: 23:30 on the day of the appointment is in time, 00:10 after it is late', () => {
    const start = received('2026-10-05T08:00', '2026-10-08T17:00');
    expect(told(start, ['resolved', '2026-10-08T23:30'])).toMatchObject({ finishedDay: '2026-10-08', late: false });
    expect(told(start, ['resolved', '2026-10-09T00:10'])).toMatchObject({ finishedDay: '2026-10-09', late: true });
  });

  it('counts no dossier that was only registered or refused', () => {
    expect(
      told(['registered', '2026-10-05T08:00', filed], ['refused', '2026-10-05T09:00', { reason: 'x' }]),
    ).toBeUndefined();
  });

  it('counts an event once, whatever the order and however often it comes', () => {
    const events = life(received('2026-10-05T08:00', '2026-10-08T17:00'), ['resolved', '2026-10-07T10:00']);
    const once = countsOn(dossiers(events, options), '2026-10-07');
    expect(countsOn(dossiers([...events].reverse().concat(events), options), '2026-10-07')).toEqual(once);
    expect(totalOf(once)).toEqual({ received: 0, resolved: 1, late: 0, open: 0, overdue: 0 });
  });

  it('moves the appointment by the wait, unless a new one is given', () => {
    const asked: Step[] = [
      received('2026-10-05T08:00', '2026-10-08T17:00'),
      ['supplement-requested', '2026-10-06T08:00'],
    ];
    const waited = told(...asked, ['supplemented', '2026-10-09T08:00'], ['resolved', '2026-10-11T10:00']);
    expect(waited).toMatchObject({ late: false });
    const given = told(
      ...asked,
      ['supplemented', '2026-10-09T08:00', due('2026-10-10T17:00')],
      ['resolved', '2026-10-11T10:00'],
    );
    expect(given).toMatchObject({ late: true });
  });

  it('reads a state code as the step that it stands for, and leaves out one that nobody knows', () => {
    const coded = (code: unknown, time: string, data: object = {}): Step => ['state-changed', time, { code, ...data }];
    const codes = dossiers(
      life(
        coded(2, '2026-10-05T08:00', { ...filed, channel: 2, ...due('2026-10-08T17:00') }),
        coded('05', '2026-10-06T08:00'),
        coded(12, '2026-10-09T08:00'),
        coded(17, '2026-10-09T09:00'),
        coded(9, '2026-10-11T10:00'),
        coded(4, '2026-10-11T11:00'),
        coded(10, '2026-10-12T11:00'),
      ),
      { ...options, state: (_source, code) => (code === '12' ? 4 : undefined) },
    );
    const named = dossiers(
      life(
        received('2026-10-05T08:00', '2026-10-08T17:00'),
        ['supplement-requested', '2026-10-06T08:00'],
        ['supplemented', '2026-10-09T08:00'],
        ['resolved', '2026-10-11T10:00'],
        ['recalled', '2026-10-11T11:00'],
        ['returned', '2026-10-12T11:00'],
      ),
      options,
    );
    expect(codes.map(({ channel: _, ...one }) => one)).toEqual(named.map(({ channel: _, ...one }) => one));
    expect(named).toHaveLength(1);
  });

  it('lets the clock stand while a fee is waited for, until it is paid or somebody works on', () => {
    const start = received('2026-10-05T08:00', '2026-10-08T17:00');
    const asked: Step = ['fee-requested', '2026-10-06T08:00', { amount: 1 }];
    const end: Step = ['resolved', '2026-10-10T10:00'];
    expect(told(start, asked, ['paid', '2026-10-08T08:00', { amount: 1, online: true }], end)).toMatchObject({
      late: false,
    });
    expect(told(start, asked, ['moved', '2026-10-06T09:00', { step: 'x' }], end)).toMatchObject({ late: true });
  });

  it('finds nothing overdue while it waits, and again once the clock runs', () => {
    const one = told(
      received('2026-10-05T08:00', '2026-10-08T17:00'),
      ['paused', '2026-10-08T08:00'],
      ['resumed', '2026-10-12T08:00'],
    );
    const days = ['2026-10-08', '2026-10-09', '2026-10-11', '2026-10-12', '2026-10-13'];
    expect(days.map((day) => one && isOverdue(one, day))).toEqual([false, false, false, false, true]);
  });

  it('is revived by no wait that begins after the day of the appointment', () => {
    const one = told(
      received('2026-10-05T08:00', '2026-10-06T17:00'),
      ['paused', '2026-10-08T08:00'],
      ['resumed', '2026-10-12T08:00'],
      ['resolved', '2026-10-12T09:00'],
    );
    const days = ['2026-10-06', '2026-10-07', '2026-10-08', '2026-10-11'];
    expect(days.map((day) => one && isOverdue(one, day))).toEqual([false, true, true, true]);
    expect(one?.late).toBe(true);
  });

  it('moves an appointment by a wait to a working day', () => {
    const one = (end: string) =>
      told(
        received('2026-10-05T08:00', '2026-10-09T17:00'),
        ['paused', '2026-10-06T08:00'],
        ['resumed', '2026-10-07T08:00'],
        ['resolved', end],
      )?.late;
    expect([one('2026-10-12T09:00'), one('2026-10-13T09:00')]).toEqual([false, true]);
  });

  it('takes an appointment that is re-issued in time, and none that comes too late', () => {
    const days = ['2026-10-07', '2026-10-08', '2026-10-09', '2026-10-10'];
    const overdue = (on: string) => {
      const again: Step = ['due-reissued', on, due('2026-10-09T17:00')];
      const one = told(received('2026-10-05T08:00', '2026-10-06T17:00'), again);
      return days.map((day) => one && isOverdue(one, day));
    };
    expect(overdue('2026-10-06T09:00')).toEqual([false, false, false, true]);
    expect(overdue('2026-10-08T09:00')).toEqual([true, true, true, true]);
  });

  it('forgets a result that was recalled, as if it had never been', () => {
    const one = told(
      received('2026-10-05T08:00', '2026-10-08T17:00'),
      ['resolved', '2026-10-07T09:00'],
      ['returned', '2026-10-07T10:00'],
      ['recalled', '2026-10-08T09:00'],
      ['resolved', '2026-10-12T09:00'],
    );
    expect(one).toMatchObject({ finishedDay: '2026-10-12', late: true });
    expect(one && isOverdue(one, '2026-10-10')).toBe(true);
  });

  it('takes the day of the result, not of its handing over, and the handing over where no result was told', () => {
    const start = received('2026-10-05T08:00', '2026-10-08T17:00');
    expect(told(start, ['resolved', '2026-10-08T09:00'], ['returned', '2026-10-20T09:00'])?.finishedDay).toBe(
      '2026-10-08',
    );
    expect(told(start, ['returned', '2026-10-20T09:00'])).toMatchObject({ finishedDay: '2026-10-20', late: true });
  });

  it('carries out corrections, even those that came first', () => {
    const start = received('2026-10-05T08:00', '2026-10-08T17:00');
    const gone = told(['retracted', '2026-10-06T09:00', { event: 'w' }], start, [
      'withdrawn',
      '2026-10-05T10:00',
      {},
      'w',
    ]);
    expect(gone).toMatchObject({ finishedDay: null });
    const replaced = { event: 'r', type: 'vn.ioc.dossier.resolved.v1', time: '2026-10-08T16:00:00+07:00', data: {} };
    const mended = told(start, ['resolved', '2026-10-09T09:00', {}, 'r'], ['replaced', '2026-10-09T10:00', replaced]);
    expect(mended).toMatchObject({ finishedDay: '2026-10-08', late: false });
  });

  it('leaves out what nobody understands', () => {
    const start = received('2026-10-05T08:00', '2026-10-08T17:00');
    expect(dossiers(life(['received', '2026-10-05T08:00', { ...filed, unit: 'nowhere' }]), options)).toEqual([]);
    expect(dossiers(life(['received', '2026-10-05T08:00', { ...filed, dueAt: '31/12/2026' }]), options)).toEqual([]);
    expect(told(start, ['resolved', '2026-10-07T09:00', { resultFile: 'yes' }])).toMatchObject({ finishedDay: null });
  });
});
