import { describe, expect, it } from '@jest/globals';
import { dossierContributions } from '#cases/dossiers/dossier.contributions.js';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import { follow, waitingRanges } from '#cases/dossiers/dossier.days.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';
import { dueSoonRanges } from '#deadlines/due-soon.js';
import type { FoldContext } from '#cases/case-kind.js';

/** Appointments fall on Tuesday 10/3/2026; 9/3 is taken for a holiday, so the working day before is Friday 6/3. */
const context: FoldContext = {
  rankOf: () => 1,
  dueOf: () => null,
  eveOf: (due) => (due.startsWith('2026-03-10') ? '2026-03-06' : null),
  complaintDue: () => null,
  placeQuality: () => 'ok',
  communeAt: () => null,
};
type Step = [step: string, at: string, data?: object];
const told = (...steps: Step[]) =>
  steps.reduce(
    (now, [step, at, data = {}], index) =>
      evolveDossier(
        now,
        {
          id: `${index}`,
          source: 'mot-cua',
          subject: 'D1',
          type: `vn.ioc.dossier.${step}.v1`,
          time: `2026-03-${at}+07:00`,
          data,
        } as never,
        context,
      ),
    blankDossier('mot-cua'),
  );
const received: Step = [
  'received',
  '02T08:00:00',
  { procedure: '1.1', unit: 'H50.05', channel: 'direct', dueAt: '2026-03-10T17:00:00+07:00' },
];

const handover = (of: Dossier) =>
  dossierContributions(of)
    .filter(({ measure }) => measure === 'dossier.awaiting-handover')
    .map(({ day, n }) => [day, n]);
const soon = ({ clock, receivedAt, finishedAt }: Dossier) => dueSoonRanges(clock, receivedAt ?? '', finishedAt);

describe('the days on which a dossier is due soon', () => {
  it('are from the working day before its appointment to the end of the day of it', () => {
    expect(soon(told(received))).toEqual([['2026-03-06', '2026-03-11']]);
  });

  it('end when it is finished, and are none when it was finished before', () => {
    expect(soon(told(received, ['resolved', '09T10:00:00']))).toEqual([['2026-03-06', '2026-03-09']]);
    expect(soon(told(received, ['resolved', '06T10:00:00']))).toEqual([]);
  });

  it('stop while papers are waited for, and begin anew with the appointment that is made then', () => {
    const again: Step = ['supplemented', '09T10:00:00', { dueAt: '2026-03-20T17:00:00+07:00' }];
    expect(soon(told(received, ['supplement-requested', '07T10:00:00'], again))).toEqual([
      ['2026-03-06', '2026-03-07'],
      ['2026-03-19', '2026-03-21'],
    ]);
  });
});

describe('the days on which a dossier waits for papers', () => {
  it('are from the request until the clock runs again or the dossier ends', () => {
    const asked = told(received, ['supplement-requested', '04T10:00:00']);
    expect(waitingRanges(asked)).toEqual([['2026-03-04', null]]);
    expect(
      waitingRanges(told(received, ['supplement-requested', '04T10:00:00'], ['supplemented', '05T10:00:00'])),
    ).toEqual([['2026-03-04', '2026-03-05']]);
    expect(waitingRanges(told(received, ['supplement-requested', '04T10:00:00'], ['stopped', '08T10:00:00']))).toEqual([
      ['2026-03-04', '2026-03-08'],
    ]);
  });

  it('are not those of a pause for another office, nor those before it was received', () => {
    expect(waitingRanges(told(received, ['paused', '04T10:00:00']))).toEqual([]);
    const { data } = { data: received[2] };
    const before = told(['registered', '01T08:00:00', data], ['supplement-requested', '01T09:00:00']);
    expect(waitingRanges(before)).toEqual([]);
  });
});

describe('the days on which a result waits to be fetched', () => {
  it('are from its end until it is handed over; a recall takes both back', () => {
    const resolved: Step = ['resolved', '05T10:00:00'];
    expect(handover(told(received, resolved))).toEqual([['2026-03-05', 1]]);
    expect(handover(told(received, resolved, ['returned', '08T10:00:00']))).toEqual([
      ['2026-03-05', 1],
      ['2026-03-08', -1],
    ]);
    expect(handover(told(received, resolved, ['returned', '05T16:00:00']))).toEqual([]);
    const recalled = told(received, resolved, ['returned', '06T10:00:00'], ['recalled', '07T10:00:00']);
    expect(handover(recalled)).toEqual([]);
    const again = told(
      received,
      resolved,
      ['returned', '06T10:00:00'],
      ['recalled', '07T10:00:00'],
      ['resolved', '09T10:00:00'],
    );
    expect(handover(again)).toEqual([['2026-03-09', 1]]);
  });

  it('are none of a dossier that was withdrawn, or told only by its handing over', () => {
    expect(handover(told(received, ['withdrawn', '05T10:00:00']))).toEqual([]);
    expect(handover(told(received, ['returned', '05T10:00:00']))).toEqual([]);
  });
});

describe('a dossier that was stored before waits were kept', () => {
  const { papersWaits: _waits, ...stored } = told(received);

  it('waited on no day, and goes on with none', () => {
    expect(waitingRanges(stored as Dossier)).toEqual([]);
    expect(follow(stored as Dossier, stored as Dossier, '2026-03-04T10:00:00+07:00', context).papersWaits).toEqual([]);
  });

  it('waits from the next request on', () => {
    const asked = { ...told(received, ['supplement-requested', '04T10:00:00']), papersWaits: undefined };
    const now = follow(stored as Dossier, asked as never, '2026-03-04T10:00:00+07:00', context);
    expect(waitingRanges(now)).toEqual([['2026-03-04', null]]);
  });
});
