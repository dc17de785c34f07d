import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Health, Readiness } from '@ioc/shared/answers/health';
import type { Figure } from '@ioc/shared/figures/figure';
import { apiSettings, postBytes } from '@ioc/test/support/api';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { smallDisk } from '@ioc/test/support/small-disk';
import { until } from '@ioc/test/support/until';
import { bootApi } from '#main.js';
import { readConfig } from '#config/config.js';

let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
beforeEach(async () => {
  base = await freshDatabase();
  api = await bootApi(readConfig(await apiSettings({ DATABASE_URL: base.url })));
}, 120_000);
afterEach(async () => {
  jest.restoreAllMocks();
  await api.close();
  await base.close();
}, 60_000);

let sent = 0;
const events = (count: number, bytes = 0) =>
  JSON.stringify(
    Array.from({ length: count }, () => ({
      specversion: '1.0',
      id: `h-${++sent}`,
      source: 'mot-cua',
      type: 'vn.ioc.source.heartbeat.v1',
      subject: 'mot-cua',
      time: new Date().toISOString(),
      filler: 'x'.repeat(bytes),
    })),
  );
const send = (count: number, bytes = 0) =>
  postBytes(api.url, 'mot-cua', events(count, bytes), 'application/cloudevents-batch+json');
const status = async (path: string) => (await fetch(api.url + path)).status;
const health = async () => {
  const answer = await fetch(`${api.url}/health`);
  return { status: answer.status, ...((await answer.json()) as Health) };
};
const codes = async () => (await health()).problems.map(({ code }) => code);
const says = (code: string) => until(codes, (all) => all.includes(code), 40_000);
/** Until the effects of everything that was sent are stored. */
const isRead = () =>
  until(
    () =>
      base.db.query(
        `select p.next = e.next as done from embedded_log_end e left join log_position p using (topic, partition) where e.next > 0`,
      ),
    (rows: { done: boolean | null }[]) => rows.every(({ done }) => done),
  );
const isWell = () => until(health, ({ problems, status }) => problems.length === 0 && status === 200, 40_000);

describe('health', () => {
  it('is well when what goes in comes out', async () => {
    await send(5);
    expect(await isWell()).toMatchObject({ database: true, log: { kind: 'embedded', alive: true } });
    expect([await status('/live'), await status('/ready')]).toEqual([200, 200]);
  }, 60_000);

  it('names an intake that reads nothing although everything answers, and its end', async () => {
    await send(1);
    await isRead();
    const blocker = base.db.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('select 1 from log_position for update');
    await send(20);
    await says('intake-stuck');
    const { status: code, problems } = await health();
    expect(code).toBe(200);
    expect(problems.find((one) => one.code === 'intake-stuck')).toMatchObject({
      topic: 'source.events',
      closesDoor: false,
      stale: true,
    });
    expect([await status('/live'), await status('/ready')]).toEqual([200, 200]);
    await blocker.rollbackTransaction();
    await blocker.release();
    await isWell();
  }, 120_000);

  it('names a position beyond the end; the door closes for the reason that /ready names, /live does not', async () => {
    await send(1);
    await isRead();
    await base.db.query(`update log_position set next = next + 1000`);
    await says('position-beyond-end');
    const ready = await fetch(`${api.url}/ready`);
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '5']);
    const { reasons } = (await ready.json()) as Readiness;
    expect(reasons.map(({ code, topic }) => [code, topic])).toEqual([['position-beyond-end', 'source.events']]);
    await expect(send(1)).rejects.toThrow(/503.*source\.events/);
    expect([await status('/live'), (await health()).status]).toEqual([200, 503]);
  }, 120_000);

  it('names a full disk, once in the log, closes the door, and opens it by itself when there is room', async () => {
    await isWell();
    const warned = jest.spyOn(Logger.prototype, 'warn');
    const disk = await smallDisk(base.db, ['embedded_log']);
    try {
      await disk.fill();
      let refused = '';
      for (let tries = 0; tries < 20; tries++) await send(200, 500).catch((error: Error) => (refused = error.message));
      expect(refused).toContain('503');
      await says('disk-full');
      expect([await status('/live'), await status('/ready'), await status('/health')]).toEqual([200, 503, 503]);
      for (let tries = 0; tries < 20; tries++) await expect(send(1)).rejects.toThrow('Đĩa của cơ sở dữ liệu đã đầy');
      expect(warned.mock.calls.filter(([line]) => String(line).startsWith('disk-full'))).toHaveLength(1);
      expect(warned.mock.calls.filter(([line]) => String(line).includes('Event log away'))).toHaveLength(1);
      await disk.free();
      await isWell();
      expect((await send(1))[0]?.status).toBe('accepted');
    } finally {
      await disk.remove();
    }
  }, 120_000);
});

describe('a start with a backlog', () => {
  it('L22: says how much of the history is in, judges no figure meanwhile, and keeps /live and /ready', async () => {
    await send(43);
    await isRead();
    await api.close();
    const settings = await apiSettings({ DATABASE_URL: base.url, ROLE: 'serve' });
    api = await bootApi(readConfig(settings));
    await send(57);
    const blocker = base.db.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('select 1 from log_position for update');
    const ingest = await bootApi(readConfig({ ...settings, ROLE: 'ingest' }));
    const figures = async () => {
      const { figures: all } = (await (await fetch(`${api.url}/api/figures`)).json()) as { figures: Figure[] };
      return all.filter(({ state }) => state === 'catching-up');
    };
    try {
      await until(health, ({ catchUp }) => catchUp?.share === 0.43, 30_000);
      expect(new Set((await figures()).map(({ judgement }) => judgement))).toEqual(new Set(['none']));
      expect([await status('/live'), await status('/ready')]).toEqual([200, 200]);
      await blocker.rollbackTransaction();
      await until(health, ({ catchUp }) => catchUp === null, 30_000);
      expect(await figures()).toEqual([]);
    } finally {
      await blocker.release();
      await ingest.close();
    }
  }, 120_000);
});
