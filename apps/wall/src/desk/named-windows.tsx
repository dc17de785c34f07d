import { useSearchParams } from 'react-router';
import { ChoiceLinks } from '#desk/choice-links';
import { changed } from '#desk/filters';
import { windowChoices } from '#desk/period-choice';
import { useCatalogue } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { dayOf } from '#ui/format';

/** Periods that have a name: months, quarters and report quarters, as first and last day in the address. */
export function NamedWindows({
  instead = [],
}: {
  /** Words of the address that a named period replaces. */ instead?: string[];
}) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const today = useCatalogue()?.province.asOf ?? dayOf(Date.now());
  const gone = Object.fromEntries(instead.map((name) => [name, null]));
  const links = windowChoices(today).flatMap(({ from, to, word, n }) =>
    word === 'own' || word === 'ytd'
      ? []
      : [
          {
            ...{ key: `${word}${n}`, to: changed(search, { ...gone, from, to }), words: t(`period.${word}`, { n }) },
            current: search.get('from') === from && search.get('to') === to,
          },
        ],
  );
  return <ChoiceLinks label={t('period.named')} links={links} />;
}
