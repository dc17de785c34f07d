import { describe, expect, it } from '@jest/globals';
import { endIncarnation, MemoryOf, readIncarnation } from '#storage/incarnation.js';

describe('memory of a store', () => {
  it('is the same for the same incarnation, and fresh for another one', () => {
    const sut = new MemoryOf(() => [] as number[]);
    sut.of('a').push(1);
    expect(sut.of('a')).toEqual([1]);
    expect(sut.current).toEqual([1]);
    expect(sut.of('b')).toEqual([]);
  });

  it('does not come back when an earlier incarnation is named again', () => {
    const sut = new MemoryOf(() => [] as number[]);
    sut.of('a').push(1);
    sut.of('b').push(2);
    expect(sut.of('a')).toEqual([]);
  });

  it('is not reached by who began before it was forgotten', () => {
    const sut = new MemoryOf(() => [] as number[]);
    const before = sut.of('a');
    sut.forget();
    expect(sut.current).toBeNull();
    const after = sut.of('a');
    before.push(1);
    expect(after).toEqual([]);
    expect(sut.of('a')).toBe(after);
  });
});

describe('the incarnation of a store', () => {
  const marked = { query: async () => [{ incarnation: 'x' }] };
  const never = { query: async () => Promise.reject(new Error('must not be asked')) };

  it('is asked in the session alone when it is marked', async () => {
    expect(await readIncarnation(marked, never)).toBe('x');
  });

  it('is marked outside the session when it is new', async () => {
    let row = false;
    const session = { query: async () => (row ? [{ incarnation: 'y' }] : []) };
    const said: string[] = [];
    const db = { query: async (sql: string) => void (said.push(sql), (row = true)) };
    expect(await readIncarnation(session, db)).toBe('y');
    expect(said).toEqual([expect.stringContaining('insert into store_incarnation')]);
  });

  it('ends with the row that marks it', async () => {
    const said: string[] = [];
    await endIncarnation({ query: async (sql) => void said.push(sql) });
    expect(said).toEqual(['delete from store_incarnation']);
  });

  it('is given up when the mark does not stay', async () => {
    let asked = 0;
    await expect(readIncarnation({ query: async () => ((asked += 1), []) })).rejects.toThrow('store_incarnation');
    expect(asked).toBe(6);
  });
});
