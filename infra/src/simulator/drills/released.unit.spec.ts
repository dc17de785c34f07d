import { describe, expect, it } from '@jest/globals';
import type { DrillRun } from '#simulator/drills/drill-run.js';
import { releasedAt } from '#simulator/drills/released.js';
import { minuteMs } from '#simulator/time/office.js';
import type { Delivery } from '#simulator/travel/cloud-event.js';

const start = Date.parse('2026-11-30T09:00:00Z');
const minute = (n: number) => start + n * minuteMs;
const run = (silences: [code: string, at: number, minutes: number][], ends = 60): DrillRun => ({
  startedAt: start,
  endsAt: minute(ends),
  drill: {
    ...{ code: 'a', name: 'a', nameEn: 'a', minutes: 60 },
    injects: silences.map(([silence, atMinute, minutes]) => ({
      atMinute,
      name: 'a',
      nameEn: 'a',
      do: { silence, minutes },
    })),
  },
});
const sent = (at: number, source = '1022', kind: Delivery['kind'] = 'complaint') =>
  ({ publishAt: minute(at), kind, event: { source: `urn:ioc:source:${source}` } }) as Delivery;
const released = (delivery: Delivery, ...runs: DrillRun[]) => {
  const at = releasedAt(delivery, runs);
  return at === null ? null : (at - start) / minuteMs;
};

describe('when a delivery leaves its source', () => {
  const silent = run([['1022', 10, 20]]);
  it('is its own time outside of the silence, which begins with its first moment and ends before its last', () => {
    expect([9, 9.99, 30, 31].map((at) => released(sent(at), silent))).toEqual([9, 9.99, 30, 31]);
    expect(released(sent(15, 'mot-cua'), silent)).toBe(15);
    expect(released(sent(15), run([]))).toBe(15);
  });
  it('is after the silence otherwise, within half a minute and in order', () => {
    expect([10, 20, 29.98].map((at) => released(sent(at), silent))).toEqual([30, 30.25, expect.closeTo(30.5, 2)]);
  });
  it('is never for a heartbeat', () => {
    expect(released(sent(15, '1022', 'source'), silent)).toBeNull();
    expect(released(sent(31, '1022', 'source'), silent)).toBe(31);
  });
  it('is after the silence of all sources', () => {
    expect(released(sent(12, 'mot-cua'), run([['all', 10, 5]]))).toBe(15.2);
  });
  it('is at the end of a drill that was ended early', () => {
    expect(released(sent(15), run([['1022', 10, 20]], 20))).toBe(20.25);
    expect(released(sent(9), run([['1022', 10, 20]], 5))).toBe(9);
    expect(released(sent(15), run([['1022', 10, 20]], 5))).toBe(15);
  });
  it('is after the silence for what was to leave before it while nobody was there to send it', () => {
    const at = (minuteOf: number, kind?: Delivery['kind'], back = 15) =>
      releasedAt(sent(minuteOf, '1022', kind), [silent], minute(back));
    expect([at(9), at(12), at(9, 'source')]).toEqual([minute(30), minute(30.05), null]);
    expect([at(9, undefined, 30), at(31)]).toEqual([minute(9), minute(31)]);
  });
  it('is after the last of several silences, in whatever order they were staged', () => {
    expect(released(sent(12), run([['1022', 15, 5]]), run([['1022', 10, 5]]))).toBe(20.02);
  });
});
