import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { AlarmDesk } from '#alarms/desk.js';
import { AlarmEvaluator } from '#alarms/evaluator.js';
import { EntryOrder, LogQuery } from '#shift/orders.js';
import { Shift } from '#shift/shift.js';

Logger.overrideLogger(['fatal', 'error']);
let base: FreshDatabase;
let shift: Shift;
let desk: AlarmDesk;
const an = { name: 'an', role: 'operator' };
const binh = { name: 'binh', role: 'shift-lead' };
const chi = { name: 'chi', role: 'operator' };

beforeAll(async () => {
  base = await freshDatabase();
  shift = new Shift(base.db);
  desk = new AlarmDesk(base.db, { current: alarmCatalogue() });
  const evaluator = new AlarmEvaluator(base.db, { contacts: [] });
  await evaluator.look(lookAt(0, seenOf({ '19001': 21, '19002': 40 })));
  await evaluator.leave();
}, 60_000);
afterAll(() => base.close());

const alarms = async () => (await desk.list({ state: 'open', limit: 50 }, an)).rows;
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

describe('the log of the shift', () => {
  const write = (text: string, about?: { kind: 'alarm'; id: string }) =>
    shift.write(EntryOrder.parse({ text, ...(about && { about }) }), an);
  const read = (query: object = {}) => shift.log(LogQuery.parse(query));
  let id = '';
  beforeEach(async () => (id = (await alarms())[0]?.id ?? ''));

  it('keeps who wrote what about what, newest first, and finds it by words and by what it is about', async () => {
    await write('Đã gọi Sở Y tế về hồ sơ quá hạn', { kind: 'alarm', id });
    await write('Đoàn kiểm tra đến lúc 9 giờ');
    expect((await read()).rows.map(({ text, author, role }) => [text.slice(0, 4), author, role])).toEqual([
      ['Đoàn', 'an', 'operator'],
      ['Đã g', 'an', 'operator'],
    ]);
    expect((await read({ words: 'y tế' })).rows.map(({ about }) => about)).toEqual([{ kind: 'alarm', id }]);
    expect((await read({ kind: 'alarm', id })).total).toBe(1);
    expect((await read({ words: 'không có' })).rows).toEqual([]);
  });
  it('comes in pages that leave none out, and only grows', async () => {
    const first = await read({ limit: 1 });
    const second = await read({ limit: 1, after: first.next });
    expect([first.total, second.rows.length, second.next]).toEqual([2, 1, null]);
    for (const sql of [`update shift_entry set text = 'x'`, 'delete from shift_entry', 'truncate shift_entry'])
      await expect(base.db.query(sql)).rejects.toThrow(/only grows/);
  });
  it('refuses what is no entry', () => {
    for (const wrong of [
      {},
      { text: ' ' },
      { text: 'x'.repeat(4001) },
      { text: 'x', kind: 'hold' },
      { text: 'x', who: 'y' },
    ])
      expect(EntryOrder.safeParse(wrong).success).toBe(false);
  });
});

describe('a handover', () => {
  it('lists exactly what is open, who has it, and what was promised, whatever anybody remembers', async () => {
    const [one, other] = await alarms();
    if (!one || !other) throw new Error('two alarms were expected');
    await desk.act(
      one.id,
      { action: 'take', version: one.version, promise: 'xong trước 17 giờ', promiseAt: soon() },
      an,
    );
    const { now } = await shift.handovers();
    expect(now.open.rows.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
    expect([now.open.total, now.open.unowned, now.promises.map(({ id, assignee }) => [id, assignee])]).toEqual([
      ...[2, 1],
      [[one.id, 'an']],
    ]);
  });

  it('is confirmed by another person, once, and keeps the facts as they were', async () => {
    const given = await shift.give({ note: 'theo dõi Xã 19001' }, an);
    await expect(shift.take(given.id, an)).rejects.toMatchObject({ status: 409 });
    const answers = await Promise.allSettled([shift.take(given.id, binh), shift.take(given.id, chi)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = answers.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({
      status: 409,
      response: { message: expect.stringMatching(/(binh|chi) đã nhận lúc 20/) },
    });
    const [other] = (await alarms()).filter(({ assignee }) => assignee === null);
    if (other) await desk.act(other.id, { action: 'acknowledge', version: other.version }, binh);
    const [kept] = (await shift.handovers()).rows;
    expect(kept).toMatchObject({ givenBy: 'an', note: 'theo dõi Xã 19001', facts: { open: { total: 2, unowned: 1 } } });
    expect((await shift.handovers()).now).toMatchObject({ since: given.at, acknowledged: 1, open: { unowned: 0 } });
    await expect(shift.take('999', binh)).rejects.toMatchObject({ status: 404 });
  });
});
