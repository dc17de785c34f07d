import { describe, expect, it } from '@jest/globals';
import { ProblemLog } from '#problems/problem-log.js';

const problem = (code: string, topic: string | null = null) => ({
  ...{ code, topic, message: 'vi', messageEn: 'en', closesDoor: false, stale: false, since: null },
});

describe('the log of problems', () => {
  it('has one line when one begins and one when it is over', () => {
    const lines: string[] = [];
    const log = new ProblemLog({ warn: (line: string) => lines.push(line), log: (line: string) => lines.push(line) });
    for (let times = 0; times < 3; times++) log.note([problem('disk-full')]);
    expect(lines).toEqual(['disk-full: vi / en']);
    log.note([problem('disk-full'), problem('disk-full', 'task.events')]);
    expect(lines).toHaveLength(2);
    log.note([problem('disk-full', 'task.events')]);
    log.note([problem('disk-full', 'task.events')]);
    expect(lines.slice(2)).toEqual(['Đã hết / over: disk-full: vi / en']);
  });
});
