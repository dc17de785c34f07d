import { useEffect, useMemo, useState } from 'react';
import { served } from '#ui/base-path';

/** What the wall needs of an indicator beyond its live row. */
interface Indicator {
  readonly code: string;
  readonly attention: number | null;
  readonly breach: number | null;
}
let asked: Promise<readonly Indicator[]> | null = null;

async function fetchIndicators(): Promise<readonly Indicator[]> {
  const response = await fetch(served('/api/catalogue'));
  if (!response.ok) throw new Error(`GET /api/catalogue: ${response.status}`);
  return ((await response.json()) as { indicators: readonly Indicator[] }).indicators;
}

/** The catalogue's indicators, asked for once per page; null until they have come. */
function useIndicators(): readonly Indicator[] | null {
  const [held, setHeld] = useState<readonly Indicator[] | null>(null);
  useEffect(() => {
    let alive = true;
    asked ??= fetchIndicators();
    // Without them the wall says less and nothing wrong; the next screen tries again.
    asked.then((all) => alive && setHeld(all)).catch(() => (asked = null));
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
