import { describe, expect, it } from '@jest/globals';
import { niceTicks } from '#charts/nice-ticks';

describe('marks of an axis', () => {
  it.each([
    [[92.4, 97.1], {}, [92, 94, 96, 98]],
    [[0, 4303], { zero: true, whole: true }, [0, 2000, 4000, 6000]],
    [[43, 144], { zero: true }, [0, 50, 100, 150]],
    [[1, 3], { zero: true, whole: true }, [0, 1, 2, 3]],
    [[1], { zero: true, whole: true }, [0, 1]],
    [[5], {}, [4, 6]],
    [[0], { zero: true, whole: true }, [0, 1]],
    [[-3, 5], {}, [-5, 0, 5]],
    [[0.1, 0.3], { zero: true }, [0, 0.1, 0.2, 0.3]],
  ])('of %j (%j) are %j', (values, options, ticks) => expect(niceTicks(values, options)).toEqual(ticks));

  it('enclose every value, rise evenly and are few, whatever the values', () => {
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < 500; round += 1) {
      const scale = 10 ** Math.floor(random() * 9 - 3);
      const values = Array.from({ length: 1 + Math.floor(random() * 12) }, () => (random() - 0.3) * scale);
      const ticks = niceTicks(values, { zero: round % 2 === 0 });
      expect(ticks[0]! <= Math.min(...values) && ticks.at(-1)! >= Math.max(...values)).toBe(true);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(7);
      const steps = ticks.slice(1).map((tick, at) => tick - ticks[at]!);
      for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 8);
    }
  });
});
