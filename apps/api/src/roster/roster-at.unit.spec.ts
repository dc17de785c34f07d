import { describe, expect, it } from '@jest/globals';
import { rosterAt, type RosterChange } from '#roster/roster-at.js';

const change = (id: string, at: number, more: Partial<RosterChange>): RosterChange => ({
  ...{ id, at, kind: 'slot', slot: null, day: null, of: null, data: {} },
  ...more,
});
const changes = [
  change('1', 10, { data: { duty: 'operator' } }),
  change('2', 20, { kind: 'exception', slot: '1', day: '2026-01-05', data: { kind: 'off', person: null } }),
  change('3', 30, { kind: 'withdrawal', of: '2' }),
  change('4', 40, { kind: 'exception', slot: '1', day: '2026-01-06', data: { kind: 'swap', person: 'An' } }),
  change('5', 50, { kind: 'withdrawal', of: '1' }),
];
const ids = (at: number) => {
  const { slots, exceptions } = rosterAt(changes, at);
  return [slots.map(({ id }) => id), exceptions.map(({ id }) => id)];
};

describe('the roster at an instant', () => {
  it('is what was written and not yet taken back then', () => {
    expect([9, 10, 20, 30, 40].map(ids)).toEqual([
      [[], []],
      [['1'], []],
      [['1'], ['2']],
      [['1'], []],
      [['1'], ['4']],
    ]);
  });
  it('loses the exceptions of a slot with the slot', () => {
    expect(ids(50)).toEqual([[], []]);
  });
  it('has the words of each line', () => {
    expect(rosterAt(changes, 25)).toEqual({
      slots: [{ id: '1', duty: 'operator' }],
      exceptions: [{ id: '2', slot: '1', day: '2026-01-05', kind: 'off', person: null }],
    });
  });
});
