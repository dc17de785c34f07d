import { useEffect, useRef, useState } from 'react';
import type { Figure } from '@ioc/shared/figures/figure';

/** True for three seconds, once, after a figure that was seen otherwise falls into breach. */
export function useNewBreach(judgement: Figure['judgement'], ms = 3000): boolean {
  const before = useRef(judgement);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    const fell = judgement === 'breach' && before.current !== 'breach';
    before.current = judgement;
    if (!fell) return undefined;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), ms);
    return () => clearTimeout(timer);
  }, [judgement, ms]);
  return fresh && judgement === 'breach';
}
