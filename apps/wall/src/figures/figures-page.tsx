import { Link, useSearchParams } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { targetText, viewFigure, windowWords } from '#panels/figure-view';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { dayOf, exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { FilterRow } from '#desk/filter-row';
import { Loaded } from '#desk/loaded';
import { indicatorName } from '#desk/names';
import { figurePath, unitPath, useWhere } from '#desk/where';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';

/** The book of indicators: every figure of the province with what it was made of, its target, and how far to trust it. */
export function FiguresPage() {
  const { t } = useWords();
  const where = useWhere();
  const [search] = useSearchParams();
  const unit = search.get('unit');
  const fetched = useAnswer(question('/figures', { ...where.words, unit }));
  const hrefOf = ({ indicator }: Figure) =>
    where.keep(unit === null ? figurePath(indicator) : unitPath(indicator, unit));
  return (
    <>
      <Breadcrumbs
        label={t('explore.path')}
        crumbs={[{ label: t('explore.wall'), href: '/' }, { label: t('books.title') }]}
      />
      <h1>{t('books.title')}</h1>
      <FilterRow windows unit />
      <Loaded of={fetched}>
        {({ figures }) =>
          figures.length === 0 ? (
            <p className="page-note quiet">{t('figure.empty')}</p>
          ) : (
            <table className="table wide">
              <thead>
                <tr>
                  <th scope="col">{t('books.indicator')}</th>
                  <th scope="col" className="n">
                    {t('explore.value')}
                  </th>
                  <th scope="col" className="n">
                    {t('books.parts')}
                  </th>
                  <th scope="col">{t('explore.target')}</th>
                  <th scope="col">{t('explore.windowLabel')}</th>
                  <th scope="col">{t('explore.state')}</th>
                </tr>
              </thead>
              <tbody>
                {figures.map((figure) => (
                  <Line key={figure.indicator} figure={figure} href={hrefOf(figure)} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </>
  );
}

function Line({ figure, href }: { figure: Figure; href: string }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  const view = viewFigure(figure, true, locale, t);
  const { value, numerator, denominator, unit, state } = figure;
  return (
    <tr>
      <th scope="row">
        <Link to={href}>{locale === 'vi-VN' ? figure.name : indicatorName(catalogue, figure.indicator, locale)}</Link>
      </th>
      <td className={`n word-${view.mark}`}>
        {view.mark !== 'met' && <StateMark kind={view.mark} word={view.word ?? undefined} />}{' '}
        <NumberText text={value === null ? '–' : exact(value, locale)} />
        {unit !== 'count' && value !== null && <span className="quiet"> {unit === 'percent' ? '%' : unit}</span>}
      </td>
      <td className="n quiet">
        {denominator !== null && `${exact(numerator ?? 0, locale)}/${exact(denominator, locale)}`}
      </td>
      <td className="quiet nowrap">{targetText(figure, locale)}</td>
      <td className="quiet nowrap">{windowWords(figure, dayOf(Date.now()), t)}</td>
      <td className="quiet nowrap">{t(`state.${state}`)}</td>
    </tr>
  );
}
