import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { trialSetting } from '@ioc/test/support/trial-setting';
import { forgetHeard, heardSince } from '#sources/heard.sql.js';

Logger.overrideLogger(['fatal', 'error']);
let setting: Awaited<ReturnType<typeof trialSetting>>;
beforeEach(async () => {
  setting = await trialSetting();
}, 60_000);
afterEach(() => setting.close());

const at = (minute: number) => new Date(Date.UTC(2026, 5, 2) + minute * 60_000);
const beat = (minute: number, source: string) => ({
  ...{ specversion: '1.0' as const, id: `${source}-${minute}`, source, type: 'vn.ioc.source.heartbeat.v1' },
  ...{ subject: source, time: at(minute).toISOString(), data: {} },
});
const heard = (source: string, ...minutes: number[]) =>
  setting.send(
    'source.events',
    minutes.map((minute) => beat(minute, source)),
  );
const spans = async (source: string): Promise<number[][]> => {
  const rows: { from_at: Date; to_at: Date }[] = await setting.base.db.query(
    `select from_at, to_at from source_heard where source = $1 order by from_at`,
    [source],
  );
  return rows.map((row) => [row.from_at, row.to_at].map((of) => (of.getTime() - at(0).getTime()) / 60_000));
};

it('is one span of a source while it goes on, and another one after a gap, of each source its own', async () => {
  await heard('mot-cua', 0, 1);
  await heard('mot-cua', 6);
  await heard('mot-cua', 12, 13, 30);
  await heard('mot-cua', 31);
  await heard('vnpt-his', 14);
  expect(await spans('mot-cua')).toEqual([
    [0, 6],
    [12, 13],
    [30, 31],
  ]);
  expect(await spans('vnpt-his')).toEqual([[14, 14]]);
});

it('takes what is read late into the time that it belongs to', async () => {
  await heard('mot-cua', 60, 61);
  await heard('mot-cua', 10, 12);
  await heard('mot-cua', 14);
  await heard('mot-cua', 58);
  await heard('mot-cua', 60);
  expect(await spans('mot-cua')).toEqual([
    [10, 14],
    [58, 58],
    [60, 61],
  ]);
});

it('is forgotten when no trial reaches it, and known from then on', async () => {
  const dayMs = 86_400_000;
  expect(await heardSince(setting.base.db, at(0).getTime())).toBeNull();
  await heard('mot-cua', 0, 1);
  await heard('vnpt-his', 100);
  expect(await heardSince(setting.base.db, at(200).getTime())).toBe(at(0).getTime());
  await forgetHeard(setting.base.db, at(50).getTime() + 130 * dayMs);
  expect([await spans('mot-cua'), await spans('vnpt-his')]).toEqual([[], [[100, 100]]]);
  expect(await heardSince(setting.base.db, at(150).getTime() + 130 * dayMs)).toBe(at(150).getTime());
});
