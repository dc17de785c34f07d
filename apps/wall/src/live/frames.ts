/** Frames that the screen draws in a second. Asked for a second of each report: a loop that never ends would heat it. */
export function countFrames(ms: number): Promise<number> {
  return new Promise((done) => {
    const began = performance.now();
    let frames = 0;
    const next = (at: number) => {
      if (at - began >= ms) return done(Math.round((frames * 1000) / ms));
      frames += 1;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** The longest time that a script held the page since it was last asked for; null: this browser does not say. */
export function watchLongTasks(): { take: () => number | null; stop: () => void } {
  if (typeof PerformanceObserver === 'undefined' || !PerformanceObserver.supportedEntryTypes.includes('longtask'))
    return { take: () => null, stop: () => undefined };
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  return {
    take: () => {
      const ms = Math.round(longest);
      longest = 0;
      return ms;
    },
    stop: () => observer.disconnect(),
  };
}
