import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { Breakdown, BreakdownChoice } from '#figures/breakdown';
import { FigureHeader } from '#desk/figure-header';
import { Loaded } from '#desk/loaded';
import { LogAbout } from '#desk/log-about';
import { FilterRow } from '#desk/filter-row';
import { indicatorName, unitNameOf } from '#desk/names';
import { ObservationSection } from '#observations/observation-section';
import { lifePath } from '#structure/addresses';
import { figurePath } from '#desk/page-filters';
import { useFigureAddress } from '#figures/use-figure-address';
import { wholeLists } from '#figures/whole-lists';
import { type AnswerTo, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';

/** One unit's share of a figure, and the procedures (or complaint categories) that it falls into. */
export function UnitPage() {
  const { t, locale } = useWords();
  const of = useFigureAddress('topic');
  const { indicator, unit, dimension, filters, catalogue, kind } = of;
  const asked = question('/figures/{indicator}/by/{dimension}', { indicator, dimension, ...filters.words, unit });
  const fetched = useAnswer(asked);
  const name = unitNameOf(catalogue, unit, t);
  return (
    <>
      <PageHead
        here={name}
        above={[
          { label: t('explore.wall'), href: '/' },
          { label: indicatorName(catalogue, indicator, locale), href: filters.keep(figurePath(indicator)) },
        ]}
      />
      {kind === 'dossier' && <FilterRow windows />}
      <Loaded of={fetched}>
        {(answer) => (
          <>
            <Share {...answer} name={name} of={of} />
            <LogAbout of={{ kind: 'figure', id: `${indicator}/units/${unit}` }} />
          </>
        )}
      </Loaded>
    </>
  );
}

type ShareProps = AnswerTo<'/figures/{indicator}/by/{dimension}'> & {
  name: string;
  of: ReturnType<typeof useFigureAddress>;
};
function Share({ figure, parts, name, of: { indicator, unit, dimension, filters, catalogue, kind } }: ShareProps) {
  const { t } = useWords();
  return (
    <>
      <FigureHeader figure={figure} whose={name} catalogue={catalogue} {...wholeLists(figure, unit, filters)}>
        {unit !== '-' && (
          <Link className="button" to={lifePath(unit)}>
            {t('unitLife.link')}
          </Link>
        )}
      </FigureHeader>
      {figure.observed ? (
        <ObservationSection indicator={indicator} unit={unit} asOf={filters.to ?? filters.asOf} />
      ) : (
        <>
          <BreakdownChoice usual="topic" kind={kind} />
          <Breakdown dimension={dimension} kind={kind} indicator={indicator} unit={unit} whole={figure} parts={parts} />
        </>
      )}
    </>
  );
}
