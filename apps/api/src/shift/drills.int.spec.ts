import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { AlarmDesk } from '#alarms/desk.js';
import { AlarmEvaluator } from '#alarms/evaluator.js';
import type { Drill } from '#catalogue/drills.js';
import { readPath } from '#live/queries/path.sql.js';
import { noteRealEvent } from '#identity/real-event.sql.js';
import { DrillDesk } from '#shift/drill-desk.js';
import { TimelineQuery } from '#shift/orders.js';
import { Shift } from '#shift/shift.js';
import { noteSimulation } from '#storage/simulation.js';

Logger.overrideLogger(['fatal', 'error']);
let base: FreshDatabase;
let drills: DrillDesk;
let desk: AlarmDesk;
const an = { name: 'an', role: 'shift-lead' };
const catalogue = alarmCatalogue();
const rule = catalogue.books.alarms.find(({ on }) => 'figure' in on)?.code ?? '';
const expected = { rule, withinMinutes: 5, answeredWithinMinutes: 9 };
const backlog: Drill = {
  ...{ code: 'backlog', name: 'Hồ sơ dồn', nameEn: 'A backlog', minutes: 10 },
  injects: [
    { atMinute: 0, name: 'a', nameEn: 'a', do: { overdue: 'dossier', unit: '19001', cases: 30 }, expect: expected },
    { atMinute: 0, name: 'b', nameEn: 'b', do: { overdue: 'dossier', unit: '19009', cases: 30 }, expect: expected },
  ],
};

beforeAll(async () => {
  base = await freshDatabase();
  const current = { ...catalogue, books: { ...catalogue.books, drills: [backlog] } };
  drills = new DrillDesk(base.db, { current });
  desk = new AlarmDesk(base.db, { current });
}, 60_000);
afterAll(() => base.close());

describe('a drill', () => {
  it('is refused where nothing was simulated', async () => {
    await expect(drills.start('backlog', an)).rejects.toMatchObject({
      status: 409,
      response: { code: 'not-simulated' },
    });
    await noteSimulation(base.db);
    expect(await drills.drills(true)).toMatchObject({
      possible: true,
      running: null,
      runs: [],
      drills: [{ injects: 2 }],
    });
    await expect(drills.start('none', an)).rejects.toMatchObject({ status: 400 });
  });
  it('runs once, though two start it in the same moment, and is said on every screen', async () => {
    const started = await Promise.allSettled([drills.start('backlog', an), drills.start('backlog', an)]);
    expect(started.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(started.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { response: { code: 'drill-running' } },
    });
    expect((await drills.current()).running).toMatchObject({ drill: 'backlog' });
    expect(Object.keys((await drills.current()).running ?? {})).not.toContain('injects');
    expect((await readPath(base.db, 'kafka', new Date())).drill).toMatchObject({ name: 'Hồ sơ dồn' });
    expect((await readPath(base.db, 'kafka', new Date(Date.now() + 11 * 60_000))).drill).toBeNull();
  });
  it('shows the shift lead what the desk found and who answered, and the others once it is over', async () => {
    const id = (await drills.current()).running?.id ?? '';
    const evaluator = new AlarmEvaluator(base.db, { contacts: [] });
    await evaluator.look(lookAt(0, seenOf({ '19001': 21, '19002': 40 }), { now: Date.now() }));
    await evaluator.leave();
    const [alarm] = (await desk.list({ state: 'open', unit: '19001', limit: 1 }, an)).rows;
    if (!alarm) throw new Error('an alarm was expected');
    await desk.act(alarm.id, { action: 'acknowledge', version: alarm.version }, an);
    expect([alarm.drill, (await desk.list({ state: 'open', limit: 9 }, an)).rows.every(({ drill }) => drill)]).toEqual([
      true,
      true,
    ]);
    const report = await drills.report(id, true);
    expect(report.outcomes?.map(({ expected: one }) => one && [one.finding, one.answering, one.answeredBy])).toEqual([
      ['in-time', 'in-time', 'an'],
      ['pending', null, null],
    ]);
    expect(report.others.map(({ unit }) => unit)).toEqual(['19002']);
    expect(await drills.report(id, false)).toMatchObject({ outcomes: null, others: [] });
    await expect(drills.report('99', true)).rejects.toMatchObject({ status: 404 });
  });
  it('ends early once, with its lines on the timeline', async () => {
    const id = (await drills.current()).running?.id ?? '';
    expect(await drills.end(id, an)).toMatchObject({ running: false, endedEarlyBy: 'an' });
    await expect(drills.end(id, an)).rejects.toMatchObject({ response: { code: 'drill-over' } });
    await expect(drills.end('99', an)).rejects.toMatchObject({ status: 404 });
    expect((await drills.report(id, false)).outcomes).toHaveLength(2);
    const { now } = await new Shift(base.db, { current: catalogue }).handovers();
    expect(now.open.rows.map(({ drill }) => drill)).toEqual([true, true]);
    const { rows } = await new Shift(base.db, { current: catalogue }).timeline(TimelineQuery.parse({}));
    const lines = rows
      .filter(({ kind }) => kind.startsWith('drill'))
      .map(({ action, actor, text }) => [action, actor, text]);
    expect(lines).toEqual([
      ['drill-over', 'an', 'Hồ sơ dồn'],
      ['drill-begun', 'an', 'Hồ sơ dồn'],
    ]);
  });
  it('is refused for ever once a real event has come', async () => {
    await noteRealEvent(base.db, 'mot-cua');
    await expect(drills.start('backlog', an)).rejects.toMatchObject({ response: { code: 'not-simulated' } });
    expect((await drills.drills(true)).possible).toBe(false);
  });
});
