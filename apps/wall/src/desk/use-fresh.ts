import { useEffect, useRef, useState } from 'react';
import { type Fetched, useFetch } from '#desk/use-fetch';

/** The answer of an address, asked again every `seconds`; the last one stays until the next has come. */
export function useFresh<Answer>(path: string, seconds: number): Fetched<Answer> & { again: () => void } {
  const [turn, setTurn] = useState(0);
  const last = useRef<{ path: string; fetched: Fetched<Answer> } | null>(null);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && setTurn((n) => n + 1), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  // The part after # is not sent; it only makes each turn an address of its own.
  const fetched = useFetch<Answer>(`${path}#${turn}`);
  if (fetched.kind === 'ready') last.current = { path, fetched };
  const shown = fetched.kind === 'loading' && last.current?.path === path ? last.current.fetched : fetched;
  return { ...shown, again: () => setTurn((n) => n + 1) };
}
