import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { eachEvaluator } from '@ioc/test/support/each-evaluator';
import { AlarmEvaluator } from '#alarms/evaluator.js';
import { aRule, office } from '#alarms/rule.spec-support.js';
import type { AlarmRule } from '#catalogue/alarm-rules.js';

Logger.overrideLogger(['fatal', 'error']);
const on = eachEvaluator();

const at = (text: string) => Date.parse(`${text}:00+07:00`);
/** What stands after a look at a local time at so many overdue dossiers of each unit. */
async function lookOn(time: string, rules: readonly AlarmRule[], counts: Record<string, number> = {}) {
  const catalogue = alarmCatalogue(rules, { calendar: office });
  const seen = { ...seenOf(counts, catalogue), today: time.slice(0, 10) };
  await on.evaluator.look({ ...lookAt(0, seen), now: at(time) });
  return standing();
}
async function standing(): Promise<string[]> {
  const rows: { unit: string; cause: string; state: string; value: number }[] = await on.base.db.query(
    `select unit, cause, state, value from alarm order by unit, cause`,
  );
  return rows.map(({ unit, cause, state, value }) => `${unit} ${cause} ${state} ${value}`);
}
/** The process dies and another takes over. */
async function restart() {
  await on.evaluator.leave();
  on.evaluator = new AlarmEvaluator(on.base.db, { contacts: [] });
}

describe('a rule of change', () => {
  const rule = aRule({
    ...{ code: 'jump', on: { figure: 'overdue', units: ['commune'], change: { since: 'week', as: 'percent' } } },
    ...{ above: 50, clear: 20, minimum: 10 },
  });

  it('judges at each full hour against the same hour a week before, over a restart', async () => {
    expect(await lookOn('2026-01-05T10:01', [rule], { '19001': 20, '19002': 4 })).toEqual([]);
    expect(await lookOn('2026-01-05T11:00', [rule], { '19001': 40, '19002': 4 })).toEqual([]);
    await restart();
    expect(await lookOn('2026-01-12T10:00', [rule], { '19001': 31, '19002': 9 })).toEqual(['19001 overdue new 55']);
    expect(await lookOn('2026-01-12T10:30', [rule], { '19001': 21, '19002': 9 })).toEqual(['19001 overdue new 55']);
    expect(await lookOn('2026-01-12T11:00', [rule], { '19001': 31, '19002': 9 })).toEqual([
      '19001 overdue returned -22.5',
    ]);
  });

  it('says nothing before there is an hour to compare with', async () => {
    expect(await lookOn('2026-01-12T10:00', [rule], { '19001': 500 })).toEqual([]);
    expect(await on.base.db.query(`select count(*)::int as n from alarm_sample`)).toEqual([{ n: 2 }]);
  });

  it('keeps the first value of an hour, also when the process begins again in it', async () => {
    await lookOn('2026-01-05T10:00', [rule], { '19001': 20 });
    await lookOn('2026-01-12T10:00', [rule], { '19001': 20 });
    await restart();
    expect(await lookOn('2026-01-12T10:59', [rule], { '19001': 90 })).toEqual([]);
  });
});

describe('a rule of duration', () => {
  const rule = aRule({ lastsHours: 8 });

  it('raises what stood beyond the limit for so many working hours, over a night and a restart', async () => {
    expect(await lookOn('2026-01-05T10:00', [rule], { '19001': 21 })).toEqual([]);
    expect(await lookOn('2026-01-06T09:00', [rule], { '19001': 21 })).toEqual([]);
    await restart();
    expect(await lookOn('2026-01-06T09:59', [rule], { '19001': 21 })).toEqual([]);
    expect(await lookOn('2026-01-06T10:00', [rule], { '19001': 21 })).toEqual(['19001 overdue new 21']);
  });

  it('leaves out the time in which nothing was judged, and goes on', async () => {
    await lookOn('2026-01-05T10:00', [rule], { '19001': 21 });
    const seen = { ...seenOf({ '19001': 21 }, alarmCatalogue([rule], { calendar: office })), today: '2026-01-05' };
    await on.evaluator.look({ ...lookAt(0, seen, { held: 'catching-up' }), now: at('2026-01-05T11:00') });
    expect(await lookOn('2026-01-05T11:30', [rule], { '19001': 21 })).toEqual([]);
    expect(await lookOn('2026-01-06T10:00', [rule], { '19001': 21 })).toEqual([]);
    expect(await lookOn('2026-01-06T10:30', [rule], { '19001': 21 })).toEqual(['19001 overdue new 21']);
  });
});

