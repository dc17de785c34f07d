import { useLocation, useParams, useSearchParams } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import type { Crumb } from '#ui/breadcrumbs';
import { PageHead } from '#desk/page-head';
import { CaseTable } from '#cases/case-table';
import { FigureHeader } from '#desk/figure-header';
import { ListChoice } from '#figures/list-choice';
import { Loaded } from '#desk/loaded';
import { FilterRow } from '#desk/filter-row';
import { indicatorName, kindOfIndicator, topicNameOf, unitNameOf } from '#desk/names';
import { rowsExpected } from '#figures/sum-check';
import { everyTopic, figurePath, kindOfList, unitPath, usePageFilters } from '#desk/page-filters';
import { address, given, question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';

/** The cases behind a figure of one unit and procedure: exactly as many rows as the figure says. */
export function ListPage() {
  const { indicator = '', unit = '', procedure = '' } = useParams();
  const { t, locale } = useWords();
  const where = usePageFilters();
  const { pathname, search } = useLocation();
  const catalogue = useCatalogue();
  const fetched = useAnswer(
    question('/figures/{indicator}/by/{dimension}', { indicator, dimension: 'topic', ...where.words, unit }),
  );
  const unitName = unitNameOf(catalogue, unit, t);
  const topic = procedure === everyTopic ? t('explore.allProcedures') : topicNameOf(catalogue, procedure);
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: indicatorName(catalogue, indicator, locale), href: where.keep(figurePath(indicator)) },
    { label: unitName, href: where.keep(unitPath(indicator, unit)) },
  ];
  const trail = [...above, { label: topic, href: `${pathname}${search}` }];
  return (
    <>
      <PageHead here={topic} above={above} />
      {kindOfIndicator(catalogue, indicator) === 'dossier' && <FilterRow windows />}
      <Loaded of={fetched}>
        {({ figure, parts }) => {
          const own = procedure === everyTopic ? figure : parts.find((part) => part.key === procedure)?.figure;
          if (!own && Object.keys(where.filters).length > 0)
            return <p className="page-note quiet">{t('filters.empty')}</p>;
          if (!own?.list) return <p className="page-note quiet">{t(own ? 'explore.noList' : 'explore.noParts')}</p>;
          return (
            <>
              <FigureHeader figure={own} whose={`${unitName} · ${topic}`} catalogue={catalogue} />
              <Rows figure={own} trail={trail} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

const pageRows = '50';

function Rows({ figure, trail }: { figure: Figure; trail: readonly Crumb[] }) {
  const [search] = useSearchParams();
  const of = search.get('of') === 'denominator' && figure.denominatorList ? 'denominator' : 'numerator';
  const list = (of === 'denominator' ? figure.denominatorList : figure.list) as string;
  const fetched = useAnswer(given('/dossiers', address(list, { after: search.get('after'), limit: pageRows })));
  return (
    <>
      {figure.denominatorList && <ListChoice figure={figure} of={of} />}
      <Loaded of={fetched}>
        {(answer) => (
          <CaseTable
            list={answer}
            path={list}
            kind={kindOfList(list)}
            expected={rowsExpected(figure, of)}
            trail={trail}
          />
        )}
      </Loaded>
    </>
  );
}
