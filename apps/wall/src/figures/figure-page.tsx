import { Link, useParams, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { dayOf } from '#ui/format';
import { Breakdown, BreakdownChoice, dimensionOf } from '#figures/breakdown';
import { FigureHeader } from '#desk/figure-header';
import { Loaded } from '#desk/loaded';
import { FilterRow } from '#desk/filter-row';
import { indicatorName, kindOfIndicator } from '#desk/names';
import { ObservationSection } from '#observations/observation-section';
import { ListedUnits } from '#figures/listed-units';
import { FigureTargets } from '#targets/figure-targets';
import { hasStructure, structurePath } from '#structure/addresses';
import { Reading, RestatedSection } from '#figures/restated-section';
import { usePageFilters } from '#desk/page-filters';
import { wholeLists } from '#figures/whole-lists';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';

/** A figure, and the units that it falls into. */
export function FigurePage() {
  const { indicator = '' } = useParams();
  const { t, locale } = useWords();
  const where = usePageFilters();
  const catalogue = useCatalogue();
  const [search] = useSearchParams();
  const kind = kindOfIndicator(catalogue, indicator);
  const dimension = dimensionOf(search, 'unit', kind);
  const narrowed = Object.keys(where.filters).length > 0;
  const day = where.to ?? where.asOf;
  const past = day !== null && day < dayOf(Date.now()) ? day : null;
  const fetched = useAnswer(
    question('/figures/{indicator}/by/{dimension}', { indicator, dimension, ...where.words, known: where.known }),
  );
  return (
    <>
      <PageHead here={indicatorName(catalogue, indicator, locale)} />
      {kind === 'dossier' && <FilterRow windows />}
      <Loaded of={fetched}>
        {({ figure, parts }) => (
          <>
            <FigureHeader
              figure={figure}
              whose={t('place.wholeProvince')}
              catalogue={catalogue}
              {...wholeLists(figure, figure.of, where)}
            >
              <ListedUnits indicator={indicator} />
              {!narrowed && hasStructure(figure) && (
                <Link className="button" to={where.keep(structurePath(indicator))}>
                  {t('structure.link')}
                </Link>
              )}
            </FigureHeader>
            {past && !narrowed && <Reading day={past} />}
            {past && !narrowed && <RestatedSection indicator={indicator} day={past} where={where} />}
            <FigureTargets indicator={indicator} />
            {figure.observed ? (
              <ObservationSection indicator={indicator} unit={null} asOf={day} />
            ) : (
              <BreakdownChoice usual="unit" kind={kind} />
            )}
            {(!figure.observed || parts.length > 1) && (
              <Breakdown dimension={dimension} kind={kind} indicator={indicator} whole={figure} parts={parts} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
