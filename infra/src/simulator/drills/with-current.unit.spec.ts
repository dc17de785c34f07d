import { describe, expect, it } from '@jest/globals';
import type { Drill } from '@ioc/api/catalogue/drills';
import type { DrillRun } from '#simulator/drills/drill-run.js';
import { withCurrent } from '#simulator/drills/with-current.js';

const drill = (code: string): Drill => ({ code, name: code, nameEn: code, minutes: 10, injects: [] });
const drills = [drill('a'), drill('b')];
const at = (minute: number) => Date.parse('2026-11-30T09:00:00Z') + minute * 60_000;
const run = (code: string, from: number, to: number): DrillRun => ({
  drill: drill(code),
  startedAt: at(from),
  endsAt: at(to),
});
const said = (code: string, from: number, to: number) => ({
  ...{ id: '1', drill: code, name: code, nameEn: code },
  ...{ startedAt: new Date(at(from)).toISOString(), endsAt: new Date(at(to)).toISOString() },
});

describe('the runs that the simulator takes part in', () => {
  it('gain the one that has begun', () => {
    expect(withCurrent([], said('a', 0, 10), drills, at(1))).toEqual([run('a', 0, 10)]);
    expect(withCurrent([run('a', 0, 10)], said('b', 12, 30), drills, at(13))).toEqual([
      run('a', 0, 10),
      run('b', 12, 30),
    ]);
  });
  it('lose those that are long over when another begins', () => {
    expect(withCurrent([run('a', 0, 10)], said('b', 15, 40), drills, at(19.9))).toHaveLength(2);
    expect(withCurrent([run('a', 0, 10)], said('b', 15, 40), drills, at(20))).toEqual([run('b', 15, 40)]);
  });
  it('stay the same array while nothing changes', () => {
    const runs = [run('a', 0, 10)];
    expect(withCurrent(runs, said('a', 0, 10), drills, at(5))).toBe(runs);
    expect(withCurrent(runs, null, drills, at(10))).toBe(runs);
    expect(withCurrent(runs, said('none', 20, 30), drills, at(21))).toBe(runs);
  });
  it('end now where one no longer goes on before its time', () => {
    expect(withCurrent([run('a', 0, 10)], null, drills, at(4))).toEqual([run('a', 0, 4)]);
    expect(withCurrent([run('a', 0, 10)], said('b', 5, 15), drills, at(5))).toEqual([run('a', 0, 5), run('b', 5, 15)]);
  });
});
