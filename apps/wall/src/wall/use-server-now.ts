import { useEffect, useRef, useState } from 'react';
import { useHealth } from '#live/use-live';

/**
 * Server time in epoch ms at steps of `everyMs`: a wall's own clock may be wrong by hours, and all windows of one wall
 * must say the same. It goes on by this machine's ticks while the server is away, so that ages grow.
 */
export function useServerNow(everyMs: number): number {
  const { serverAt } = useHealth();
  const ahead = useRef(0);
  const [, tick] = useState(0);
  useEffect(() => {
    if (serverAt !== null) ahead.current = Date.parse(serverAt) - Date.now();
  }, [serverAt]);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  const now = Date.now() + ahead.current;
  return Math.floor(now / everyMs) * everyMs;
}
