import { useSearchParams } from 'react-router';
import { Choice } from '#desk/choice';
import { useWords } from '#i18n/use-words';

/** The windows that are offered; any other can be put into the address. */
const windows = ['7', null, '90', '365'] as const;

/** So many days up to today, kept in the address. */
export function QualityWindow() {
  const { t } = useWords();
  const options = windows.map((value) => ({ value, words: t('hospitals.days', { n: value ?? '30' }) }));
  return <Choice label={t('hospitals.window')} name="days" options={options} />;
}

export const useDays = () => useSearchParams()[0].get('days');
