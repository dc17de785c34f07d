import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Response } from 'express';
import { MissedCases } from '#identity/missed-cases.js';

/** How many of so many questions with this answer were let in. */
function letIn(missed: MissedCases, name: string, statusCode: number, times: number): number {
  let count = 0;
  for (let n = 0; n < times; n += 1) {
    const response = Object.assign(new EventEmitter(), { statusCode });
    try {
      missed.watch(name, response as unknown as Response);
      count += 1;
      response.emit('finish');
    } catch {
      // 429
    }
  }
  return count;
}

describe('who asks for cases that are not there', () => {
  it('is slowed after a hundred, and nobody else is', () => {
    const missed = new MissedCases();
    expect(letIn(missed, 'an', 404, 150)).toBe(100);
    expect([letIn(missed, 'an', 200, 10), letIn(missed, 'binh', 404, 10)]).toEqual([0, 10]);
  });

  it('reads as many as there are', () => {
    const missed = new MissedCases();
    expect([letIn(missed, 'an', 200, 1000), letIn(missed, 'an', 304, 1000), letIn(missed, 'an', 404, 5)]).toEqual([
      ...[1000, 1000, 5],
    ]);
  });
});
