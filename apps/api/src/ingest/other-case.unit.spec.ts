import { describe, expect, it } from '@jest/globals';
import type { IncomingEvent } from '#cases/engine/case-snapshot.js';
import { withoutIdsOfOthers } from '#ingest/other-case.js';
import type { NewEvent } from '#cases/engine/deduplicate.js';

const fresh = (id: number, place: number) => ({ id: BigInt(id), place: BigInt(place) }) as NewEvent;
const before = [{ place: 0n }] as unknown as IncomingEvent[];
const places = (cases: readonly { fresh: readonly NewEvent[]; conflicts: readonly IncomingEvent[] }[]) =>
  cases.map((one) => [one.fresh.map(({ place }) => Number(place)), one.conflicts.map(({ place }) => Number(place))]);

describe('an id of another case', () => {
  it('is a conflict where the journal knows it, after the conflicts that the case itself found', () => {
    const cases = [{ fresh: [fresh(1, 1), fresh(2, 2)], conflicts: before }];
    expect(places(withoutIdsOfOthers(cases, new Set([2n])))).toEqual([[[1], [0, 2]]]);
  });

  it('is a conflict where another case of the same batch has it: the first by place stands', () => {
    const later = { fresh: [fresh(7, 9)], conflicts: [] };
    const sooner = { fresh: [fresh(7, 3), fresh(8, 10)], conflicts: [] };
    const [none, all] = [
      [[], [9]],
      [[3, 10], []],
    ];
    expect(places(withoutIdsOfOthers([later, sooner], new Set()))).toEqual([none, all]);
    expect(places(withoutIdsOfOthers([sooner, later], new Set()))).toEqual([all, none]);
  });

  it('leaves cases as they are otherwise', () => {
    const cases = [
      { fresh: [fresh(1, 5)], conflicts: before },
      { fresh: [fresh(2, 4)], conflicts: [] },
    ];
    const answered = withoutIdsOfOthers(cases, new Set([3n]));
    expect(answered[0]).toBe(cases[0]);
    expect(answered[1]).toBe(cases[1]);
  });
});
