import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { countFrames, watchLongTasks } from '#live/frames';

describe('frames of a second', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('are counted for as long as was asked, and said of a whole second', async () => {
    jest.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => {
      setTimeout(() => draw(performance.now()), 20);
      return 0;
    });
    const [second, half] = [countFrames(1000), countFrames(500)];
    await jest.advanceTimersByTimeAsync(1100);
    expect([await second, await half]).toEqual([49, 48]);
  });
});

describe('the longest time that a script held the page', () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, 'PerformanceObserver'));

  it('is that since it was last asked for', () => {
    let hear: (durations: readonly number[]) => void = () => undefined;
    const disconnect = jest.fn();
    class Observer {
      static readonly supportedEntryTypes = ['longtask'];
      readonly disconnect = disconnect;
      constructor(heard: (list: { getEntries: () => { duration: number }[] }) => void) {
        hear = (durations) => heard({ getEntries: () => durations.map((duration) => ({ duration })) });
      }
      observe(): void {}
    }
    Object.assign(globalThis, { PerformanceObserver: Observer });
    const tasks = watchLongTasks();
    expect(tasks.take()).toBe(0);
    hear([80.4, 120.6]);
    hear([60]);
    expect([tasks.take(), tasks.take()]).toEqual([121, 0]);
    tasks.stop();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });

  it('is not known where the browser does not say', () => {
    expect(watchLongTasks().take()).toBeNull();
    Object.assign(globalThis, { PerformanceObserver: { supportedEntryTypes: ['paint'] } });
    expect(watchLongTasks().take()).toBeNull();
  });
});
