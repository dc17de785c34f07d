import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { maxBufferedKinds, RefusalCounter } from '#sources/refusal-counter.js';

let written: unknown[][];
let away: boolean;
let sut: RefusalCounter;
const at = Date.parse('2026-11-28T16:59:59Z');
beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  written = [];
  away = false;
  sut = new RefusalCounter({
    query: (sql, parameters = []) => {
      if (away) return Promise.reject(new Error('away'));
      if (sql.includes('insert')) written.push(parameters);
      return Promise.resolve([]);
    },
  });
});
afterEach(() => void jest.useRealTimers());
const kinds = () => written.map(([source, day, reason, path, n]) => [source, day, reason, path, n]);

describe('refusals', () => {
  it('keep the first and the last instant of each kind, in whatever order they come', async () => {
    for (const ms of [1000, 0, 500]) sut.note('a', [{ reason: 'too-fast', path: null }], at - 3000 + ms);
    await jest.advanceTimersByTimeAsync(2000);
    const [, , , , n, firstAt, lastAt] = written[0] as unknown[][];
    expect([n, firstAt, lastAt]).toEqual([[3], ['2026-11-28T16:59:56.000Z'], ['2026-11-28T16:59:57.000Z']]);
  });

  it('of a kind that is known stay under it, when no new kind is taken any more', async () => {
    const note = (of: number) => sut.note('a', [{ reason: `r${of}`, path: null }], at);
    for (let of = 0; of < maxBufferedKinds; of += 1) note(of);
    note(0);
    await sut.flush();
    const rows = written.flatMap(([, , reasons, , n]) =>
      (reasons as string[]).map((reason, index) => [reason, (n as number[])[index]]),
    );
    expect(rows.find(([reason]) => reason === 'r0')).toEqual(['r0', 2]);
    expect(rows.some(([reason]) => reason === 'other')).toBe(false);
  });

  it('ask nothing of the database and no timer while there are none', async () => {
    sut.note('a', [], at);
    expect(jest.getTimerCount()).toBe(0);
    away = true;
    await sut.flush();
    expect(Logger.prototype.warn).not.toHaveBeenCalled();
  });

  it('are counted by source, local day, reason and field, and written together', async () => {
    sut.note(
      'a',
      [
        { reason: 'wrong-field', path: 'data.unit' },
        { reason: 'wrong-field', path: 'data.unit' },
      ],
      at,
    );
    sut.note('a', [{ reason: 'wrong-field', path: 'data.unit' }], at + 1000);
    sut.note('b', [{ reason: 'too-fast', path: null }], at);
    expect(written).toEqual([]);
    await jest.advanceTimersByTimeAsync(2000);
    expect(kinds()).toEqual([
      [
        ['a', 'a', 'b'],
        ['2026-11-28', '2026-11-29', '2026-11-28'],
        ['wrong-field', 'wrong-field', 'too-fast'],
        ['data.unit', 'data.unit', ''],
        [2, 1, 1],
      ],
    ]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(written.length).toBe(1);
  });

  it('keep no field whose name could be contents', async () => {
    sut.note(
      'a',
      [
        { reason: 'bad-text', path: 'Nguyễn Văn A' },
        { reason: 'bad-text', path: 'x'.repeat(101) },
      ],
      at,
    );
    await sut.flush();
    expect(kinds()[0]?.slice(2)).toEqual([['bad-text'], [''], [2]]);
  });

  it('wait while the database is away, none lost and none twice', async () => {
    away = true;
    sut.note('a', [{ reason: 'x', path: null }], at);
    await jest.advanceTimersByTimeAsync(2000);
    sut.note('a', [{ reason: 'x', path: null }], at);
    await jest.advanceTimersByTimeAsync(2000);
    away = false;
    await sut.onApplicationShutdown();
    expect(kinds()[0]?.[4]).toEqual([2]);
  });

  it('are held in a bounded number of kinds; the rest is counted as other', async () => {
    sut.note(
      'a',
      Array.from({ length: maxBufferedKinds + 50 }, (_, n) => ({ reason: 'wrong-field', path: `f${n}` })),
      at,
    );
    await sut.flush();
    const [, , reasons, paths, n] = written[0] as [string[], string[], string[], string[], number[]];
    expect([reasons.length, reasons.at(-1), paths.at(-1), n.at(-1)]).toEqual([maxBufferedKinds + 1, 'other', '', 50]);
    expect(n.reduce((sum, one) => sum + one)).toBe(maxBufferedKinds + 50);
  });
});
