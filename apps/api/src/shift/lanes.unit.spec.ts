import { describe, expect, it } from '@jest/globals';
import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import { lanesOf } from '#shift/lanes.js';

const instant = (minute: number) => new Date(Date.UTC(2026, 10, 30, 0, minute));
const line = (alarm: string, minute: number, state: AlarmState) => ({ alarm, at: instant(minute), state });
const spans = (lines: ReturnType<typeof line>[]) =>
  lanesOf(lines, instant(0).getTime(), instant(60).getTime()).map(({ alarm, spans: own }) => [
    alarm,
    ...own.map(({ from, to, state }) => `${from.slice(11, 16)}-${to.slice(11, 16)} ${state}`),
  ]);

describe('lanes of alarms', () => {
  it('go from state to state, and to the end of the period', () => {
    expect(spans([line('a', 10, 'new'), line('a', 25, 'acknowledged')])).toEqual([
      ['a', '00:10-00:25 new', '00:25-01:00 acknowledged'],
    ]);
  });

  it('begin with the period where an alarm stood before it', () => {
    expect(spans([line('a', -300, 'new'), line('a', 5, 'closed')])).toEqual([['a', '00:00-00:05 new']]);
  });

  it('leave out the time in which it was closed', () => {
    expect(spans([line('a', 1, 'new'), line('a', 2, 'closed'), line('a', 30, 'new')])).toEqual([
      ['a', '00:01-00:02 new', '00:30-01:00 new'],
    ]);
  });

  it('are one span over lines that change no state, such as a note', () => {
    expect(spans([line('a', 1, 'new'), line('a', 2, 'new'), line('a', 3, 'new')])).toEqual([['a', '00:01-01:00 new']]);
  });

  it('have no span for what lasted no time, and one lane for each alarm', () => {
    expect(spans([line('a', 1, 'new'), line('a', 1, 'acknowledged'), line('b', 59, 'new')])).toEqual([
      ['a', '00:01-01:00 acknowledged'],
      ['b', '00:59-01:00 new'],
    ]);
  });
});
