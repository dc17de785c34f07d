import { Link, useParams, useSearchParams } from 'react-router';
import type { StructureAnswer } from '@ioc/shared/answers/structure';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { Choice } from '#desk/choice';
import { FigureHeader } from '#desk/figure-header';
import { Loaded } from '#desk/loaded';
import { indicatorName } from '#desk/names';
import { structureQuestion } from '#structure/addresses';
import { Reconciliation } from '#structure/reconciliation';
import { BesideTable, NotPlacedTable, ThenTable } from '#structure/then-table';
import { TodayTable } from '#structure/today-table';
import { pageOfList } from '#desk/list-address';
import { figurePath, usePageFilters } from '#desk/page-filters';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import styles from '#structure/structure.module.css';

const levels = { today: ['department', 'province', 'all'], then: ['department', 'district', 'all'] } as const;

/** A figure by the units of its time, or by those of today. */
export function StructurePage() {
  const { indicator = '' } = useParams();
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const where = usePageFilters();
  const catalogue = useCatalogue();
  const view = search.get('view') === 'then' ? 'then' : 'today';
  const fetched = useAnswer(structureQuestion(indicator, search, 'commune'));
  const name = indicatorName(catalogue, indicator, locale);
  return (
    <>
      <PageHead
        here={t('structure.title')}
        above={[
          { label: t('explore.wall'), href: '/' },
          { label: name, href: where.keep(figurePath(indicator)) },
        ]}
      />
      <Choice
        aligned
        label={t('structure.view')}
        name="view"
        options={[
          { value: 'then', words: t('structure.views.then') },
          { value: null, words: t('structure.views.today') },
        ]}
      />
      <Choice
        aligned
        label={t('structure.level')}
        name="level"
        options={[
          { value: null, words: t('structure.levels.commune') },
          ...levels[view].map((value) => ({ value, words: t(`structure.levels.${value}`) })),
        ]}
      />
      <Loaded of={fetched}>{(answer) => <Found answer={answer} />}</Loaded>
    </>
  );
}

function Found({ answer }: { answer: StructureAnswer }) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const { figure, reconciliation } = answer;
  return (
    <>
      {figure && (
        <FigureHeader
          figure={figure}
          whose={t('structure.whole')}
          catalogue={catalogue}
          list={pageOfList(figure.list, figure.numerator ?? figure.value)}
          denominatorList={pageOfList(figure.denominatorList, figure.denominator)}
        >
          <Link to="/units" className={`button ${styles.toSearch}`}>
            {t('unitLife.search')}
          </Link>
        </FigureHeader>
      )}
      {figure === null && <h1>{answer.name}</h1>}
      <p className="lead quiet">{t(answer.view === 'then' ? 'structure.leadThen' : 'structure.leadToday')}</p>
      {answer.additive && reconciliation === null && <p className="page-note quiet">{t('explore.ownUnits')}</p>}
      {!answer.additive && <p className="page-note quiet">{t('structure.noTotal')}</p>}
      {reconciliation && <Reconciliation of={reconciliation} answer={answer} list={figure?.list ?? null} />}
      {answer.rows.length === 0 && <p className="page-note quiet">{t('structure.empty')}</p>}
      {answer.view === 'then' ? <ThenTable rows={answer.rows} /> : <TodayTable answer={answer} />}
      {answer.view === 'today' && answer.notPlaced.length > 0 && <NotPlacedTable rows={answer.notPlaced} />}
      {(['partial', 'otherKinds'] as const).map(
        (line) => answer.beside[line].length > 0 && <BesideTable key={line} line={line} rows={answer.beside[line]} />,
      )}
    </>
  );
}
