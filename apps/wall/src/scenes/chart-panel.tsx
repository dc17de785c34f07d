import { Link } from 'react-router';
import { type ChartFigure, type ChartQuestion, chartKey, type ChartRow } from '@ioc/shared/live/charts';
import { Bars } from '#charts/bars';
import { Days } from '#charts/days';
import { Due } from '#charts/due';
import { Series } from '#charts/series';
import type { PanelUnit } from '@ioc/shared/live/panel-unit';
import { useWords } from '#i18n/use-words';
import { useRow } from '#live/use-live';
import { OldNote } from '#panels/old-note';
import { PanelSkeleton } from '#panels/skeleton';
import { figureHref, openHref, unitFigureHref } from '#wall/links';
import { useOld } from '#wall/use-old';
import styles from '#scenes/chart-panel.module.css';

/** A chart with its head: what, of whom, over which time, and whether it is old. The head leads to the page behind it. */
export function ChartPanel({ question }: { question: ChartQuestion }) {
  const chart = useRow('charts', chartKey(question));
  const old = useOld();
  const words = useHeadWords(question, chart);
  if (!chart) return <PanelSkeleton rows={4} />;
  return (
    <section className={`panel ${styles.panel}`} aria-label={words.title} data-state={old === null ? 'live' : 'stale'}>
      <Link to={hrefOf(question)} className={`panel-head ${styles.head}`}>
        <h2 className="panel-title cut">{words.title}</h2>
        <span className="quiet nowrap">{old === null ? words.beside : <OldNote words={old} />}</span>
      </Link>
      <div className={styles.content}>
        <Content chart={chart} />
      </div>
    </section>
  );
}

function Content({ chart }: { chart: ChartRow }) {
  switch (chart.show) {
    case 'series':
      return <Series chart={chart} />;
    case 'days':
      return <Days chart={chart} />;
    case 'bars':
      return <Bars chart={chart} hrefOf={(unit) => unitFigureHref(chart.figure.indicator, unit)} />;
    case 'due':
      return <Due chart={chart} hrefOf={(unit) => openHref(chart.kind, unit)} />;
  }
}

function hrefOf(question: ChartQuestion): string {
  if (question.show === 'due') return openHref(question.kind, ofUnit(question.unit));
  if (question.show === 'bars') return figureHref(question.figure);
  const unit = ofUnit(question.unit);
  return unit === null ? figureHref(question.figure) : unitFigureHref(question.figure, unit);
}
/** Null: the whole province. */
const ofUnit = ({ code, name }: PanelUnit) => (name === null ? null : code);

/** What stands in the head, and beside it of whom and over which time. */
function useHeadWords(question: ChartQuestion, chart: ChartRow | null): { title: string; beside: string } {
  const { t, locale } = useWords();
  const whose =
    question.show === 'bars' ? t(`league.${question.of}`) : (question.unit.name ?? t('place.wholeProvince'));
  if (question.show === 'due') return { title: t(`charts.due.${question.kind}`), beside: whose };
  const figure = chart && 'figure' in chart ? chart.figure : null;
  const own = locale === 'vi-VN' ? question.title : question.titleEn;
  const title = own ?? (locale === 'vi-VN' ? figure?.name : figure?.nameEn) ?? '';
  const span = question.show === 'bars' ? null : t(`charts.span.${spanOf(question, figure)}`);
  return { title, beside: span === null ? whose : `${span} · ${whose}` };
}

/** Which stretches a chart has: what was observed has periods of its own. */
const spanOf = (question: Extract<ChartQuestion, { show: 'series' | 'days' }>, figure: ChartFigure | null) =>
  question.show === 'days' ? 'days' : figure?.observed ? 'period' : question.by;
