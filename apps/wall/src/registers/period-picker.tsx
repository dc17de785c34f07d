import { useSearchParams } from 'react-router';
import { Choice } from '#desk/choice';
import { useWords } from '#i18n/use-words';

/** So many periods are offered; any other can be put into the address. */
const most = 12;

/** The periods of a register, newest first, kept in the address; below it what belongs to the one that is chosen. */
export function PeriodPicker({ periods }: { periods: readonly string[] }) {
  const { t } = useWords();
  const options = periods.slice(0, most).map((period, at) => ({ value: at === 0 ? null : period, words: period }));
  return <Choice label={t('subjects.period')} name="period" options={options} />;
}

export const useChosenPeriod = () => useSearchParams()[0].get('period');
