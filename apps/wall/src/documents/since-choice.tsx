import { useWords } from '#i18n/use-words';
import { Choice } from '#desk/choice';
import { windowChoices } from '#desk/period-choice';

/** From when flows are counted: the year's beginning, which is usual, or that of another period that runs on the day. */
export function SinceChoice({ asOf }: { asOf: string }) {
  const { t } = useWords();
  const running = windowChoices(asOf).flatMap(({ from, to, word, n }) =>
    to !== asOf || word === 'own' || word === 'ytd' ? [] : [{ value: from, words: t(`period.${word}`, { n }) }],
  );
  const options = [{ value: null, words: t('documents.year') }, ...running];
  return <Choice label={t('documents.since')} name="from" options={options} />;
}
