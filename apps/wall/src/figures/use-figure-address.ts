import { useParams, useSearchParams } from 'react-router';
import { kindOfIndicator } from '#desk/names';
import { usePageFilters } from '#desk/page-filters';
import { useCatalogue } from '#desk/use-answer';
import { dimensionOf } from '#figures/breakdown';

/** What the address of a figure's page says: which figure, of which days and cases, broken down by what. */
export function useFigureAddress(usual: 'unit' | 'topic') {
  const { indicator = '', unit = '' } = useParams();
  const [search] = useSearchParams();
  const catalogue = useCatalogue();
  const kind = kindOfIndicator(catalogue, indicator);
  const filters = usePageFilters();
  return { indicator, unit, catalogue, kind, filters, dimension: dimensionOf(search, usual, kind) };
}
