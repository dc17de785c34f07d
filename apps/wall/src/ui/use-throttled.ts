import { useEffect, useRef, useState } from 'react';

/** Figures on the wall change at most this often (wall-design §5). */
export const throttleMs = 2000;

/**
 * The value, changing at most once per `everyMs`: the first change after a rest shows at once, those that follow wait and
 * the last of them wins.
 */
export function useThrottled<Value>(value: Value, everyMs = throttleMs): Value {
  const [shown, setShown] = useState(value);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (Object.is(value, shown)) return undefined;
    const wait = last.current + everyMs - performance.now();
    const show = () => {
      last.current = performance.now();
      setShown(value);
    };
    if (wait <= 0) {
      show();
      return undefined;
    }
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  }, [value, shown, everyMs]);
  return shown;
}
