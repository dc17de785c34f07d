/** Pause before a further try, in ms: doubles from `first` to `most`, of which a random half is left out so that many do not come back at once. */
export function backoff(attempt: number, random: number, first = 100, most = 2000): number {
  const full = Math.min(most, first * 2 ** Math.min(attempt, 20));
  return full * (0.5 + random / 2);
}

/** Waits `ms`, or until the signal aborts; never rejects. */
export function waitUnlessAborted(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal?.aborted) return done();
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      done();
    };
    const timer = setTimeout(finish, ms);
    signal?.addEventListener('abort', finish);
  });
}
