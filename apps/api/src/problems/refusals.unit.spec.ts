import { describe, expect, it } from '@jest/globals';
import { Refusals, sqlState } from '#problems/refusals.js';

const error = (code: string) => Object.assign(new Error('x'), { code });

describe('a store that refuses to write', () => {
  it.each([
    ['53100', 'disk-full'],
    ['25006', 'database-read-only'],
    ['58030', 'disk-error'],
  ])('is named by SQLSTATE %s', (code, name) => {
    const refusals = new Refusals();
    expect(refusals.refusing).toBe(false);
    refusals.failed(error(code), 0);
    expect(refusals.refusing).toBe(true);
    expect(refusals.found(true, 0)).toMatchObject([{ code: name, closesDoor: true, stale: true }]);
    expect(refusals.found(false, 0)).toMatchObject([{ closesDoor: false }]);
  });
  it('is not made of other errors', () => {
    const refusals = new Refusals();
    refusals.failed(error('40001'), 0);
    refusals.failed(new Error('connect ECONNREFUSED'), 0);
    expect(refusals.found(true, 0)).toEqual([]);
  });
  it('is over when a write succeeds and none fails any more', () => {
    const refusals = new Refusals();
    refusals.failed(error('53100'), 0);
    expect(refusals.found(true, 60_000)).toHaveLength(1);
    refusals.failed(error('53100'), 60_000);
    refusals.succeeded();
    expect(refusals.found(true, 64_999)).toHaveLength(1);
    expect(refusals.found(true, 65_000)).toEqual([]);
    expect(refusals.refusing).toBe(false);
  });
  it('is not over when a write fails after one that succeeded', () => {
    const refusals = new Refusals();
    refusals.failed(error('53100'), 0);
    refusals.succeeded();
    refusals.failed(error('53100'), 4000);
    expect(refusals.found(true, 60_000)).toHaveLength(1);
  });
  it('reads the state of an error and of the one inside it', () => {
    const others = [error('ECONNREFUSED'), { code: 53100 }, null];
    expect([error('53100'), { driverError: error('53100') }].map(sqlState)).toEqual(['53100', '53100']);
    expect(others.map(sqlState)).toEqual([null, null, null]);
  });
});
