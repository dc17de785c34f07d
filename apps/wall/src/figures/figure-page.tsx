import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { dayOf } from '#ui/format';
import { Breakdown, BreakdownChoice } from '#figures/breakdown';
import { FigureHeader } from '#desk/figure-header';
import { Loaded } from '#desk/loaded';
import { LogAbout } from '#desk/log-about';
import { FilterRow } from '#desk/filter-row';
import { indicatorName } from '#desk/names';
import { ObservationSection } from '#observations/observation-section';
import { ListedUnits } from '#figures/listed-units';
import { FigureTargets } from '#targets/figure-targets';
import { hasStructure, structurePath } from '#structure/addresses';
import { Reading, RestatedSection } from '#figures/restated-section';
import { useFigureAddress } from '#figures/use-figure-address';
import { wholeLists } from '#figures/whole-lists';
import { type AnswerTo, question } from '#api/question';
import { textsMs, useAnswer } from '#desk/use-answer';

type Answer = AnswerTo<'/figures/{indicator}/by/{dimension}'>;
type Address = ReturnType<typeof useFigureAddress>;

/** A figure, and the units that it falls into. */
export function FigurePage() {
  const { locale } = useWords();
  const of = useFigureAddress('unit');
  const { indicator, dimension, filters, catalogue, kind } = of;
  const fetched = useAnswer(
    question('/figures/{indicator}/by/{dimension}', { indicator, dimension, ...filters.words, known: filters.known }),
    { everyMs: textsMs },
  );
  return (
    <>
      <PageHead here={indicatorName(catalogue, indicator, locale)} />
      {kind === 'dossier' && <FilterRow windows />}
      <Loaded of={fetched}>
        {(answer) => (
          <>
            <Head {...answer} of={of} />
            <LogAbout of={{ kind: 'figure', id: indicator }} />
            <Body {...answer} of={of} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Head({ figure, of: { indicator, catalogue, filters } }: Answer & { of: Address }) {
  const { t } = useWords();
  return (
    <FigureHeader
      figure={figure}
      whose={t('place.wholeProvince')}
      catalogue={catalogue}
      {...wholeLists(figure, figure.of, filters)}
    >
      <ListedUnits indicator={indicator} />
      {!isFiltered(filters) && hasStructure(figure) && (
        <Link className="button" to={filters.keep(structurePath(indicator))}>
          {t('structure.link')}
        </Link>
      )}
    </FigureHeader>
  );
}

function Body({ figure, parts, of: { indicator, filters, dimension, kind } }: Answer & { of: Address }) {
  const day = filters.to ?? filters.asOf;
  const past = day !== null && day < dayOf(Date.now()) && !isFiltered(filters) ? day : null;
  return (
    <>
      {past && <Reading day={past} />}
      {past && <RestatedSection indicator={indicator} day={past} where={filters} />}
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
  );
}

const isFiltered = ({ filters }: Address['filters']) => Object.keys(filters).length > 0;
