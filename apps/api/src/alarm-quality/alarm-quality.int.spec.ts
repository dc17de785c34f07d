import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { aRule } from '@ioc/api/alarms/rule.spec-support';
import { AlarmDesk } from '@ioc/api/alarms/desk';
import { AlarmEvaluator } from '@ioc/api/alarms/evaluator';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { AlarmQualityController } from '#alarm-quality/alarm-quality.controller.js';
import { readRaised } from '#alarm-quality/raised-alarms.sql.js';

Logger.overrideLogger(['fatal', 'error']);
let base: FreshDatabase;
let page: AlarmQualityController;
let desk: AlarmDesk;
const severe = aRule({ version: 2, consequence: 'severe', actWithinMinutes: 10, name: 'Nghiêm' });
const first = { from: '2026-01-05', to: '2026-01-05' };
const an = { name: 'an', role: 'operator' };
const alarm = async (unit: string) => {
  const [row] = (await base.db.query(`select id, version from alarm where unit = $1`, [unit])) as [
    { id: string; version: number },
  ];
  return row;
};

/** 8:00 one unit, 8:02 another; the first swings, is acknowledged, and comes back under a stricter rule. */
beforeAll(async () => {
  base = await freshDatabase();
  const catalogue = { current: alarmCatalogue() };
  page = new AlarmQualityController(base.db, catalogue);
  desk = new AlarmDesk(base.db, catalogue);
  const evaluator = new AlarmEvaluator(base.db, { contacts: [] });
  const look = (minutes: number, one: number, other: number, rules = alarmCatalogue()) =>
    evaluator.look(lookAt(minutes, seenOf({ '19001': one, '19002': other }, rules)));
  await look(0, 21, 0);
  await look(2, 1, 30);
  await look(4, 22, 30);
  await look(6, 1, 30);
  const { id, version } = await alarm('19001');
  await desk.act(id, { action: 'acknowledge', version }, an);
  await look(8, 40, 30, alarmCatalogue([severe], { version: 'v2' }));
  await evaluator.leave();
}, 60_000);
afterAll(() => base.close());

describe('the quality of alarms', () => {
  it('counts what came before operators, by the priority that it had then', async () => {
    const { raised, priorities, topRules, acknowledgement, rate } = await page.numbers(first);
    expect([raised, rate.peak, acknowledgement.count, acknowledgement.waiting]).toEqual([4, 4, 2, 2]);
    expect(priorities.map(({ priority, count }) => [priority, count])).toEqual([
      ['high', 1],
      ['medium', 3],
      ['low', 0],
    ]);
    expect(topRules.map(({ rule, count, share }) => [rule, count, share])).toEqual([['overdue-unit', 4, 100]]);
  });

  it('leads from each number to its alarms, page by page', async () => {
    const list = await page.counted({ ...first, of: 'raised', limit: 3 });
    expect(list.rows.map(({ unit, priority, times }) => [unit, priority, times])).toEqual([
      ['19001', 'high', 3],
      ['19001', 'medium', 3],
      ['19002', 'medium', 1],
    ]);
    const rest = await page.counted({ ...first, of: 'raised', limit: 3, after: list.next ?? '' });
    expect([list.total, rest.rows.length, rest.next]).toEqual([4, 1, null]);
    const high = await page.counted({ ...first, of: 'raised', priority: 'high', limit: 9 });
    expect(high.rows.map(({ unit }) => unit)).toEqual(['19001']);
  });

  it('knows what stands for more than a day at the end of a period, and not what was set aside', async () => {
    expect([
      (await page.numbers(first)).standing,
      (await page.numbers({ from: '2026-01-06', to: '2026-01-06' })).standing,
    ]).toEqual([0, 2]);
    const { id, version } = await alarm('19002');
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await desk.act(id, { action: 'shelve', version, note: 'chờ', until }, an);
    // Shelved today: on that day it stood.
    expect((await page.numbers({ from: '2026-01-06', to: '2026-01-06' })).standing).toBe(2);
    const today = await page.counted({ of: 'standing', limit: 9 });
    expect(today.rows.map(({ unit }) => unit)).toEqual(['19001']);
  });

  it('is of one rule where one is asked for', async () => {
    expect((await page.numbers({ ...first, rule: 'another' })).raised).toBe(0);
    expect((await page.numbers({ ...first, rule: 'overdue-unit' })).raised).toBe(4);
  });

  it('reads no more than it may, and says where it begins then', async () => {
    const [start, end] = [Date.parse('2026-01-04T17:00:00Z'), Date.parse('2026-01-05T17:00:00Z')];
    const all = await readRaised(base.db, start, end, null, 4);
    expect([all.complete, all.start]).toEqual([true, start]);
    const some = await readRaised(base.db, start, end, null, 2);
    expect([some.complete, some.raised.length, some.start]).toEqual([false, 2, some.raised[0]?.at]);
  });
});
