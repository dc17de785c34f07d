import type { SeenPoint, SubjectTarget } from '@ioc/shared/answers/subjects';
import type { Figure } from '@ioc/shared/figures/figure';
import type { T } from '#i18n/use-words';
import { withUnit } from '#desk/period-words';
import { exact, type Locale, thin } from '#ui/format';

const round = (value: number) => Math.round(value * 100) / 100;

/** What was due of the plan by then; of what should be little, how near it came to its limit. Null: there is no plan. */
export function planWords(
  { plan, due, reached }: Pick<SeenPoint, 'plan' | 'due' | 'reached'>,
  { unit, direction }: Pick<Figure, 'unit' | 'direction'>,
  t: T,
  locale: Locale,
) {
  if (plan === null || due === null || reached === null) return null;
  const said = {
    plan: withUnit(plan, unit, locale),
    due: withUnit(round(due), unit, locale),
    reached: exact(Math.round(reached * 10) / 10, locale),
  };
  if (direction === 'lower') return t('subjects.limit', { ...said, plan: said.due });
  return t(due === plan ? 'subjects.ofPlan' : 'subjects.dueOf', said);
}

/** Against the same period of the year before: in percent, or in points where the value is itself a percentage. */
export function sameWords(
  { value, samePeriod }: Pick<SeenPoint, 'value' | 'samePeriod'>,
  unit: string,
  t: T,
  locale: Locale,
) {
  if (samePeriod === null || value === null) return null;
  const before = withUnit(samePeriod, unit, locale);
  const rate = unit === 'percent';
  if (value === samePeriod || (samePeriod === 0 && !rate)) return t('subjects.same', { value: before });
  const by = rate
    ? t('subjects.points', { n: exact(round(Math.abs(value - samePeriod)), locale) })
    : percentOf(value, samePeriod, locale);
  return t(value > samePeriod ? 'subjects.sameMore' : 'subjects.sameLess', { value: before, by });
}
const percentOf = (value: number, before: number, locale: Locale) =>
  `${exact(Math.round(Math.abs(value / before - 1) * 1000) / 10, locale)}${thin}%`;

/** "Trung ương giao 8.900 tỷ đồng: đạt 98,2 % phần phải đạt đến nay". */
export function targetWords(
  { year, value, text, source, reached }: SubjectTarget,
  unit: string,
  t: T,
  locale: Locale,
): string {
  const aim = t('subjects.target', {
    source: source ?? t('subjects.targetOf', { year }),
    value: value === null ? (text ?? '') : withUnit(value, unit, locale),
  });
  return reached === null
    ? aim
    : `${aim}: ${t('subjects.reached', { reached: exact(Math.round(reached * 10) / 10, locale) })}`;
}

/** The count that a list must have: a rate's numerator, else the value. */
export const observedCount = ({ numerator, value }: Figure): number | null => numerator ?? value;
