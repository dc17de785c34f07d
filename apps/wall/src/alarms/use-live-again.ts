import { useEffect, useRef } from 'react';
import { useRow } from '#live/use-live';

/** Asks again when any alarm changed, as the socket says. */
export function useLiveAgain(again: (() => void) | undefined): void {
  const change = useRow('alarmSummary', 'summary')?.change;
  const asking = useRef(again);
  asking.current = again;
  const seen = useRef(change);
  useEffect(() => {
    if (seen.current !== undefined && change !== seen.current) asking.current?.();
    seen.current = change;
  }, [change]);
}
