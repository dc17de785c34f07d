import type { ShiftFacts } from '@ioc/shared/answers/shift';
import type { T } from '#i18n/use-words';
import { since } from '#ui/format';

/** When nothing was judged, why, and what it came to. Handovers given long ago have a sentence in both languages. Pure. */
export function outageWords(of: ShiftFacts['outages'][number], now: number, t: T): string {
  if ('text' in of) return `${since(of.at, now)} ${of.text}`;
  const { at, why, raised, cleared, unknown, waiting } = of;
  const span = `${since(of.since, now)} – ${since(at, now)}`;
  return t('shift.outage', { span, why: t(`shift.pauses.${why}`), raised, cleared, unknown, waiting });
}
