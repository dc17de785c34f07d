import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { AlarmDesk } from '#alarms/desk.js';
import { AlarmEvaluator } from '#alarms/evaluator.js';
import { recordChanges } from '#alarms/record-changes.sql.js';
import { aCell, aRule } from '#alarms/rule.spec-support.js';
import { EntryOrder, LogQuery, TimelineQuery } from '#shift/orders.js';
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
  shift = new Shift(base.db, { current: alarmCatalogue() });
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
    for (const words of ['goi so y te', 'ĐÃ GỌI', 'kiem', 'HỒ SƠ quá hạ', 'Y tế, quá hạn!'])
      expect([words, (await read({ words })).total]).toEqual([words, 1]);
    for (const words of ['oan', 'y tế kiểm', '!?']) expect([words, (await read({ words })).total]).toEqual([words, 0]);
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

  it('says when nothing was judged by code and number, for whoever reads it in whatever language', async () => {
    const counts = { raised: 1, cleared: 0, unknown: 2, waiting: 3 };
    const hold = { since: '2026-01-05T01:00:00.000Z', why: 'clock', ...counts };
    const at = new Date(Date.now() - 1000).toISOString();
    await base.db.query(`insert into shift_entry (at, kind, text, data) values ($1, 'hold', 'x / y', $2::jsonb)`, [
      at,
      JSON.stringify(hold),
    ]);
    expect((await shift.handovers()).now.outages).toEqual([{ at, ...hold }]);
    await shift.write(EntryOrder.parse({ text: 'đã xem lại' }), an);
    const outages = ({ rows }: { rows: readonly { outage: unknown }[] }) => [
      rows[0]?.outage,
      ...rows.map(({ outage }) => outage).filter((outage) => outage !== null),
    ];
    expect(outages(await shift.log({ limit: 50 }))).toEqual([null, { at, ...hold }]);
    const timeline = await shift.timeline(TimelineQuery.parse({ from: new Date(Date.parse(at) - 1).toISOString() }));
    expect(outages(timeline)).toEqual([null, { at, ...hold }]);
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

describe('the timeline', () => {
  const all = async (query: object = {}) =>
    shift.timeline(TimelineQuery.parse({ from: '2026-01-05T00:00:00Z', to: '2026-01-06T00:00:00Z', ...query }));

  const hour = () => ({ from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date().toISOString() });

  it('has changes of alarms, entries and handovers in one order, newest first', async () => {
    const entries = await shift.timeline(TimelineQuery.parse(hour()));
    const kinds = entries.rows.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['alarm', 'entry', 'given', 'taken']));
    const times = entries.rows.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(entries.rows.find(({ kind }) => kind === 'taken')).toMatchObject({
      actor: expect.stringMatching(/^(binh|chi)$/),
      alarm: null,
      state: null,
    });
    const [raised] = (await all()).rows;
    expect(raised).toMatchObject({
      kind: 'alarm',
      action: 'recur',
      actor: null,
      state: 'new',
      alarm: { name: 'Quá hạn' },
    });
  });

  it('comes in pages that leave none out and repeat none', async () => {
    const day = hour();
    const whole = await shift.timeline(TimelineQuery.parse(day));
    const found: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = await shift.timeline(TimelineQuery.parse({ ...day, limit: 2, after }));
      found.push(...page.rows.map(({ kind, id }) => `${kind} ${id}`));
      after = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(found).toEqual(whole.rows.map(({ kind, id }) => `${kind} ${id}`));
    expect([found.length, new Set(found).size]).toEqual([whole.total, whole.total]);
  });

  it('has a lane for each alarm that stood, from when it was raised', async () => {
    const { lanes } = await all();
    expect(lanes.map(({ alarm, spans }) => [alarm.unit, spans]).sort()).toEqual(
      ['19001', '19002'].map((unit) => [
        unit,
        [{ from: '2026-01-05T01:00:00.000Z', to: '2026-01-06T00:00:00.000Z', state: 'new' }],
      ]),
    );
    const later = await all({ from: '2026-01-05T12:00:00Z' });
    expect([later.rows, later.lanes.length]).toEqual([[], 2]);
  });

  it('has what stood in the period though it is closed since, and nothing of what was closed before', async () => {
    const before = (await all()).lanes;
    const closed = `update alarm set state = 'closed', condition = 'normal' where unit = '19002' returning id`;
    await base.db.query(
      `with closed as (${closed}) insert into alarm_history (alarm, at, action, from_state, to_state, rule_version)
       select id, now(), 'clear', 'acknowledged', 'closed', 1 from closed`,
    );
    expect((await all()).lanes).toEqual(before);
    const ahead = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const later = await all({ from: ahead(1), to: ahead(2) });
    expect(later.lanes.map(({ alarm }) => alarm.unit)).toEqual(['19001']);
  });

  it('refuses a period that is none, or longer than two days', () => {
    for (const wrong of [
      { from: '2026-01-06T00:00:00Z', to: '2026-01-05T00:00:00Z' },
      { from: '2026-01-03T23:59:59Z', to: '2026-01-06T00:00:00Z' },
      { from: 'hôm qua' },
      { after: 'x' },
    ])
      expect(TimelineQuery.safeParse(wrong).success).toBe(false);
  });
});

describe('a handover in a flood', () => {
  it('has every promise, who acknowledged and why it still stands, however many alarms come in', async () => {
    const runner = base.db.createQueryRunner();
    const raise = (units: string[]) => {
      const cells = units.map((unit) => aCell('active', { of: aRule({ code: 'flood' }), unit }));
      const found = cells.map((cell) => ({ id: cell.id, action: 'recur' as const, cell }));
      return recordChanges(runner, found, new Date());
    };
    await raise(['19002']);
    const held = (await alarms()).find(({ rule }) => rule === 'flood');
    if (!held) throw new Error('the alarm that was raised was expected');
    const promise = { promise: 'xong trước 17 giờ', promiseAt: soon() };
    await desk.act(held.id, { action: 'take', version: held.version, ...promise }, an);
    await desk.act(held.id, { action: 'note', version: held.version + 1, note: 'đơn vị đang nhập bù' }, chi);
    await raise(Array.from({ length: 600 }, (_, n) => `F${n}`)).finally(() => runner.release());
    const { now } = await shift.handovers();
    expect([now.open.total > 600, now.open.rows.length]).toEqual([true, 500]);
    expect(now.promises.find(({ id }) => id === held.id)).toMatchObject({
      ...{ handledBy: 'an', promise: 'xong trước 17 giờ', lastNote: { text: 'đơn vị đang nhập bù', by: 'chi' } },
    });
  });
});
