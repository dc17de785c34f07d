/** For longer than this in all nobody waits for a busy server: then the page says so. */
const patienceMs = 6000;
/** Screens that were refused together do not all come back in the same instant. */
const spread = 0.25;

/** How long to wait before a question that was refused is asked again; null: not at all. Pure. */
export function waitOf(retryAfterMs: number | null, waitedMs: number, chance: number): number | null {
  if (retryAfterMs === null || waitedMs + retryAfterMs > patienceMs) return null;
  return retryAfterMs * (1 + spread * chance);
}

/** What a busy server says of when to ask again: seconds. Null: it says nothing that can be waited for. Pure. */
export function retryAfterOf(status: number, said: string | null): number | null {
  if (status !== 503 && status !== 429) return null;
  return said !== null && /^\d{1,4}$/.test(said) ? Number(said) * 1000 : null;
}

/** Passes, or rejects as soon as nobody waits any more. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((passed, left) => {
    const timer = setTimeout(passed, ms);
    const stop = () => (clearTimeout(timer), left(new DOMException('left', 'AbortError')));
    signal.addEventListener('abort', stop, { once: true });
  });
}
