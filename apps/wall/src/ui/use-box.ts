import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface Box {
  width: number;
  height: number;
}

/** The content size of an element in layout pixels (before any scaling of the canvas); null until it is known. */
export function useBox<E extends HTMLElement>(): [RefObject<E | null>, Box | null] {
  const ref = useRef<E>(null);
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
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
