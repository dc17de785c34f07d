import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { alarmCatalogue } from '@ioc/test/support/alarm-setting';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { Found } from '#problems/problem-times.js';
import { DeskSound } from '#shift/desk-sound.js';
import { EntryOrder } from '#shift/orders.js';
import { Shift } from '#shift/shift.js';

let base: FreshDatabase;
beforeAll(async () => void (base = await freshDatabase()), 60_000);
afterAll(() => base.close());

it('a desk that cannot be heard is a problem until it is heard again, or for twelve hours', async () => {
  const found: (() => readonly Found[])[] = [];
  const sound = new DeskSound(base.db, { add: (find) => void found.push(find) });
  sound.onApplicationBootstrap();
  const shift = new Shift(base.db, { current: alarmCatalogue() });
  const say = (name: string, said: string) =>
    shift.write(EntryOrder.parse({ kind: 'sound', text: 'âm báo', sound: said }), { name, role: 'operator' });
  const problems = async (hours = 0) => {
    await sound.look(new Date(Date.now() + hours * 3_600_000));
    return found.flatMap((find) => find().map(({ code, topic }) => `${code} ${topic}`));
  };
  expect(await problems()).toEqual([]);
  await say('an', 'blocked');
  expect(await problems()).toEqual(['desk-silent blocked']);
  await say('binh', 'muted');
  expect(await problems()).toEqual(['desk-silent blocked', 'desk-silent muted']);
  await say('an', 'heard');
  expect(await problems()).toEqual(['desk-silent muted']);
  expect(await problems(11.9)).toEqual(['desk-silent muted']);
  expect(await problems(12.1)).toEqual([]);
  await shift.write(EntryOrder.parse({ text: 'ghi chú' }), { name: 'binh', role: 'operator' });
  expect(await problems()).toEqual(['desk-silent muted']);
  await say('binh', 'heard');
  expect(await problems()).toEqual([]);
  await sound.beforeApplicationShutdown();
  for (const wrong of [
    { text: 'x', sound: 'heard' },
    { kind: 'sound', text: 'x', sound: 'loud' },
  ])
    expect(EntryOrder.safeParse(wrong).success).toBe(false);
});
