import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Catalogue } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import { atRisk, type Running } from '#drill-down/stages/at-risk.js';
import { deskTimes } from '#drill-down/stages/desk-times.js';
import { forecastOf, hoursLeft } from '#drill-down/stages/forecast.js';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue('catalogue', 'lai-chau-2015');
});
const stages = [
  { code: 'Thụ lý', limit: { value: 8, unit: 'hour' } },
  { code: 'Thẩm định', limit: { value: 16, unit: 'hour' } },
  { code: 'Trình ký', limit: { value: 4, unit: 'hour' } },
] as const;
/** March 2026; the 2nd is a Monday. */
const at = (time: string) => `2026-03-${time}:00+07:00`;
const moved = (step: string, time: string, more = {}) => ({
  type: 'vn.ioc.dossier.moved.v1',
  time: at(time),
  data: { step, ...more },
});
const said = (step: string, time: string) => ({ type: `vn.ioc.dossier.${step}.v1`, time: at(time), data: {} });
const life = (events: object[], finishedAt: string | null = null) =>
  ({ receivedAt: at('02T08:00'), finishedAt, events }) as Parameters<typeof deskTimes>[0];
const times = (of: ReturnType<typeof life>, now = at('20T09:00')) => deskTimes(of, stages, catalogue.calendar, now);

describe('the desks of a dossier', () => {
  it('each have their own time from the moment they got it, so the next does not pay for the one before', () => {
    const desks = times(life([moved('Thẩm định', '05T08:00'), moved('Trình ký', '06T08:00')], at('06T10:00')));
    expect(desks.map(({ step, dueAt, late }) => [step, dueAt?.slice(0, 16), late])).toEqual([
      ['Thụ lý', '2026-03-03T17:00', true],
      ['Thẩm định', '2026-03-09T17:00', false],
      ['Trình ký', '2026-03-06T14:00', false],
    ]);
  });

  it('are given the days that were waited for papers while it lay there', () => {
    const desks = times(
      life([
        { type: 'vn.ioc.dossier.supplement-requested.v1', time: at('02T10:00'), data: {} },
        { type: 'vn.ioc.dossier.supplemented.v1', time: at('09T10:00'), data: {} },
        moved('Thẩm định', '10T08:00'),
      ]),
    );
    expect(desks[0]).toMatchObject({ step: 'Thụ lý', dueAt: '2026-03-10T17:00:00+07:00', late: false });
  });

  it('end on a working day, and are given back nothing that was asked for after their time', () => {
    const asked = (from: string, to: string) =>
      times(
        life([
          { type: 'vn.ioc.dossier.supplement-requested.v1', time: at(from), data: {} },
          { type: 'vn.ioc.dossier.supplemented.v1', time: at(to), data: {} },
        ]),
      )[0]?.dueAt;
    // Due on Tuesday 3/3; five days more would be Sunday 8/3.
    expect(asked('02T10:00', '07T10:00')).toBe('2026-03-09T17:00:00+07:00');
    expect(asked('03T20:00', '05T20:00')).toBe('2026-03-05T17:00:00+07:00');
    expect(asked('04T10:00', '10T10:00')).toBe('2026-03-03T17:00:00+07:00');
  });

  it('share a wait that goes on over two desks, each its part', () => {
    // Due on Tuesday 3/3; waited from Monday 10:00, moved on Thursday 10:00, papers on Friday 10:00.
    const desks = times(
      life(
        [said('supplement-requested', '02T10:00'), moved('Thẩm định', '05T10:00'), said('supplemented', '06T10:00')],
        at('10T10:00'),
      ),
    );
    expect(desks.map(({ dueAt, late }) => [dueAt?.slice(0, 16), late])).toEqual([
      ['2026-03-06T17:00', false],
      ['2026-03-10T17:00', false],
    ]);
  });

  it('have nothing of a wait before they got the dossier or after they gave it on', () => {
    const wait = [said('supplement-requested', '03T10:00'), said('supplemented', '05T10:00')];
    const [before, after] = [
      times(life([moved('Trình ký', '03T09:00'), ...wait])),
      times(life([...wait, moved('Trình ký', '06T08:00')])),
    ];
    expect([before[0]?.dueAt, before[1]?.dueAt]).toEqual([at('03T17:00'), at('05T15:00')]);
    expect([after[0]?.dueAt, after[1]?.dueAt]).toEqual([at('05T17:00'), at('06T14:00')]);
  });

  it('are not late while papers are waited for, nor for the rest of a dossier that ended in the wait', () => {
    const asked = [said('supplement-requested', '02T10:00')];
    expect(times(life(asked), at('09T10:00'))[0]).toMatchObject({ dueAt: at('10T17:00'), late: false });
    expect(times(life(asked, at('09T10:00')), at('20T09:00'))[0]).toMatchObject({ dueAt: at('10T17:00'), late: false });
    expect(times(life([said('supplement-requested', '04T10:00')]), at('09T10:00'))[0]?.late).toBe(true);
  });

  it('count a wait from the first request to the first answer, for papers or a pause', () => {
    const due = (...events: object[]) => times(life(events))[0]?.dueAt?.slice(0, 16);
    expect(due(said('paused', '02T10:00'), said('supplement-requested', '03T10:00'), said('resumed', '04T10:00'))).toBe(
      '2026-03-05T17:00',
    );
    expect(
      due(
        said('supplemented', '02T11:00'),
        said('paused', '02T10:00'),
        said('resumed', '03T10:00'),
        said('resumed', '05T10:00'),
      ),
    ).toBe('2026-03-04T17:00');
    expect(due(said('supplement-requested-again', '02T10:00'), said('supplemented', '04T10:00'))).toBe(
      '2026-03-03T17:00',
    );
  });

  it('are those up to the end: what is said after it changes none', () => {
    const desks = times(life([moved('Thẩm định', '03T08:00'), moved('Trình ký', '03T09:00')], at('03T08:00')));
    expect(desks.map(({ step, endedAt }) => [step, endedAt])).toEqual([
      ['Thụ lý', at('03T08:00')],
      ['Thẩm định', at('03T08:00')],
    ]);
  });

  it('have one visit of a desk that is said again with its official, and two of one with two officials', () => {
    const by = (officer: string) => ({ officer });
    const desks = times(
      life([
        said('supplement-requested', '02T09:00'),
        said('supplemented', '02T10:00'),
        moved('Thụ lý', '03T08:00', by('cb-1')),
        moved('Thụ lý', '04T08:00', by('cb-2')),
        { ...moved('', '05T08:00'), data: {} },
        { ...moved('Trình ký', '05T09:00'), type: 'vn.ioc.dossier.digitised.v1' },
      ]),
    );
    expect(desks.map(({ step, officer, begunAt, endedAt }) => [step, officer, begunAt, endedAt])).toEqual([
      ['Thụ lý', 'cb-1', at('02T08:00'), at('04T08:00')],
      ['Thụ lý', 'cb-2', at('04T08:00'), null],
    ]);
  });

  it('are those that were said alone where the procedure has no flow', () => {
    const of = (...events: object[]) => deskTimes(life(events), [], catalogue.calendar, at('20T09:00'));
    expect(of(said('supplement-requested', '02T09:00'), said('supplemented', '02T10:00'))).toEqual([]);
    expect(of(moved('Thụ lý', '03T08:00'))).toMatchObject([{ step: 'Thụ lý', begunAt: at('03T08:00'), dueAt: null }]);
  });

  it('keep the day that the source itself states', () => {
    const [, desk] = times(life([moved('Thẩm định', '03T08:00', { stepDueAt: at('04T17:00'), officer: 'cb-1' })]));
    expect(desk).toMatchObject({ officer: 'cb-1', dueAt: at('04T17:00'), dueFrom: 'source', late: true });
  });

  it('are not judged where nobody gave them a time', () => {
    const [, desk] = times(life([moved('Hỏi Sở', '03T08:00')]));
    expect(desk).toMatchObject({ step: 'Hỏi Sở', dueAt: null, dueFrom: null, late: null });
  });
});

