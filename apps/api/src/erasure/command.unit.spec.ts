import { describe, expect, it } from '@jest/globals';
import { parseArgs } from 'node:util';
import { type Command, erasureOf, erasedLine, options, unseenRefusal } from '#erasure/command.js';
import type { Erased } from '#erasure/erase.js';

const now = new Date('2026-06-01T01:00:00Z');
const read = (args: string[]) => parseArgs({ args, options }).values as Command;
const of = (...args: string[]) => erasureOf(read(args), 'root', now);
const good = ['--subject', 'X-17', '--kind', 'complaint', '--reason', ' yêu cầu 12/YC '];

describe('a request for erasure', () => {
  it('is read from the command line, with who asked for it', () => {
    expect(of(...good)).toEqual({
      ...{ kind: 'complaint', subject: 'X-17', reason: 'yêu cầu 12/YC', askedBy: 'root' },
      askedAt: '2026-06-01T01:00:00.000Z',
    });
    expect(of(...good, '--by', ' vp-01 ').askedBy).toBe('vp-01');
    expect(of(...good, '--by', ' ').askedBy).toBe('root');
    expect([read(good).apply, read([...good, '--apply']).apply]).toEqual([false, true]);
  });

  it.each([
    ['subject', ['--kind', 'complaint', '--reason', 'r']],
    ['subject', ['--subject', ' X', '--kind', 'complaint', '--reason', 'r']],
    ['subject', ['--subject', 'a\u0001b', '--kind', 'complaint', '--reason', 'r']],
    ['subject', ['--subject', 'X\u202E', '--kind', 'complaint', '--reason', 'r']],
    ['kind', ['--subject', 'X', '--reason', 'r']],
    ['kind', ['--subject', 'X', '--kind', 'source', '--reason', 'r']],
    ['reason', ['--subject', 'X', '--kind', 'task']],
    ['reason', ['--subject', 'X', '--kind', 'task', '--reason', '  ']],
    ['reason', ['--subject', 'X', '--kind', 'task', '--reason', 'r'.repeat(501)]],
    ['by', [...good, '--by', 'r'.repeat(201)]],
  ])('names --%s where it is missing or wrong', (option, args) => {
    expect(() => of(...args)).toThrow(`--${option}:`);
  });

  it('may be as long as a line of the ledger takes, and no longer', () => {
    const [reason, by] = ['r'.repeat(500), 'b'.repeat(200)];
    expect(of('--subject', 'X', '--kind', 'task', '--reason', reason, '--by', by)).toMatchObject({
      ...{ reason, askedBy: by },
    });
  });
});

const erased = (more: Partial<Erased> = {}): Erased => ({
  ...of(...good),
  ...{ removed: { journal: 3, case: 1, quarantine: 2, log: 4, words: 5 }, known: false, unseen: false },
  ...more,
});

describe('an erasure of a case that never came', () => {
  const both = [erased(), erased({ subject: 'X-18', unseen: true })];

  it('is refused with its code, for it may be mistyped', () => {
    expect(unseenRefusal(both, read(good))).toMatch(/^complaint X-18: .*--ahead/);
    expect(unseenRefusal([erased()], read(good))).toBeNull();
    expect(unseenRefusal([], read(good))).toBeNull();
  });

  it('is done where that is meant, and of a ledger, which knows more than a restored dump', () => {
    expect(unseenRefusal(both, read([...good, '--ahead']))).toBeNull();
    expect(unseenRefusal(both, read(['--apply-ledger', 'erasures.jsonl']))).toBeNull();
  });
});

describe('what is said of an erasure', () => {
  it('counts what lost its texts, done or not', () => {
    const counts =
      'nhật ký / journal 3, vụ việc / case 1, cách ly / quarantine 2, bản ghi / log records 4, ' +
      'sổ ca, cảnh báo / words of the shift 5';
    expect(erasedLine(erased(), true)).toBe(`complaint X-17: đã xóa / removed: ${counts}`);
    expect(erasedLine(erased(), false)).toBe(`complaint X-17: sẽ xóa / would remove: ${counts}`);
  });

  it('says what was in the ledger already, and what never came', () => {
    expect(erasedLine(erased({ known: true }), true)).toContain('X-17 (đã có trong sổ / in the ledger already): ');
    expect(erasedLine(erased({ unseen: true }), true)).toContain('X-17 (chưa từng đến / not seen yet): ');
  });
});
