import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { AlarmItem } from '@ioc/shared/answers/alarms';
import { alarmCatalogue, aSource, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { random, type Random } from '@ioc/test/support/random';
import type { Source } from '#catalogue/catalogue.js';
import { AlarmDesk } from '#alarms/desk.js';
import { AlarmEvaluator } from '#alarms/evaluator.js';
import { AlarmOrder } from '#alarms/orders.js';
import { aRule } from '#alarms/rule.spec-support.js';
import { EntryOrder } from '#shift/orders.js';
import { Shift } from '#shift/shift.js';

Logger.overrideLogger(['fatal', 'error']);
const an = { name: 'an', role: 'operator' };
const binh = { name: 'binh', role: 'operator' };
const sources = Array.from({ length: 12 }, (_, index) => `nguon-${index + 1}`);
const units = ['19001', '19002'];
const source = (code: string, kind: 'dossier' | 'kpi'): Source => ({
  ...{ code, name: code, kinds: [kind, 'source'], unit: null, expectedSeconds: 900, aliases: [] },
});
/** Sources of indicators: an alarm of a figure that is fed by a silent source is neither raised nor cleared. */
const catalogue = alarmCatalogue([aRule(), aRule({ code: 'silent', on: { sources: 'all' } })], {
  sources: new Map(
    [source('mot-cua', 'dossier'), ...sources.map((code) => source(code, 'kpi'))].map((of) => [of.code, of]),
  ),
});

let base: FreshDatabase;
let evaluator: AlarmEvaluator;
let desk: AlarmDesk;
let shift: Shift;
beforeAll(async () => {
  base = await freshDatabase();
  evaluator = new AlarmEvaluator(base.db, { contacts: [] });
  desk = new AlarmDesk(base.db, { current: catalogue });
  shift = new Shift(base.db, { current: catalogue });
}, 60_000);
afterAll(async () => {
  await evaluator.leave();
  await base.close();
});

/**
 * What a paper on the operator's table would say of each cause. It is kept by what was played and done alone: an alarm stands
 * while its cause does, and after it until somebody has seen it; on a shelf it stands until its time.
 */
interface OnPaper {
  isWrong: boolean;
  isSeen: boolean;
  isOwned: boolean;
  isShelved: boolean;
}
const paper = new Map<string, OnPaper>();
const stands = ({ isWrong, isSeen, isShelved }: OnPaper) => isWrong || isShelved || !isSeen;
const open = () => [...paper].filter(([, of]) => stands(of)).map(([cause]) => cause);

/** A cause comes or goes; what comes back after it was over and seen is a new alarm. */
function note(cause: string, isWrong: boolean): void {
  const of = paper.get(cause);
  if (!of && isWrong) paper.set(cause, { isWrong, isSeen: false, isOwned: false, isShelved: false });
  if (!of || of.isWrong === isWrong) return;
  of.isWrong = isWrong;
  if (isWrong && !of.isShelved) [of.isSeen, of.isOwned] = [false, false];
}

const until = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
/** Now and then something is put on a shelf, and stays there for the day. */
function orderFor(version: number, dice: Random): AlarmOrder {
  if (dice.chance(0.05)) return { action: 'shelve', version, note: 'bảo trì theo kế hoạch', until: until(180) };
  const promise = { promise: 'đơn vị hẹn xong trước 16 giờ', promiseAt: until(120) };
  return dice.chance(0.5) ? { action: 'acknowledge', version } : { action: 'take', version, ...promise };
}
const causeOf = ({ cause, unit }: AlarmItem) => (cause === 'overdue' ? unit : cause);

describe('an operator’s day', () => {
  it('leaves nothing unowned, and its handover lists exactly what is open', async () => {
    const dice = random(20261130);
    let done = 0;
    const act = async (alarm: AlarmItem, order: AlarmOrder) => {
      await desk.act(alarm.id, AlarmOrder.parse(order), an);
      const of = paper.get(causeOf(alarm)) as OnPaper;
      [of.isSeen, of.isOwned, of.isShelved] = [true, true, order.action === 'shelve'];
      done += 1;
    };
    const counts = new Map(units.map((unit) => [unit, 10]));
    const silent = new Set<string>();
    for (let quarter = 0; quarter < 32; quarter += 1) {
      for (const unit of units) if (dice.chance(0.3)) counts.set(unit, dice.chance(0.5) ? 30 : 5);
      for (const code of sources) if (dice.chance(0.3)) silent[silent.has(code) ? 'delete' : 'add'](code);
      const rows = [...sources.map((code) => aSource(code, silent.has(code) ? 'silent' : 'live')), aSource('mot-cua')];
      await evaluator.look(lookAt(quarter * 15, seenOf(Object.fromEntries(counts), catalogue, rows)));
      for (const unit of units) note(unit, (counts.get(unit) as number) > 20);
      for (const code of sources) note(code, silent.has(code));
      const list = await desk.list({ state: 'open', limit: 100 }, an);
      expect(list.rows.map(causeOf).sort()).toEqual(open().sort());
      for (const alarm of list.rows) {
        if (alarm.state === 'new') await act(alarm, orderFor(alarm.version, dice));
        if (alarm.state === 'returned') await act(alarm, { action: 'close', version: alarm.version, note: 'đã hết' });
      }
      if (quarter % 8 !== 7) continue;
      await shift.write(EntryOrder.parse({ text: `Giao ban quý giờ ${quarter}` }), an);
      done += 1;
    }
    const given = await shift.give({ note: 'hết ca' }, an);
    await shift.take(given.id, binh);
    const [handover] = (await shift.handovers()).rows;
    const { rows } = await desk.list({ state: 'open', limit: 100 }, binh);
    const facts = handover?.facts.open;
    expect({ enough: done >= 40, unowned: facts?.unowned }).toEqual({ enough: true, unowned: 0 });
    expect(facts?.rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(rows.map(causeOf).sort()).toEqual(open().sort());
    expect(open().every((cause) => paper.get(cause)?.isOwned)).toBe(true);
    expect((await shift.log({ limit: 50 })).rows.length).toBeGreaterThanOrEqual(4);
  }, 120_000);
});
