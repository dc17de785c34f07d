import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { SnapshotSource } from '#ledger/in-snapshot.js';
import { SumsCheck } from '#live/sums-check.js';

const checkEveryMs = 60_000;
const shownForMs = 3_600_000;
let heard: boolean;
let differing: string[];
let readings: number;
let forgotten: number;
let fails: boolean;
let sut: SumsCheck;
Logger.overrideLogger(false);
beforeEach(() => {
  [heard, differing, readings, forgotten, fails] = [false, [], 0, 0, false];
  const kept = {
    readBeside: () => {
      readings += 1;
      return fails ? Promise.reject(new Error('away')) : Promise.resolve(() => differing);
    },
    renew: () => void (forgotten += 1),
  };
  sut = new SumsCheck({} as SnapshotSource, [kept], { mark: () => () => heard });
});
afterEach(() => Logger.overrideLogger(false));

describe('the check of sums that are kept up', () => {
  it('reads once a minute, and compares when everything was heard that the reading saw', async () => {
    await sut.tick(0);
    await sut.tick(checkEveryMs);
    expect(readings).toBe(1);
    heard = true;
    await sut.tick(checkEveryMs);
    expect([readings, forgotten]).toEqual([2, 0]);
    await sut.tick(2 * checkEveryMs - 1);
    expect(readings).toBe(2);
    expect(sut.problems(2 * checkEveryMs)).toEqual([]);
  });

  it('names a difference for an hour and has everything read again', async () => {
    await sut.tick(0);
    [heard, differing] = [true, ['dossier.open A all']];
    await sut.tick(1000);
    expect(forgotten).toBe(1);
    expect(sut.problems(1000 + shownForMs - 1)).toMatchObject([
      { code: 'figures-differ', closesDoor: false, stale: false },
    ]);
    expect(sut.problems(1000 + shownForMs)).toEqual([]);
  });

  it('names ten of the sums that differ in the log', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
    await sut.tick(0);
    [heard, differing] = [true, Array.from({ length: 12 }, (_, at) => `sum ${at}.`)];
    await sut.tick(1000);
    expect(error.mock.calls[0]?.[0]).toMatch(/12 sums, sum 0\.; .*sum 9\.$/);
    error.mockRestore();
  });

  it('does not read while it reads, however long that takes', async () => {
    fails = false;
    let reading = 0;
    const never = { readBeside: () => ((reading += 1), new Promise<never>(() => undefined)), renew: () => undefined };
    const slow = new SumsCheck({} as SnapshotSource, [never], { mark: () => () => true });
    void slow.tick(0);
    void slow.tick(2 * checkEveryMs);
    expect(reading).toBe(1);
  });

  it('asks again a minute later when it could not read', async () => {
    fails = true;
    await sut.tick(0);
    fails = false;
    await sut.tick(checkEveryMs - 1);
    expect(readings).toBe(1);
    await sut.tick(checkEveryMs);
    expect(readings).toBe(2);
  });
});
