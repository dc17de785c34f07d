import { Link, useSearchParams } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { targetText, viewFigure, windowWords } from '#panels/figure-view';
import { PageHead } from '#desk/page-head';
import { dayOf, exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { FilterRow } from '#desk/filter-row';
import { Loaded } from '#desk/loaded';
import { indicatorName } from '#desk/names';
import { figurePath, unitPath, usePageFilters } from '#desk/page-filters';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';
import { type Column, columnsOf } from '#desk/columns';

/** The book of indicators: every figure of the province with what it was made of, its target, and how far to trust it. */
export function FiguresPage() {
  const { t } = useWords();
  const where = usePageFilters();
  const [search] = useSearchParams();
  const unit = search.get('unit');
  const fetched = useAnswer(question('/figures', { ...where.words, unit }));
  const hrefOf = ({ indicator, state }: Figure) => {
    const path = unit === null ? figurePath(indicator) : unitPath(indicator, unit);
    // What cannot be narrowed so is shown whole on its own page.
    return state === 'not-applicable' ? where.keepDays(path) : where.keep(path);
  };
  return (
    <>
      <PageHead here={t('books.title')} title={t('books.title')} />
      <FilterRow windows unit />
      <Loaded of={fetched}>
        {({ figures }) =>
          figures.length === 0 ? (
            <p className="page-note quiet">{t('figure.empty')}</p>
          ) : (
            <FigureTable figures={figures} hrefOf={hrefOf} />
          )
        }
      </Loaded>
    </>
  );
}

function FigureTable({ figures, hrefOf }: { figures: readonly Figure[]; hrefOf: (figure: Figure) => string }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  const column = columnsOf<Figure>();
  const columns: Column<Figure>[] = [
    column.name('indicator', t('books.indicator'), (figure) => (
      <Link to={hrefOf(figure)}>
        {locale === 'vi-VN' ? figure.name : indicatorName(catalogue, figure.indicator, locale)}
      </Link>
    )),
    column.number(
      'value',
      t('explore.value'),
      (figure) => <Value figure={figure} />,
      (figure) => `word-${viewFigure(figure, true, locale, t).mark}`,
    ),
    column.number(
      'parts',
      t('books.parts'),
      ({ numerator, denominator }) =>
        denominator !== null && `${exact(numerator ?? 0, locale)}/${exact(denominator, locale)}`,
      'quiet',
    ),
    column.text('target', t('explore.target'), (figure) => targetText(figure, locale), 'quiet nowrap'),
    column.text(
      'window',
      t('explore.windowLabel'),
      (figure) => windowWords(figure, dayOf(Date.now()), t),
      'quiet nowrap',
    ),
    column.text('state', t('explore.state'), ({ state }) => t(`state.${state}`), 'quiet nowrap'),
  ];
  return (
    <DataTable caption={t('books.title')} wide rows={figures} keyOf={({ indicator }) => indicator} columns={columns} />
  );
}

function Value({ figure }: { figure: Figure }) {
  const { t, locale } = useWords();
  const { mark, word } = viewFigure(figure, true, locale, t);
  const { value, unit } = figure;
  return (
    <>
      {mark !== 'met' && <StateMark kind={mark} word={word ?? undefined} />}{' '}
      <NumberText text={value === null ? '–' : exact(value, locale)} />
      {unit !== 'count' && value !== null && <span className="quiet"> {unit === 'percent' ? '%' : unit}</span>}
    </>
  );
}
