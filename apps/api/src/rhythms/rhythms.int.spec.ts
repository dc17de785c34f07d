import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { AlarmEvaluator } from '@ioc/api/alarms/evaluator';
import { aRule, office } from '@ioc/api/alarms/rule.spec-support';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { RhythmDesk, RhythmOrder } from '#rhythms/rhythm-desk.js';
import { RhythmLearner } from '#sources/rhythm-learner.js';
import { readSources } from '#sources/sources.sql.js';

Logger.overrideLogger(['fatal', 'error']);
const lead = { name: 'truong.ca', role: 'shift-lead' };
const at = (text: string) => Date.parse(`${text}+07:00`);
const rules = [
  aRule({ code: 'stopped', on: { sources: 'all', silence: 'sender-stopped' } }),
  aRule({ code: 'no-events', on: { sources: 'all', silence: 'nothing-happened' } }),
  aRule({ code: 'figure', on: { figure: 'overdue', units: ['commune'] }, above: 20 }),
];
const plain = alarmCatalogue(rules, { calendar: office });
const daily = plain.sources.get('mot-cua');
if (!daily) throw new Error('the small catalogue has mot-cua');
/** A long normal silence, so that only the rhythm can miss it. */
const catalogue = { ...plain, sources: new Map([['mot-cua', { ...daily, expectedSeconds: 604_800 }]]) };
let base: FreshDatabase;
let desk: RhythmDesk;
let learner: RhythmLearner;
beforeEach(async () => {
  base = await freshDatabase();
  desk = new RhythmDesk(base.db, { current: catalogue });
  learner = new RhythmLearner(base.db, { current: catalogue });
}, 60_000);
afterEach(() => base.close());

/** Twenty events at nine of each of the ten working days before Monday 19 January; as many at three that came in a batch. */
const journal = () =>
  base.db.query(
    `insert into journal (place, source, event_id, type, subject, "time", appended_at, data, sha256)
     select row_number() over (), 'mot-cua', 'e' || row_number() over (), 'vn.ioc.dossier.received.v1', 's',
       day + hours, day + hours + late, '{}', ''
     from generate_series('2026-01-05 00:00+07'::timestamptz, '2026-01-16 00:00+07', '1 day') day,
       generate_series(1, 20), (values (interval '9 hours 30 minutes', interval '1 second'),
         (interval '15 hours', interval '9 hours')) of(hours, late)
     where extract(isodow from day at time zone 'Asia/Ho_Chi_Minh') < 6`,
  );
const hear = (event: string, heartbeat: string | null = null) =>
  base.db.query(
    `insert into source_state (source, last_event_at, last_received_at, last_heartbeat_at)
     values ('mot-cua', $1, greatest($1, $2::timestamptz), $2)
     on conflict (source) do update set last_event_at = excluded.last_event_at,
       last_received_at = excluded.last_received_at, last_heartbeat_at = excluded.last_heartbeat_at`,
    [new Date(at(event)), heartbeat === null ? null : new Date(at(heartbeat))],
  );
const sourcesAt = (now: string) => readSources(base.db, catalogue, now.slice(0, 10), new Date(at(now)));
const stateAt = async (now: string) => (await sourcesAt(now)).map(({ state, silence }) => `${state}, ${silence}`);
const lineOf = async () => (await desk.rhythms(true)).rows[0];

