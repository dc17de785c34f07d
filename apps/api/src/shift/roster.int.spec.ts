import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { AlarmDesk } from '@ioc/api/alarms/desk';
import { AlarmEvaluator } from '@ioc/api/alarms/evaluator';
import { readAlarmHead } from '@ioc/api/alarms/head.sql';
import { aRule } from '@ioc/api/alarms/rule.spec-support';
import { RosterDesk } from '#shift/roster-desk.js';
import { ExceptionOrder, SlotOrder, WithdrawalOrder } from '#shift/roster-orders.js';

Logger.overrideLogger(['fatal', 'error']);
const lead = { name: 'truong.ca', role: 'shift-lead' };
const other = { name: 'quan.tri', role: 'administrator' };
const an = 'Nguyễn Văn An';
const rules = [
  aRule({ escalate: [{ afterMinutes: 15, to: 'shift-lead' }] }),
  aRule({ code: 'roster-empty', on: { roster: 'all', aheadMinutes: 0 }, escalate: [] }),
];
const catalogue = alarmCatalogue(rules);
const root = catalogue.province.rootUnit;
/** Looks begin on Monday 2026-01-05 at 08:00 in Vietnam. */
const eight = Date.parse('2026-01-05T01:00:00Z');
let base: FreshDatabase;
let roster: RosterDesk;
let version: string;
beforeEach(async () => {
  base = await freshDatabase();
  roster = new RosterDesk(base.db, { current: catalogue });
  version = '0';
}, 60_000);
afterEach(() => base.close());

const rows = (sql: string): Promise<Record<string, unknown>[]> => base.db.query(sql);
const slot = async (more: object = {}) => {
  const order = { version, duty: 'shift-lead', unit: root, from: '07:00', to: '15:00', since: '2026-01-01', ...more };
  const done = await roster.addSlot(SlotOrder.parse(order), lead);
  version = done.version;
  return done.id;
};
const exception = async (of: string, more: object, by = lead) => {
  const order = { version, slot: of, day: '2026-01-05', ...more };
  const done = await roster.addException(ExceptionOrder.parse(order), by);
  version = done.version;
  return done.id;
};
const now = async () => (await roster.roster({ days: 1, from: '2026-01-05' }, true, eight)).now;

