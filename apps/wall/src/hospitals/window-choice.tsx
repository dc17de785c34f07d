import { useSearchParams } from 'react-router';
import { ChoiceLinks } from '#desk/choice-links';
import { changed } from '#desk/filters';
import { NamedWindows } from '#desk/named-windows';
import { useWords } from '#i18n/use-words';

/** The windows that are offered; any other can be put into the address. */
const windows = ['7', null, '90', '365'] as const;

/** So many days up to today, or a named period, kept in the address. */
export function QualityWindow() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const links = windows.map((days) => ({
    ...{ key: days ?? '30', to: changed(search, { days, from: null, to: null }) },
    words: t('hospitals.days', { n: days ?? '30' }),
    current: search.get('from') === null && search.get('days') === days,
  }));
  return (
    <>
      <ChoiceLinks label={t('hospitals.window')} links={links} />
      <NamedWindows instead={['days']} />
    </>
  );
}

/** What the window is called in questions and addresses. */
export function useWindow(): { days: string | null; from: string | null; to: string | null } {
  const [search] = useSearchParams();
  return { days: search.get('days'), from: search.get('from'), to: search.get('to') };
}
