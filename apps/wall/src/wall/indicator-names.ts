import { useEffect, useState } from 'react';
import type { Locale } from '#ui/format';

type Names = ReadonlyMap<string, string>;
let english: Promise<Names> | null = null;

async function fetchEnglish(): Promise<Names> {
  const response = await fetch('/api/catalogue');
  if (!response.ok) throw new Error(`GET /api/catalogue: ${response.status}`);
  const { indicators } = (await response.json()) as { indicators: { code: string; nameEn: string }[] };
  return new Map(indicators.map(({ code, nameEn }) => [code, nameEn]));
}

/** English names by indicator; figures themselves speak Vietnamese. Null in Vietnamese, and until they have come. */
export function useIndicatorNames(locale: Locale): Names | null {
  const [names, setNames] = useState<Names | null>(null);
  useEffect(() => {
    if (locale === 'vi-VN') return undefined;
    let wanted = true;
    english ??= fetchEnglish();
    // Without them the wall stays in Vietnamese, which is right; the next screen tries again.
    english.then((all) => wanted && setNames(all)).catch(() => (english = null));
    return () => void (wanted = false);
  }, [locale]);
  return locale === 'vi-VN' ? null : names;
}