describe('a rule of working hours', () => {
  it('raises and clears nothing while offices are closed, and judges what stands when they open', async () => {
    const rule = aRule({ when: 'working-hours' });
    expect(await lookOn('2026-01-05T20:00', [rule], { '19001': 21 })).toEqual([]);
    expect(await lookOn('2026-01-06T08:00', [rule], { '19001': 21 })).toEqual(['19001 overdue new 21']);
    expect(await lookOn('2026-01-06T12:30', [rule], { '19001': 0 })).toEqual(['19001 overdue new 21']);
    expect(await lookOn('2026-01-06T13:00', [rule], { '19001': 0 })).toEqual(['19001 overdue returned 0']);
  });
});

describe('a rule of absence', () => {
  const received = 'vn.ioc.dossier.received.v1';
  const rule = aRule({
    ...{ code: 'nothing', on: { absent: [received], units: ['commune'], withinHours: 8 } },
    ...{ above: undefined, clear: undefined },
  });
  let place = 0;
  const event = (time: string, unit: string, type = received) =>
    on.base.db.query(
      `insert into journal (place, source, event_id, type, subject, "time", appended_at, recorded_at, data, sha256)
       values ($1, 'mot-cua', $2, $3, $2, $4, $4, $4, $5::jsonb, '')`,
      [++place, `e${place}`, type, new Date(at(time)), JSON.stringify({ unit })],
    );

  it('raises after so many working hours without such an event, and clears when one comes', async () => {
    await event('2026-01-05T09:00', '19001');
    await event('2026-01-05T15:00', '19002');
    await event('2026-01-06T09:30', '19001', 'vn.ioc.dossier.moved.v1');
    expect(await lookOn('2026-01-06T09:00', [rule])).toEqual([]);
    expect(await lookOn('2026-01-06T09:10', [rule])).toEqual(['19001 events new 8.2']);
    await event('2026-01-06T09:11', '19001');
    expect(await lookOn('2026-01-06T09:12', [rule])).toEqual(['19001 events returned 0']);
  });

  it('goes on judging what stands when the rule is taken away', async () => {
    await event('2026-01-05T09:00', '19001');
    await lookOn('2026-01-06T09:10', [rule]);
    await event('2026-01-06T09:11', '19001');
    expect(await lookOn('2026-01-06T09:12', [])).toEqual(['19001 events returned 0']);
  });
});

describe('a rule that foretells', () => {
  const rule = aRule({
    code: 'by-friday',
    on: { forecast: 'dossier', units: ['province', 'commune'], by: { weekday: 'friday', hour: 17 }, recentDays: 5 },
    ...{ above: 2, clear: 1, minimum: 5 },
  });
  const dossiers = (n: number, unit: string, of: { due?: string; finished?: string; waiting?: string }) =>
    on.base.db.query(
      `insert into dossier (code, source, status, unit, procedure, channel, received_day, due_at, finished_day, waiting_since,
         state, event_ids, event_sums, event_places, version, last_at)
       select gen_random_uuid(), 'mot-cua', 'x', $2, 'p', 'c', '2026-01-02', $3, $4, $5, '{}', '{}', '{}', '{}', 1, now()
       from generate_series(1, $1)`,
      [
        n,
        unit,
        of.due ? new Date(at(of.due)) : null,
        of.finished ?? null,
        of.waiting ? new Date(at(of.waiting)) : null,
      ],
    );

  it('raises what falls due beyond the pace of the recent days, and clears when it is worked off', async () => {
    // 19001 finished 4 in 40 hours: by Friday 17:00, 20 hours ahead, 2 more of the 6 that fall due.
    await dossiers(4, '19001', { finished: '2026-01-06' });
    await dossiers(6, '19001', { due: '2026-01-09T16:00' });
    await dossiers(9, '19001', { due: '2026-01-09T16:00', waiting: '2026-01-06T10:00' });
    await dossiers(9, '19001', { due: '2026-01-12T16:00' });
    await dossiers(4, '19002', { due: '2026-01-09T16:00' });
    expect(await lookOn('2026-01-07T13:00', [rule])).toEqual(['19001 dossier new 4', 'H50 dossier new 8']);
    const [{ detail }] = (await on.base.db.query(`select detail from alarm where unit = '19001'`)) as [
      { detail: object },
    ];
    expect(detail).toEqual({ vi: 'Đến thứ Sáu 17:00: 6 hồ sơ đến hạn', en: 'By Friday 17:00: 6 dossiers fall due' });
    await on.base.db.query(`update dossier set finished_day = '2026-01-07' where due_at <= $1`, [
      new Date(at('2026-01-09T17:00')),
    ]);
    expect(await lookOn('2026-01-07T13:02', [rule])).toEqual(['19001 dossier returned 0', 'H50 dossier returned 0']);
  });
});
