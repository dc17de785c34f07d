import { useEffect, useMemo, useState } from 'react';
import { ask } from '#api/client';
import { type AnswerTo, question } from '#api/question';

type Catalogue = AnswerTo<'/catalogue'>;
let asked: Promise<Catalogue> | null = null;

/** The catalogue's indicators, asked for once per page; null until they have come. */
function useIndicators(): Catalogue['indicators'] | null {
  const [held, setHeld] = useState<Catalogue['indicators'] | null>(null);
  useEffect(() => {
    let alive = true;
    asked ??= ask(question('/catalogue'), new AbortController().signal);
    // Without them the wall says less and nothing wrong; the next screen tries again.
    asked.then(({ indicators }) => alive && setHeld(indicators)).catch(() => (asked = null));
    return () => void (alive = false);
  }, []);
  return held;
}

/** The edges of an indicator's bands, the same object as long as they are the same; undefined where it has none. */
export function useThresholds(indicator: string | undefined): { attention: number; breach: number } | undefined {
  const found = useIndicators()?.find(({ code }) => code === indicator);
  const { attention = null, breach = null } = found ?? {};
  return useMemo(
    () => (attention === null || breach === null ? undefined : { attention, breach }),
    [attention, breach],
  );
}
