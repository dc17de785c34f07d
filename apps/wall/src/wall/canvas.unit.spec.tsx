import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render } from '@testing-library/react';
import { driftEveryMs } from '#ui/night';
import { presets } from '#ui/room';
import { Canvas } from '#wall/canvas';

const wall = (at: number) => (
  <Canvas room={presets['wall-4x3']!} night={false}>
    {at}
  </Canvas>
);
const pass = (ms: number) => act(() => void jest.advanceTimersByTime(ms));
const canvas = () => document.querySelector<HTMLElement>('main.canvas')!;

describe('the canvas rests its panels', () => {
  beforeEach(() => void jest.useFakeTimers({ now: Date.parse('2026-03-09T21:50:00+07:00') }));
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
  });
  it('drifts on a wall that is drawn again every second', () => {
    const { rerender } = render(wall(0));
    const places = new Set<string>();
    for (let second = 1; second <= (3 * driftEveryMs) / 1000; second++) {
      pass(1000);
      rerender(wall(second));
      places.add(canvas().style.transform);
    }
    expect(places.size).toBeGreaterThanOrEqual(3);
  });
  it('leaves no timer behind', () => {
    render(wall(0)).unmount();
    expect(jest.getTimerCount()).toBe(0);
  });
});
