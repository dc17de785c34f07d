import { useWords } from '#i18n/use-words';
import { Choice } from '#desk/choice';

/** From when flows are counted: the year's beginning, which is usual, or the month's. */
export function SinceChoice({ asOf }: { asOf: string }) {
  const { t } = useWords();
  const options = [
    { value: null, words: t('documents.year') },
    { value: `${asOf.slice(0, 7)}-01`, words: t('documents.month') },
  ];
  return <Choice label={t('documents.since')} name="from" options={options} />;
}