describe('what is foretold of an open dossier', () => {
  const standing = { receivedAt: at('02T08:00'), step: 'Thẩm định', stepAt: at('03T08:00') };
  const foretold = (due: string, now: string) =>
    forecastOf({ ...standing, dueAt: at(due) }, stages, catalogue.calendar, at(now));

  it('is what is left of this desk’s time and the whole of those after it', () => {
    const left = (now: string) => hoursLeft({ ...standing, dueAt: now }, stages, catalogue.calendar, at(now));
    expect(left('03T08:00')).toBeCloseTo(20);
    expect(left('04T08:00')).toBeCloseTo(12);
    expect(left('31T08:00')).toBe(4);
  });

  it('is a breach once the hours to the appointment are fewer than the hours of work', () => {
    expect(foretold('05T17:00', '03T08:00')).toMatchObject({ breaches: false });
    expect(foretold('04T17:00', '03T08:00')).toMatchObject({ breaches: true });
    expect(foretold('04T17:00', '03T08:00')?.spareHours).toBeLessThan(0);
  });

  it('is nothing at a desk that the catalogue does not know, and nothing beyond the calendar', () => {
    const unknown = { ...standing, step: 'Hỏi Sở', dueAt: at('05T17:00') };
    expect(forecastOf(unknown, stages, catalogue.calendar, at('03T08:00'))).toBeNull();
    const far = { ...standing, dueAt: '2090-01-01T17:00:00+07:00' };
    expect(forecastOf(far, stages, catalogue.calendar, at('03T08:00'))).toBeNull();
  });
});

describe('the dossiers at risk', () => {
  it('come worst first with their units, and those that nothing is known of are counted apart', () => {
    const procedure = [...catalogue.procedures.values()].find(({ limit }) => limit?.unit === 'working-day')!;
    const flow = { code: 'x', name: 'X', stages: [{ step: 'Thẩm định', limit: { value: 16, unit: 'hour' as const } }] };
    const withFlow: Catalogue = { ...catalogue, books: { ...catalogue.books, stages: [flow] } };
    const one = (code: string, due: string, more: Partial<Running> = {}): Running => ({
      code,
      unit: catalogue.province.rootUnit,
      procedure: procedure.code,
      receivedAt: at('02T08:00'),
      dueAt: at(due),
      dueDay: at(due).slice(0, 10),
      step: 'Thẩm định',
      stepAt: at('03T08:00'),
      ...more,
    });
    const all = [
      one('A', '03T17:00'),
      one('B', '20T17:00'),
      one('C', '03T11:00'),
      one('D', '03T17:00', { step: 'Lạ' }),
    ];
    const answer = atRisk(all, withFlow, at('03T08:00'), { of: 'breaching', limit: 10 });
    expect(answer).toMatchObject({ total: 2, watched: 3, unknown: 1 });
    expect(answer.rows.map(({ code }) => code)).toEqual(['C', 'A']);
    expect(answer.units).toEqual([
      expect.objectContaining({ unit: catalogue.province.rootUnit, breaching: 2, watched: 3 }),
    ]);
    const whole = atRisk(all, withFlow, at('03T08:00'), { of: 'watched', limit: 10 });
    expect([whole.total, whole.rows.map(({ code }) => code)]).toEqual([2, ['C', 'A', 'B']]);
  });
});
