import { Link, useParams, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { Breakdown, BreakdownChoice, dimensionOf } from '#figures/breakdown';
import { FigureHeader } from '#desk/figure-header';
import { Loaded } from '#desk/loaded';
import { FilterRow } from '#desk/filter-row';
import { indicatorName, kindOfIndicator, unitNameOf } from '#desk/names';
import { ObservationSection } from '#observations/observation-section';
import { lifePath } from '#structure/addresses';
import { figurePath, usePageFilters } from '#desk/page-filters';
import { wholeLists } from '#figures/whole-lists';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';

/** One unit's share of a figure, and the procedures (or complaint categories) that it falls into. */
export function UnitPage() {
  const { indicator = '', unit = '' } = useParams();
  const { t, locale } = useWords();
  const where = usePageFilters();
  const catalogue = useCatalogue();
  const [search] = useSearchParams();
  const kind = kindOfIndicator(catalogue, indicator);
  const dimension = dimensionOf(search, 'topic', kind);
  const asked = question('/figures/{indicator}/by/{dimension}', { indicator, dimension, ...where.words, unit });
  const fetched = useAnswer(asked);
  const name = unitNameOf(catalogue, unit, t);
  return (
    <>
      <PageHead
        here={name}
        above={[
          { label: t('explore.wall'), href: '/' },
          { label: indicatorName(catalogue, indicator, locale), href: where.keep(figurePath(indicator)) },
        ]}
      />
      {kind === 'dossier' && <FilterRow windows />}
      <Loaded of={fetched}>
        {({ figure, parts }) => (
          <>
            <FigureHeader figure={figure} whose={name} catalogue={catalogue} {...wholeLists(figure, unit, where)}>
              {unit !== '-' && (
                <Link className="button" to={lifePath(unit)}>
                  {t('unitLife.link')}
                </Link>
              )}
            </FigureHeader>
            {figure.observed && <ObservationSection indicator={indicator} unit={unit} asOf={where.to ?? where.asOf} />}
            {!figure.observed && <BreakdownChoice usual="topic" kind={kind} />}
            {!figure.observed && (
              <Breakdown
                dimension={dimension}
                kind={kind}
                indicator={indicator}
                unit={unit}
                whole={figure}
                parts={parts}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