describe('the roster', () => {
  it('has slots of the week, days that are otherwise, and takes them back', async () => {
    const id = await slot({ person: an, deputy: 'Trần Thị Bình' });
    expect(await now()).toMatchObject([{ person: an, because: 'pattern', duty: 'shift-lead', unit: root }]);
    const leave = await exception(id, { kind: 'leave' });
    expect(await now()).toMatchObject([{ person: 'Trần Thị Bình', because: 'deputy', exception: leave }]);
    await exception(id, { kind: 'swap', person: 'Lê Chi' });
    expect(await now()).toMatchObject([{ person: 'Lê Chi' }]);
    await roster.withdraw(WithdrawalOrder.parse({ version, of: id }), lead);
    expect(await now()).toEqual([]);
  });

  it('keeps every line, by whom and when, and no line changes', async () => {
    const id = await slot();
    await exception(id, { kind: 'swap', person: an, note: 'đổi ca' }, other);
    const { rows: lines, total } = await roster.history({ limit: 1 });
    expect([total, lines]).toMatchObject([2, [{ kind: 'exception', author: 'quan.tri', slot: id, day: '2026-01-05' }]]);
    for (const sql of [`update roster_change set author = 'x'`, 'delete from roster_change'])
      await expect(base.db.query(sql)).rejects.toThrow(/only grows/);
  });

  it('lets one of two win who change the same day at once, and tells the other who was faster', async () => {
    const id = await slot();
    const order = (person: string) =>
      ExceptionOrder.parse({ version, slot: id, day: '2026-01-05', kind: 'swap', person });
    const answers = await Promise.allSettled([
      roster.addException(order('A'), lead),
      roster.addException(order('B'), other),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      status: 409,
      response: { code: 'roster-changed', message: expect.stringMatching(/(truong\.ca|quan\.tri) vừa đổi/) },
    });
    // Another day is nobody's business.
    await expect(roster.addException({ ...order('C'), day: '2026-01-06' }, lead)).resolves.toBeTruthy();
  });

  it('refuses what is no slot, no exception, or no longer in force', async () => {
    const id = await slot();
    const fine = { version: '0', duty: 'operator', unit: root, from: '07:00', to: '15:00' };
    for (const wrong of [
      { from: '24:00' },
      { weekdays: [8] },
      { duty: 'boss' },
      { person: '0912 345 678' },
      { phone: '1' },
    ])
      expect(SlotOrder.safeParse({ ...fine, ...wrong }).success).toBe(false);
    expect(SlotOrder.parse({ ...fine, weekdays: [5, 1, 5] }).weekdays).toEqual([1, 5]);
    const day = { version: '0', slot: id, day: '2026-01-05' };
    for (const wrong of [{ kind: 'swap' }, { kind: 'off', person: an }, { kind: 'holiday' }])
      expect(ExceptionOrder.safeParse({ ...day, ...wrong }).success).toBe(false);
    await expect(slot({ unit: 'không có' })).rejects.toMatchObject({ status: 400 });
    await expect(exception('99', { kind: 'leave' })).rejects.toMatchObject({ status: 404 });
    await roster.withdraw({ version, of: id }, lead);
    await expect(roster.withdraw({ version, of: id }, lead)).rejects.toMatchObject({ status: 404 });
    await expect(exception(id, { kind: 'leave' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('an empty slot', () => {
  it('is an alarm until somebody is on; what walls and notifications carry names no person', async () => {
    const evaluator = new AlarmEvaluator(base.db, {
      contacts: [{ role: 'shift-lead', person: an, mail: 'an@x.example' }],
    });
    const look = (minutes: number) => evaluator.look(lookAt(minutes, seenOf({ '19001': 21 }, catalogue)));
    await look(0);
    expect(await rows(`select rule from alarm where rule = 'roster-empty'`)).toEqual([]);
    const id = await slot();
    await look(1);
    const head = await readAlarmHead(base.db, catalogue);
    expect(head.alarms).toHaveLength(2);
    expect(await rows(`select unit, cause, state from alarm where rule = 'roster-empty'`)).toEqual([
      { unit: root, cause: id, state: 'new' },
    ]);
    await exception(id, { kind: 'swap', person: an });
    await look(2);
    expect(await rows(`select state from alarm where rule = 'roster-empty'`)).toEqual([{ state: 'returned' }]);
    await look(20);
    // The first step went to whoever is on: by role and unit in the history, by the address alone in the queue.
    expect(await rows(`select data from alarm_history where action = 'escalate'`)).toEqual([
      { data: { to: 'shift-lead', step: 1, onDuty: { duty: 'shift-lead', unit: root } } },
    ]);
    expect(await rows('select contact from notification')).toEqual([{ contact: 'mailto:an@x.example' }]);
    const desk = new AlarmDesk(base.db, { current: catalogue });
    const shown = [
      await readAlarmHead(base.db, catalogue),
      await desk.list({ state: 'open', limit: 9 }, lead),
      await rows('select body from notification'),
      await rows('select * from alarm_history'),
    ];
    expect(JSON.stringify(shown)).not.toContain(an);
    await evaluator.leave();
  });

  it('is gone with its slot', async () => {
    const evaluator = new AlarmEvaluator(base.db, { contacts: [] });
    const look = (minutes: number) => evaluator.look(lookAt(minutes, seenOf({}, catalogue)));
    const id = await slot();
    await look(0);
    await roster.withdraw({ version, of: id }, lead);
    await look(1);
    expect(await rows('select state from alarm')).toEqual([{ state: 'returned' }]);
    await evaluator.leave();
  });
});
