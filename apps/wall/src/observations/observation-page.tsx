import { useParams, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { indicatorName, unitNameOf } from '#desk/names';
import { PageHead } from '#desk/page-head';
import { periodWords } from '#desk/period-words';
import { useCatalogue } from '#desk/use-answer';
import { figurePath, usePageFilters } from '#desk/page-filters';
import { ObservationSection } from '#observations/observation-section';

/** What somebody published of an indicator for one unit and period, down to the record that said it. */
export function ObservationPage() {
  const { indicator = '' } = useParams();
  const [search] = useSearchParams();
  const { t, locale } = useWords();
  const where = usePageFilters();
  const catalogue = useCatalogue();
  const [unit, period] = [search.get('unit'), search.get('period')];
  const name = indicatorName(catalogue, indicator, locale);
  const whose = unit === null ? t('place.wholeProvince') : unitNameOf(catalogue, unit, t);
  const when = period === null ? '' : ` · ${periodWords(period, t)}`;
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: name, href: where.keep(figurePath(indicator)) },
  ];
  return (
    <>
      <PageHead here={`${t('observation.title')}${when}`} above={above} title={name} lead={`${whose}${when}`} />
      <ObservationSection indicator={indicator} unit={unit} period={period} asOf={where.asOf} large />
    </>
  );
}
