import { describe, expect, it } from '@jest/globals';
import { EventToPixelMeter } from '#live/event-to-pixel';

const row = (key: string, at: number) => ({ key, receivedAt: new Date(at).toISOString() });
const opened = () => {
  const meter = new EventToPixelMeter();
  meter.arrived([row('a', 0)], 100_000);
  return meter;
};

describe('the time from an event to the picture', () => {
  it('is measured of events that were not there when the screen was opened, each once', () => {
    const meter = new EventToPixelMeter();
    expect(meter.arrived([row('a', 99_900)], 100_000)).toEqual([]);
    expect(meter.arrived([row('a', 99_900), row('b', 100_500)], 101_000)).toEqual([100_500]);
    expect(meter.arrived([row('a', 99_900), row('b', 100_500)], 102_000)).toEqual([]);
  });

  it('is not measured of a backlog', () => {
    expect(opened().arrived([row('b', 40_001), row('c', 40_000)], 100_000)).toEqual([40_001]);
  });

  it('is said by its median and its 99th percentile of five minutes', () => {
    const meter = opened();
    expect(meter.reading(100_000)).toEqual({ events: 0, p50: null, p99: null });
    meter.drawn([99_000], 100_000);
    for (let ms = 1; ms <= 100; ms += 1) meter.drawn([100_001 - ms - 0.4], 100_001);
    expect(meter.reading(100_001)).toEqual({ events: 101, p50: 51, p99: 100 });
    expect(meter.reading(400_000)).toEqual({ events: 100, p50: 50, p99: 99 });
    expect(meter.reading(400_001)).toEqual({ events: 0, p50: null, p99: null });
  });

  it('is never below zero, and of the last two thousand', () => {
    const meter = opened();
    meter.drawn([100_050], 100_000);
    expect(meter.reading(100_000)).toEqual({ events: 1, p50: 0, p99: 0 });
    meter.drawn(
      Array.from({ length: 2001 }, () => 99_990),
      100_000,
    );
    expect(meter.reading(100_000)).toEqual({ events: 2000, p50: 10, p99: 10 });
  });
});
