import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '#ui/format';

/** What the wall needs of an indicator beyond its live row. */
interface Indicator {
  readonly code: string;
  readonly nameEn: string;
  readonly attention: number | null;
  readonly breach: number | null;
}
let asked: Promise<readonly Indicator[]> | null = null;

async function fetchIndicators(): Promise<readonly Indicator[]> {
  const response = await fetch('/api/catalogue');
  if (!response.ok) throw new Error(`GET /api/catalogue: ${response.status}`);
  return ((await response.json()) as { indicators: readonly Indicator[] }).indicators;
}

/** The catalogue's indicators, asked for once per page; null until they have come. */
function useIndicators(wanted: boolean): readonly Indicator[] | null {
  const [held, setHeld] = useState<readonly Indicator[] | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let alive = true;
    asked ??= fetchIndicators();
    // Without them the wall says less and nothing wrong; the next screen tries again.
    asked.then((all) => alive && setHeld(all)).catch(() => (asked = null));
    return () => void (alive = false);
  }, [wanted]);
  return wanted ? held : null;
}

/** English names by indicator; figures themselves speak Vietnamese. Null in Vietnamese, and until they have come. */
export function useIndicatorNames(locale: Locale): ReadonlyMap<string, string> | null {
  const all = useIndicators(locale !== 'vi-VN');
  return useMemo(() => all && new Map(all.map(({ code, nameEn }) => [code, nameEn])), [all]);
}

/** The edges of an indicator's bands, the same object as long as they are the same; undefined where it has none. */
export function useThresholds(indicator: string | undefined): { attention: number; breach: number } | undefined {
  const found = useIndicators(true)?.find(({ code }) => code === indicator);
  const { attention = null, breach = null } = found ?? {};
  return useMemo(
    () => (attention === null || breach === null ? undefined : { attention, breach }),
    [attention, breach],
  );
}
