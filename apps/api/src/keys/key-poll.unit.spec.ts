import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { KeyRing } from '#identity/key-ring.js';
import { hashOf } from '#identity/source-keys.js';
import { KeyPoll } from '#keys/key-poll.js';

let ring: KeyRing;
afterEach(() => ring.onApplicationShutdown());

/** A database of which the version and the keys are said, and what was asked of it. */
function fake() {
  const said = { version: '1', keys: ['a'], away: false, asked: [] as string[], meanwhile: () => undefined as void };
  const query = (sql: string) => {
    if (said.away) return Promise.reject(new Error('away'));
    if (sql.includes('source_key_version')) return Promise.resolve([{ version: said.version }]);
    said.asked.push(sql);
    const rows = said.keys.map((key) => ({
      ...{
        id: key,
        source: 'mot-cua',
        kinds: [],
        units: [],
        expires_at: null,
        sha256: Buffer.from(hashOf(key), 'hex'),
      },
    }));
    said.meanwhile();
    return Promise.resolve(rows);
  };
  ring = new KeyRing('/nowhere/keys.json');
  return { said, poll: new KeyPoll({ query } as unknown as DataSource, ring) };
}
const opens = (key: string) => ring.verify({ 'x-api-key': key }) !== null;

describe('the look at managed keys', () => {
  it('reads the keys when they changed, and their version alone else', async () => {
    const { said, poll } = fake();
    for (let look = 0; look < 5; look += 1) await poll.read();
    expect([said.asked.length, opens('a')]).toEqual([1, true]);
    Object.assign(said, { version: '2', keys: ['b'] });
    await poll.read();
    expect([said.asked.length, opens('a'), opens('b')]).toEqual([2, false, true]);
  });

  it('reads them each time where no version is known', async () => {
    const { said, poll } = fake();
    said.version = '';
    for (let look = 0; look < 3; look += 1) await poll.read();
    expect(said.asked.length).toBe(3);
  });

  it('that was overtaken by a change reads again', async () => {
    const { said, poll } = fake();
    said.meanwhile = () => Object.assign(said, { version: '2', keys: [], meanwhile: () => undefined });
    await poll.read();
    expect(opens('a')).toBe(true);
    await poll.read();
    expect(opens('a')).toBe(false);
  });

  it('that failed half way reads again', async () => {
    const { said, poll } = fake();
    said.meanwhile = () => {
      said.meanwhile = () => undefined;
      throw new Error('away');
    };
    await expect(poll.read()).rejects.toThrow('away');
    await poll.read();
    expect(opens('a')).toBe(true);
  });
});

describe('a program that runs', () => {
  const minute = 60_000;
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const started = async () => {
    const made = fake();
    await made.poll.onModuleInit();
    return made;
  };
  const uses = (asked: readonly string[]) => asked.filter((sql) => /update/i.test(sql)).length;

  it('knows a key within a second, and after a time without the database too', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const { said, poll } = await started();
    said.away = true;
    await jest.advanceTimersByTimeAsync(3000);
    expect([opens('a'), warn.mock.calls.length]).toEqual([true, 1]);
    Object.assign(said, { away: false, version: '3', keys: ['c'] });
    await jest.advanceTimersByTimeAsync(1000);
    expect([opens('a'), opens('c'), warn.mock.calls.length]).toEqual([false, true, 1]);
    said.away = true;
    await jest.advanceTimersByTimeAsync(1000);
    expect(warn).toHaveBeenCalledTimes(2);
    await poll.onApplicationShutdown();
  });

  it('writes down which keys were used: of each stretch once, and when it ends; nothing where none was', async () => {
    const { said, poll } = await started();
    await jest.advanceTimersByTimeAsync(10 * minute);
    expect(uses(said.asked)).toBe(0);
    opens('a');
    await jest.advanceTimersByTimeAsync(500);
    expect(uses(said.asked)).toBe(0);
    await jest.advanceTimersByTimeAsync(10 * minute);
    expect(uses(said.asked)).toBe(1);
    opens('a');
    await poll.onApplicationShutdown();
    expect([uses(said.asked), jest.getTimerCount()]).toEqual([2, 0]);
  });

  it('asks one thing at a time', async () => {
    const { said, poll } = await started();
    let asked = 0;
    let answer: () => void = () => undefined;
    const slow = () => new Promise<never>((_, reject) => (answer = () => reject(new Error('away'))));
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    jest.spyOn(poll, 'read').mockImplementation(() => ((asked += 1), slow()));
    await jest.advanceTimersByTimeAsync(3000);
    expect(asked).toBe(1);
    answer();
    await jest.advanceTimersByTimeAsync(1000);
    expect([asked, said.keys]).toEqual([2, ['a']]);
    await poll.onApplicationShutdown();
  });
});
