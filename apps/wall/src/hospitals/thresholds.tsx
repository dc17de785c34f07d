import { hospitalCounts } from '@ioc/shared/figures/hospital-counts';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { type Measure, rateName, rateWords } from '#hospitals/rate-cell';

/** What each rate is divided from, and from which value on somebody must look: data of the catalogue. */
export function QualityThresholds({ measures }: { measures: readonly Measure[] }) {
  const { t, locale } = useWords();
  const limit = (measure: Measure, value: number | null) =>
    value === null ? '–' : `${measure.direction === 'higher' ? '<' : '>'} ${rateWords(value, measure, locale)}`;
  return (
    <section aria-label={t('hospitals.thresholds')}>
      <h2>{t('hospitals.thresholds')}</h2>
      <ul>
        {measures.map((measure) => (
          <li key={measure.code}>
            {rateName(measure, locale)} = {measure.per === 1 ? '' : `${exact(measure.per, locale)} × `}
            {countName(t, measure.numerator)} / {countName(t, measure.denominator)}
            <span className="quiet">
              {' '}
              · {t('hospitals.attention')} {limit(measure, measure.attention)} · {t('hospitals.breach')}{' '}
              {limit(measure, measure.breach)} · {t('hospitals.smallest', { n: exact(measure.small, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countName(t: ReturnType<typeof useWords>['t'], code: string): string {
  const known = hospitalCounts.find((one) => one === code);
  return known ? t(`hospitals.count.${known}`) : code;
}
