import { Link, useParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { address, type FigureParts } from '#explore/api';
import { FigureHeader } from '#explore/figure-header';
import { Loaded } from '#explore/loaded';
import { indicatorName, nameOf } from '#explore/names';
import { PartsTable } from '#explore/parts-table';
import { useCatalogue, useFetch } from '#explore/use-fetch';
import { everyTopic, figurePath, kindOfList, listPath, useWhere } from '#explore/where';

/** One unit's share of a figure, and the procedures (or complaint categories) that it falls into. */
export function UnitPage() {
  const { indicator = '', unit = '' } = useParams();
  const { t, locale } = useWords();
  const where = useWhere();
  const catalogue = useCatalogue();
  const { from, to, asOf } = where;
  const fetched = useFetch<FigureParts>(address(`/api${figurePath(indicator)}/topics`, { unit, from, to, asOf }));
  const name = unit === '-' ? t('explore.unknownPart') : nameOf(catalogue, 'units', unit);
  return (
    <>
      <Breadcrumbs
        label={t('explore.path')}
        crumbs={[
          { label: t('explore.wall'), href: '/' },
          { label: indicatorName(catalogue, indicator, locale), href: where.keep(figurePath(indicator)) },
          { label: name },
        ]}
      />
      <Loaded of={fetched}>
        {({ figure, parts }) => {
          const complaints = kindOfList(figure.list ?? '') === 'complaint';
          return (
            <>
              <FigureHeader figure={figure} whose={name} catalogue={catalogue}>
                {figure.list && (
                  <Link className="button" to={where.keep(listPath(indicator, unit, everyTopic))}>
                    {t('explore.openList')}
                  </Link>
                )}
              </FigureHeader>
              <PartsTable
                title={t(complaints ? 'explore.byCategory' : 'explore.byProcedure')}
                what={t(complaints ? 'explore.category' : 'explore.procedure')}
                whole={figure}
                parts={parts}
                hrefOf={(part) => where.keep(listPath(indicator, unit, part.topic ?? ''))}
              />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
