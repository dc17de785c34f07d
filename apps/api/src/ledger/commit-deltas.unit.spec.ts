import { describe, expect, it } from '@jest/globals';
import { random } from '@ioc/test/support/random';
import { DeltaAssembler, deltaParts } from '#ledger/commit-deltas.js';
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
const through = (parts: readonly string[], assembler = new DeltaAssembler()) =>
  parts.map((part) => assembler.hear(`77 ${part}`)).find((commit) => commit !== null);

describe('what a commit added to the ledger', () => {
  it('is added up by place and day, and nothing is said of what cancels out', () => {
    const parts = deltaParts([
      entry(),
      entry({ n: 2 }),
      entry({ topic: null }),
      entry({ unit: 'x' }),
      entry({ unit: 'x', n: -1 }),
    ]);
    expect(parts).toHaveLength(1);
    expect(through(parts ?? [])).toEqual({ xid: 77n, entries: [entry({ n: 3 }), entry({ topic: null })] });
    expect(deltaParts([entry(), entry({ n: -1 })])).toEqual([]);
    expect(deltaParts([])).toEqual([]);
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
    expect(through(deltaParts(entries) ?? [])?.entries).toEqual(entries);
  });

  it('comes in parts that fit into a notification with any transaction before them', () => {
    const entries = random(3).shuffle(many(1500));
    const parts = deltaParts(entries) ?? [];
    expect(parts.length).toBeGreaterThan(10);
    const longest = Math.max(...parts.map((part) => Buffer.byteLength(`${2n ** 64n} ${part}`)));
    expect(longest).toBeLessThan(8000);
    expect(longest).toBeGreaterThan(7800);
    expect(through(parts)?.entries).toEqual(entries);
  });

  it('is not stated when it is too much, or when one entry does not fit', () => {
    expect(deltaParts(many(1501))).toBeNull();
    expect(deltaParts([entry({ unit: 'x'.repeat(7900) })])).toBeNull();
  });

  it('is whole with its last part, and the next commit begins with its first', () => {
    const assembler = new DeltaAssembler();
    const parts = deltaParts(many(300)) ?? [];
    for (let turn = 0; turn < 2; turn += 1) {
      for (const part of parts.slice(0, -1)) expect(assembler.hear(`5 ${part}`)).toBeNull();
      expect(assembler.hear(`5 ${parts.at(-1)}`)?.entries).toHaveLength(300);
    }
  });

  it('is refused when a part is missing or is not one, and a whole commit is understood afterwards', () => {
    const assembler = new DeltaAssembler();
    const [first, , third] = deltaParts(many(300)) ?? [];
    assembler.hear(`5 ${first}`);
    expect(() => assembler.hear(`5 ${third}`)).toThrow('not the part');
    for (const bad of ['', '{"kinds":[]}', '5 1/1', '5 0/1 []', 'x 1/1 []', '5 1/1 ['])
      expect(() => assembler.hear(bad)).toThrow();
    expect(assembler.hear('6 1/1 []')).toEqual({ xid: 6n, entries: [] });
  });
});
