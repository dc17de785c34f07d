import { Link } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { viewFigure } from '#panels/figure-view';
import { exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import type { FigureBreakdownRow } from '#figures/figure-breakdown-row';
import { useOwnUnits } from '#desk/use-own-units';
import { usePageFilters } from '#desk/page-filters';
import { checkSum, inOrderOfWeight, type SumCheck } from '#figures/sum-check';
import { DataTable } from '#desk/data-table';

interface Props {
  title: string;
  /** Heading of the first column. */
  what: string;
  whole: Figure;
  parts: readonly FigureBreakdownRow[];
  hrefOf: (part: FigureBreakdownRow) => string;
}

/** Of a figure that is counted here there is no list either while nothing was ever sent. */
const whyNoParts = ({ list, observed }: Figure) => (list ? 'noParts' : observed ? 'noList' : 'nothingYet');

/** What a figure falls into. Nothing is left out, and the last line says whether the parts really make the whole. */
export function FigureBreakdownTable({ title, what, whole, parts, hrefOf }: Props) {
  const { t, locale } = useWords();
  const { filters } = usePageFilters();
  if (parts.length === 0 && Object.keys(filters).length > 0)
    return <p className="page-note quiet">{t('filters.empty')}</p>;
  if (parts.length === 0) return <p className="page-note quiet">{t(`explore.${whyNoParts(whole)}`)}</p>;
  const ratio = whole.denominator !== null;
  const check = checkSum(whole, parts);
  const number = (value: number | null) => (value === null ? '–' : <NumberText text={exact(value, locale)} />);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        rows={inOrderOfWeight(whole, parts)}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'part',
            head: what,
            names: 'row',
            cell: (part) => <Link to={hrefOf(part)}>{part.name}</Link>,
            foot: {
              cell: (
                <>
                  {t('explore.sum')} · <SumWords check={check} />
                </>
              ),
            },
          },
          {
            key: 'value',
            head: t('explore.value'),
            numeric: true,
            cell: ({ figure }) => <PartValue figure={figure} />,
            foot: { cell: ratio ? '' : number(check.numerator) },
          },
          ...(ratio ? (['numerator', 'denominator'] as const) : []).map((side) => ({
            key: side,
            head: t(`explore.${side}`),
            numeric: true,
            look: 'quiet',
            cell: ({ figure }: FigureBreakdownRow) => number(figure[side]),
            foot: { cell: number(check[side]) },
          })),
        ]}
      />
    </section>
  );
}

function PartValue({ figure }: { figure: Figure }) {
  const { t, locale } = useWords();
  const view = viewFigure(figure, true, locale, t);
  const count = figure.unit === 'count' && figure.value !== null;
  return (
    <span className={`word-${view.mark}`}>
      {view.mark !== 'met' && <StateMark kind={view.mark} word={view.word ?? undefined} />}{' '}
      <NumberText text={count ? exact(figure.value as number, locale) : view.text} title={view.title} />
      {!count && view.after && <span className="quiet"> {view.after}</span>}
    </span>
  );
}

function SumWords({ check }: { check: SumCheck }) {
  const { t, locale } = useWords();
  const ownUnits = useOwnUnits();
  if (check.difference === null) return null;
  // Rows of others were left out: nobody can say here whether all of them make the whole.
  if (check.difference !== 0 && ownUnits) return <span className="quiet">{t('explore.ownUnits')}</span>;
  return check.difference === 0 ? (
    <span className="quiet">
      <StateMark kind="met" /> {t('explore.sumAgrees')}
    </span>
  ) : (
    <span className="word-breach">
      <StateMark kind="breach" /> {t('explore.sumDiffers', { n: exact(check.difference, locale) })}
    </span>
  );
}
