import { describe, expect, it } from '@jest/globals';
import { isTooDeep, mostLevels } from '#platform/nesting.js';

const bytes = (text: string) => Buffer.from(text);
const lists = (levels: number) => bytes('['.repeat(levels) + ']'.repeat(levels));
const objects = (levels: number) => bytes('{"a":'.repeat(levels) + '1' + '}'.repeat(levels));

describe('the depth of a JSON text', () => {
  it('is bounded, to the level', () => {
    expect([isTooDeep(lists(mostLevels)), isTooDeep(lists(mostLevels + 1))]).toEqual([false, true]);
    expect([isTooDeep(objects(mostLevels)), isTooDeep(objects(mostLevels + 1))]).toEqual([false, true]);
    expect(isTooDeep(bytes('['.repeat(8_000_000)))).toBe(true);
    expect(isTooDeep(bytes('{}'))).toBe(false);
  });

  it('counts what is open at once, not what there is', () => {
    expect(isTooDeep(bytes(`[${'[],'.repeat(500)}1]`), 3)).toBe(false);
    expect(isTooDeep(bytes('[[[1]],[[2]],{"a":[3]}]'), 3)).toBe(false);
    expect(isTooDeep(bytes('[[[1]],[[2]],{"a":[[3]]}]'), 3)).toBe(true);
  });

  it('is not told by brackets inside of texts', () => {
    expect(isTooDeep(bytes(JSON.stringify(['['.repeat(500), '\\', '{"'.repeat(200)])), 3)).toBe(false);
    expect(isTooDeep(bytes(`["a\\"[[[[[[", "\\\\", [[[[1]]]]]`), 4)).toBe(true);
  });
});
