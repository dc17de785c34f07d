import type { ChartFigure } from '@ioc/shared/live/charts';
import { exact, type Locale, percent, short, thin } from '#ui/format';
import { unitWords } from '#ui/unit-words';

/** A value of a chart as it stands at its line or bar: "92,4 %", "1.284", "18,3 nghìn", every digit of what was published. */
export function chartValue({ unit, decimals, observed, target }: ChartFigure, value: number, locale: Locale): string {
  if (unit === 'percent') {
    const unlike = target === null ? [0, 100] : [0, 100, target];
    const text = observed
      ? exact(value, locale)
      : percent(value, locale, { ...(decimals !== undefined && { decimals }), unlike });
    return `${text}${thin}%`;
  }
  const { text, thousands } = observed ? { text: exact(value, locale), thousands: 0 } : short(value, locale);
  const { before, after } = unitWords(unit === 'count' ? null : unit, thousands, locale);
  return [before, text, after].filter(Boolean).join(thin);
}

/** The same at an axis: round numbers, without the indicator's own unit, which the title says. */
export function axisValue({ unit }: Pick<ChartFigure, 'unit'>, value: number, locale: Locale): string {
  if (unit === 'percent') return `${exact(value, locale)}${thin}%`;
  const { thousands } = short(value, locale);
  const { after } = unitWords(null, thousands, locale);
  return [exact(value / 1000 ** thousands, locale), after].filter(Boolean).join(thin);
}
