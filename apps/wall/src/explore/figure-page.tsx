import { Link, useParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { dayOf } from '#ui/format';
import { address, type FigureParts } from '#explore/api';
import { FigureHeader } from '#explore/figure-header';
import { Loaded } from '#explore/loaded';
import { indicatorName } from '#explore/names';
import { PartsTable } from '#explore/parts-table';
import { structurePath } from '#explore/structure/addresses';
import { Reading, RestatedSection } from '#explore/restatements/restated-section';
import { useCatalogue, useFetch } from '#explore/use-fetch';
import { everyTopic, figurePath, listPath, unitPath, useWhere } from '#explore/where';

/** A figure, and the units that it falls into. */
export function FigurePage() {
  const { indicator = '' } = useParams();
  const { t, locale } = useWords();
  const where = useWhere();
  const catalogue = useCatalogue();
  const path = address(`/api${figurePath(indicator)}`, {
    from: where.from,
    to: where.to,
    asOf: where.asOf,
    known: where.known,
  });
  const day = where.to ?? where.asOf;
  const past = day !== null && day < dayOf(Date.now()) ? day : null;
  const fetched = useFetch<FigureParts>(path);
  return (
    <>
      <Breadcrumbs
        label={t('explore.path')}
        crumbs={[{ label: t('explore.wall'), href: '/' }, { label: indicatorName(catalogue, indicator, locale) }]}
      />
      <Loaded of={fetched}>
        {({ figure, parts }) => (
          <>
            <FigureHeader figure={figure} whose={t('place.wholeProvince')} catalogue={catalogue}>
              {/* Lists are as known now; beside a figure as known then they would not agree. */}
              {figure.list && where.known === null && (
                <Link className="button" to={where.keep(listPath(indicator, figure.of, everyTopic))}>
                  {t('explore.openList')}
                </Link>
              )}
              <Link className="button" to={where.keep(structurePath(indicator))}>
                {t('structure.link')}
              </Link>
            </FigureHeader>
            {past && <Reading day={past} />}
            {past && <RestatedSection indicator={indicator} day={past} where={where} />}
            <PartsTable
              title={t('explore.byUnit')}
              what={t('explore.unit')}
              whole={figure}
              parts={parts}
              hrefOf={(part) => where.keep(unitPath(indicator, part.unit ?? '-'))}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
