import { describe, expect, it } from '@jest/globals';
import { random } from '@ioc/test/support/random';
import { DeltaAssembler, deltaChunks } from '#ledger/commit-deltas.js';
import type { Entry } from '#ledger/entry.js';

const entry = (more: Partial<Entry> = {}): Entry => ({
  measure: 'dossier.received',
  unit: '19001',
  topic: '1.000001',
  channel: 'online',
  day: '2026-11-22',
  n: 1,
  ...more,
});
const many = (count: number) => Array.from({ length: count }, (_, n) => entry({ unit: `Đơn vị ${n}` }));
const through = (chunks: readonly string[], assembler = new DeltaAssembler()) =>
  chunks.map((chunk) => assembler.hear(`77 ${chunk}`)).find((commit) => commit !== null);

describe('what a commit added to the ledger', () => {
  it('is added up by place and day, and nothing is said of what cancels out', () => {
    const chunks = deltaChunks([
      entry(),
      entry({ n: 2 }),
      entry({ topic: null }),
      entry({ unit: 'x' }),
      entry({ unit: 'x', n: -1 }),
    ]);
    expect(chunks).toHaveLength(1);
    expect(through(chunks ?? [])).toEqual({ xid: 77n, entries: [entry({ n: 3 }), entry({ topic: null })] });
    expect(deltaChunks([entry(), entry({ n: -1 })])).toEqual([]);
    expect(deltaChunks([])).toEqual([]);
  });

  it('keeps apart what differs in one word', () => {
    const base = entry();
    const others = [
      { measure: 'm' },
      { unit: 'u' },
      { topic: 't' },
      { topic: null },
      { channel: 'post' },
      { day: '2026-11-23' },
    ];
    const entries = [base, ...others.map((more) => entry(more))];
    expect(through(deltaChunks(entries) ?? [])?.entries).toEqual(entries);
  });

  it('comes in chunks that fit into a notification with any transaction before them', () => {
    const entries = random(3).shuffle(many(1500));
    const chunks = deltaChunks(entries) ?? [];
    expect(chunks.length).toBeGreaterThan(10);
    const longest = Math.max(...chunks.map((chunk) => Buffer.byteLength(`${2n ** 64n} ${chunk}`)));
    expect(longest).toBeLessThan(8000);
    expect(longest).toBeGreaterThan(7800);
    expect(through(chunks)?.entries).toEqual(entries);
  });

  it('is not stated when it is too much, or when one entry does not fit', () => {
    expect(deltaChunks(many(1501))).toBeNull();
    expect(deltaChunks([entry({ unit: 'x'.repeat(7900) })])).toBeNull();
    const bytes = (unit: string) => Buffer.byteLength(JSON.stringify(Object.values(entry({ unit })))) + 1;
    const fill = (size: number) => 'x'.repeat(size - bytes(''));
    expect(deltaChunks([entry({ unit: fill(7900) })])).toHaveLength(1);
    expect(deltaChunks([entry({ unit: fill(7901) })])).toBeNull();
    expect(deltaChunks([entry({ unit: fill(7000) }), entry({ unit: fill(900) })])).toHaveLength(1);
    expect(deltaChunks([entry({ unit: fill(7000) }), entry({ unit: fill(901) })])).toHaveLength(2);
  });

  it('is whole with its last chunk, and the next commit begins with its first', () => {
    const assembler = new DeltaAssembler();
    const chunks = deltaChunks(many(300)) ?? [];
    for (let turn = 0; turn < 2; turn += 1) {
      for (const chunk of chunks.slice(0, -1)) expect(assembler.hear(`5 ${chunk}`)).toBeNull();
      expect(assembler.hear(`5 ${chunks.at(-1)}`)?.entries).toHaveLength(300);
    }
  });

  it('is refused when a chunk is missing or is not one, and a whole commit is understood afterwards', () => {
    const assembler = new DeltaAssembler();
    const [first, , third] = deltaChunks(many(300)) ?? [];
    assembler.hear(`5 ${first}`);
    expect(() => assembler.hear(`5 ${third}`)).toThrow('not the chunk');
    for (const bad of ['', '{"kinds":[]}', '5 1/1', '5 0/1 []', 'x 1/1 []', 'x 5 1/1 []'])
      expect(() => assembler.hear(bad)).toThrow(`not the chunk of a commit that was expected: ${bad}`);
    expect(() => assembler.hear('5 1/1 [')).toThrow();
    assembler.forget();
    expect(() => assembler.hear(`no commit ${'x'.repeat(99)}`)).toThrow(/: no commit x{30}$/);
    expect(assembler.hear('6 1/1 []')).toEqual({ xid: 6n, entries: [] });
  });
});
