import { type RefCallback, useCallback, useState } from 'react';

export interface Box {
  width: number;
  height: number;
}

/**
 * The content size of an element in layout pixels (before any scaling of the canvas); null until it is known. The element may
 * come later than the component, as where there is nothing to draw at first.
 */
export function useBox<E extends HTMLElement>(): [RefCallback<E>, Box | null] {
  const [box, setBox] = useState<Box | null>(null);
  const ref = useCallback((element: E | null) => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setBox((was) => (was && was.width === width && was.height === height ? was : { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, box];
}
