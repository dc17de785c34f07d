import { describe, expect, it } from '@jest/globals';
import { parseArgs } from 'node:util';
import { type Command, erasureOf, options } from '#erasure/command.js';

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
    expect(of(...good, '--by', 'vp-01').askedBy).toBe('vp-01');
    expect([read(good).apply, read([...good, '--apply']).apply]).toEqual([false, true]);
  });

  it.each([
    ['subject', ['--kind', 'complaint', '--reason', 'r']],
    ['subject', ['--subject', ' X', '--kind', 'complaint', '--reason', 'r']],
    ['kind', ['--subject', 'X', '--reason', 'r']],
    ['kind', ['--subject', 'X', '--kind', 'source', '--reason', 'r']],
    ['reason', ['--subject', 'X', '--kind', 'task']],
    ['reason', ['--subject', 'X', '--kind', 'task', '--reason', '  ']],
    ['reason', ['--subject', 'X', '--kind', 'task', '--reason', 'r'.repeat(501)]],
  ])('names --%s where it is missing or wrong', (option, args) => {
    expect(() => of(...args)).toThrow(`--${option}:`);
  });
});
