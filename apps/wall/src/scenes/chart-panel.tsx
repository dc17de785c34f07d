import { Link } from 'react-router';
import { type ChartFigure, type ChartQuestion, chartKey, type ChartRow } from '@ioc/shared/live/charts';
import { Bars } from '#charts/bars';
import { Days } from '#charts/days';
import { Funnel } from '#charts/funnel';
import { IndexRadar } from '#charts/index-radar';
import { Multiples } from '#charts/multiples';
import { Series } from '#charts/series';
import type { PanelUnit } from '@ioc/shared/live/panel-unit';
import { useWords } from '#i18n/use-words';
import { usePiece } from '#ui/use-pieces';
import { useRow } from '#live/use-live';
import { OldNote } from '#panels/old-note';
import { PanelSkeleton } from '#panels/skeleton';
import {
  figureHref,
  figureOfHref,
  indexHref,
  ofUnit,
  openHref,
  stateHref,
  statesHref,
  unitFigureHref,
} from '#wall/links';
import { DueAhead, DueRadar } from '#scenes/due-charts';
import { useOld } from '#wall/use-old';
import styles from '#scenes/chart-panel.module.css';

/** A chart with its head: what, of whom, over which time, and whether it is old. The head leads to the page behind it. */
export function ChartPanel({ question }: { question: ChartQuestion }) {
  const chart = useRow('charts', chartKey(question));
  const old = useOld();
  const words = useHeadWords(question, chart);
  const { at, of } = usePiece();
  if (!chart) return <PanelSkeleton rows={4} />;
  return (
    <section className={`panel ${styles.panel}`} aria-label={words.title} data-state={old === null ? 'live' : 'stale'}>
      <Link to={hrefOf(question)} className={`panel-head ${styles.head}`}>
        <h2 className="panel-title cut">{words.title}</h2>
        {old === null && <span className="quiet cut">{words.beside}</span>}
        {old !== null && <OldNote words={old} />}
        {of > 1 && <span className="quiet nowrap">{`${at + 1}/${of}`}</span>}
      </Link>
      <div className={styles.content}>
        <Content chart={chart} unit={'unit' in question ? question.unit : wholeProvince} />
      </div>
    </section>
  );
}

function Content({ chart, unit }: { chart: ChartRow; unit: PanelUnit }) {
  switch (chart.show) {
    case 'series':
      return <Series chart={chart} />;
    case 'days':
      return <Days chart={chart} />;
    case 'bars':
      return <Bars chart={chart} hrefOf={(unit) => unitFigureHref(chart.figure.indicator, unit)} />;
    case 'due':
      return <DueAhead chart={chart} of={ofUnit(unit)} />;
    case 'radar':
      return <DueRadar chart={chart} of={ofUnit(unit)} />;
    case 'index':
      return <IndexRadar chart={chart} href={indexHref(ofUnit(unit))} />;
    case 'funnel':
      return <Funnel chart={chart} hrefOf={({ state, n }) => stateHref(state, ofUnit(unit), n)} />;
    case 'multiples':
      return <Multiples chart={chart} hrefOf={(of) => unitFigureHref(chart.figure.indicator, of)} />;
  }
}

function hrefOf(question: ChartQuestion): string {
  if ('kind' in question) return openHref(question.kind, ofUnit(question.unit));
  if (question.show === 'index') return indexHref(ofUnit(question.unit));
  if (question.show === 'funnel') return statesHref(ofUnit(question.unit));
  if (question.show === 'bars' || question.show === 'multiples') return figureHref(question.figure);
  return figureOfHref(question.figure, ofUnit(question.unit));
}
const wholeProvince: PanelUnit = { code: '', name: null };

/** What stands in the head, and beside it of whom and over which time. */
function useHeadWords(question: ChartQuestion, chart: ChartRow | null): { title: string; beside: string } {
  const { t, locale } = useWords();
  const whose = 'of' in question ? t(`league.${question.of}`) : (question.unit.name ?? t('place.wholeProvince'));
  if ('kind' in question) return { title: t(`charts.${question.show}.${question.kind}`), beside: whose };
  if (question.show === 'index' || question.show === 'funnel')
    return { title: t(`charts.${question.show}`), beside: whose };
  const figure = chart && 'figure' in chart ? chart.figure : null;
  const own = locale === 'vi-VN' ? question.title : question.titleEn;
  const title = own ?? (locale === 'vi-VN' ? figure?.name : figure?.nameEn) ?? '';
  const span = question.show === 'bars' ? null : t(`charts.span.${spanOf(question, figure)}`);
  return { title, beside: span === null ? whose : `${span} · ${whose}` };
}

/** Which stretches a chart has: what was observed has periods of its own. */
const spanOf = (
  question: Extract<ChartQuestion, { show: 'series' | 'days' | 'multiples' }>,
  figure: ChartFigure | null,
) => (question.show === 'days' ? 'days' : figure?.observed ? 'period' : question.by);
