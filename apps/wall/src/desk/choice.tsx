import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { dayOf } from '#ui/format';
import { ChoiceLinks } from '#desk/choice-links';
import { changed } from '#desk/filters';
import { periodChoices } from '#desk/period-choice';
import { useCatalogue } from '#desk/use-answer';

interface Props {
  label: string;
  /** One of several under each other. */
  aligned?: boolean;
  /** Name in the address. */
  name: string;
  /** Null: the one that needs no name. */
  options: readonly { readonly value: string | null; readonly words: string }[];
}

/** One of several readings of a page, kept in its address. */
export function Choice({ label, name, options, aligned = false }: Props) {
  const [search] = useSearchParams();
  const chosen = search.get(name);
  const links = options.map(({ value, words }) => ({
    ...{ key: value ?? '', words, current: value === chosen },
    to: changed(search, { [name]: value }),
  }));
  return <ChoiceLinks label={label} links={links} aligned={aligned} />;
}

/** Only those that have something, only those that have not, or any. */
export function YesOrNoChoice({ label, name }: Pick<Props, 'label' | 'name'>) {
  const { t } = useWords();
  const options = [
    { value: null, words: t('registers.any') },
    { value: 'true', words: t('registers.yes') },
    { value: 'false', words: t('registers.no') },
  ];
  return <Choice label={label} name={name} options={options} aligned />;
}

/** The periods that people ask for; any other can be put into the address. */
export function PeriodChoices() {
  const { t } = useWords();
  const today = useCatalogue()?.province.asOf ?? dayOf(Date.now());
  const options = periodChoices(today).map(({ key, word, n }) => ({
    value: key,
    words: word === 'ytd' ? t('period.ytd') : t(`period.${word}`, { n }),
  }));
  return <Choice label={t('period.label')} name="period" options={options} aligned />;
}
