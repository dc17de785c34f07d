import type { HospitalQuality, HospitalRate } from '@ioc/shared/answers/hospitals';
import { useWords } from '#i18n/use-words';
import { exact, type Locale, thin } from '#ui/format';
import { StateMark } from '#ui/state-mark';

export type Measure = HospitalQuality['measures'][number];

/** A rate with its fraction; of a small denominator the fraction alone; a dash where nothing was counted. */
export function RateCell({ rate, measure }: { rate: HospitalRate; measure: Measure }) {
  const { t, locale } = useWords();
  const { numerator, denominator, value, few, judgement } = rate;
  if (numerator === null || denominator === null) return <span className="quiet">–</span>;
  const fraction = `${exact(numerator, locale)}/${exact(denominator, locale)}`;
  if (few || value === null)
    return (
      <span className="nowrap">
        {fraction} <span className="quiet">{t('hospitals.few')}</span>
      </span>
    );
  return (
    <span className="nowrap">
      {judgement === 'attention' || judgement === 'breach' ? <StateMark kind={judgement} /> : null}{' '}
      {rateWords(value, measure, locale)}
      <br />
      <span className="quiet">{fraction}</span>
    </span>
  );
}

/** Rounded, never cut, to the decimals of the catalogue. */
export function rateWords(value: number, { decimals, unit, unitEn }: Measure, locale: Locale): string {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  return `${exact(rounded, locale)}${thin}${locale === 'vi-VN' ? unit : unitEn}`;
}

export const rateName = ({ name, nameEn }: Measure, locale: Locale): string => (locale === 'vi-VN' ? name : nameEn);