describe('the rhythm of a source', () => {
  it('is learned from what was sent as it happened, once a day', async () => {
    await journal();
    expect(await lineOf()).toMatchObject({ source: 'mot-cua', from: 'none', hours: [], version: '0' });
    await learner.learn(at('2026-01-19T08:00:00'));
    const line = await lineOf();
    expect(line).toMatchObject({ from: 'learned', days: 10, learnedOn: '2026-01-19', changed: null });
    expect(line?.hours.flatMap((n, hour) => (n > 0 ? [[hour, n]] : []))).toEqual([[9, 20]]);
    await base.db.query('truncate journal');
    await learner.learn(at('2026-01-20T08:00:00'));
    expect(await lineOf()).toMatchObject({ from: 'learned', learnedOn: '2026-01-19' });
  });

  it('misses who stopped, and knows who lives and has nothing', async () => {
    await journal();
    await hear('2026-01-16T09:50:00');
    expect(await stateAt('2026-01-19T10:00:00')).toEqual(['live, none']);
    await learner.learn(at('2026-01-19T08:00:00'));
    expect(await stateAt('2026-01-19T09:59:00')).toEqual(['live, none']);
    expect(await stateAt('2026-01-19T10:00:00')).toEqual(['silent, sender-stopped']);
    await hear('2026-01-16T09:50:00', '2026-01-19T09:59:00');
    expect(await stateAt('2026-01-19T10:00:00')).toEqual(['live, nothing-happened']);
    await hear('2026-01-19T09:40:00');
    expect(await stateAt('2026-01-19T10:00:00')).toEqual(['live, none']);
  });

  it('is what was written on the page, until that is taken back', async () => {
    await journal();
    await learner.learn(at('2026-01-19T08:00:00'));
    await hear('2026-01-16T09:50:00');
    const order = RhythmOrder.parse({
      ...{ source: 'mot-cua', version: '0', reason: 'Quét nhà tuần này' },
      hours: Array.from({ length: 24 }, () => 0),
    });
    const changed = await desk.change(order, lead);
    expect(changed).toMatchObject({ from: 'page', changed: { author: 'truong.ca', reason: 'Quét nhà tuần này' } });
    expect(await stateAt('2026-01-19T10:00:00')).toEqual(['live, none']);
    await expect(desk.change(order, lead)).rejects.toMatchObject({ response: { code: 'rhythm-changed' } });
    await expect(desk.change({ ...order, source: 'la' }, lead)).rejects.toThrow(/no such source/);
    await desk.change({ ...order, hours: null, version: changed.version }, lead);
    expect(await stateAt('2026-01-19T10:00:00')).toEqual(['silent, sender-stopped']);
    const kept: { n: number }[] = await base.db.query('select count(*)::int as n from source_rhythm_change');
    expect(kept).toEqual([{ n: 2 }]);
    await expect(base.db.query(`delete from source_rhythm_change`)).rejects.toThrow();
  });

  it('is kept in hundredths, however small a number was written', async () => {
    const hours = [5e-324, 2.5e-46, 0.004, 0.005, 1 / 3, 1_000_000, ...Array.from({ length: 18 }, () => 0)];
    const order = RhythmOrder.parse({ source: 'mot-cua', version: '0', reason: 'thử số nhỏ', hours });
    expect((await desk.change(order, lead)).hours.slice(0, 6)).toEqual([0, 0, 0, 0.01, 0.33, 1_000_000]);
  });

  it('is the catalogue’s where the page says nothing', async () => {
    const hours = Array.from({ length: 24 }, (_, hour) => (hour === 14 ? 30 : 0));
    const described = { ...catalogue, sources: new Map([['mot-cua', { ...daily, hours, rhythm: hours }]]) };
    const rows = await new RhythmDesk(base.db, { current: described }).rhythms(false);
    expect(rows).toMatchObject({ mayChange: false, rows: [{ from: 'catalogue', hours, learned: null }] });
  });

  it.each([[[]], [Array.from({ length: 23 }, () => 1)], [Array.from({ length: 24 }, () => -1)]])(
    'is refused when it is not 24 numbers from 0 up',
    (hours) => {
      const order = { source: 'mot-cua', version: '0', reason: 'thử', hours };
      expect(RhythmOrder.safeParse(order).success).toBe(false);
    },
  );
});

describe('the alarms of a silent source', () => {
  it('are of the kind of silence, and what its figures raised is unknown, never cleared', async () => {
    const evaluator = new AlarmEvaluator(base.db, { contacts: [] });
    const look = async (minutes: number, overdue: number, now: string) =>
      evaluator.look(lookAt(minutes, seenOf({ '19001': overdue }, catalogue, await sourcesAt(now))));
    const standing = async () => {
      const rows: { rule: string; cause: string; state: string }[] = await base.db.query(
        `select rule, cause, state from alarm where rank < 9 order by rule, cause`,
      );
      return rows.map(({ rule, state }) => `${rule}: ${state}`);
    };
    try {
      await journal();
      await learner.learn(at('2026-01-19T08:00:00'));
      await hear('2026-01-19T08:50:00');
      await look(0, 30, '2026-01-19T08:51:00');
      expect(await standing()).toEqual(['figure: new']);
      await look(1, 30, '2026-01-19T10:00:00');
      expect(await standing()).toEqual(['figure: unknown', 'stopped: new']);
      // What nobody sends can be counted as nothing: that clears no alarm.
      await look(2, 0, '2026-01-19T10:01:00');
      expect(await standing()).toEqual(['figure: unknown', 'stopped: new']);
      await hear('2026-01-19T08:50:00', '2026-01-19T10:02:00');
      await look(3, 30, '2026-01-19T10:02:00');
      expect(await standing()).toEqual(['figure: new', 'no-events: new', 'stopped: returned']);
    } finally {
      await evaluator.leave();
    }
  });
});
