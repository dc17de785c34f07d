import type {
  BarsChart,
  ChartFigure,
  ChartRow,
  DaysChart,
  DueChart,
  FunnelChart,
  IndexChart,
  MultiplesChart,
  RadarChart,
  SeriesChart,
} from '@ioc/shared/live/charts';
import { periodWindow } from '#chart-page/period-window';
import { chartValue } from '#charts/chart-value';
import { dayAt } from '#charts/day-cells';
import { periodLabel } from '#charts/period-label';
import { address } from '#api/question';
import type { T } from '#i18n/use-words';
import { dayText, exact, type Locale } from '#ui/format';
import { dueHref, figureOfHref, indexHref, oneUnit, stateHref, unitFigureHref } from '#wall/links';

export interface ChartCell {
  /** As it was counted or published; null: not known. */
  readonly value: number | null;
  readonly text: string;
  /** The page behind this number; null: there is none. */
  readonly href: string | null;
}
/** A chart as a table: the first head is above the names of the rows. */
export interface ChartTable {
  readonly heads: readonly string[];
  /** What a file says instead of the heads. */
  readonly keys?: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** What a file says instead of the name: a period or a day with its year, `2026-11`. */
    readonly key?: string;
    readonly cells: readonly ChartCell[];
  }[];
}

interface TableWords {
  readonly t: T;
  readonly locale: Locale;
  /** The unit that the panel is about; null: the whole province. */
  readonly unit: string | null;
  /** Local day of the server. */
  readonly today: string;
}

/** All that a chart shows, as rows; each number leads to the page behind it. Pure. */
export function chartTable(chart: ChartRow, words: TableWords): ChartTable {
  switch (chart.show) {
    case 'series':
      return seriesTable(chart, words);
    case 'days':
      return daysTable(chart, words);
    case 'bars':
      return barsTable(chart, words);
    case 'due':
      return dueTable(chart, words);
    case 'radar':
      return radarTable(chart, words);
    case 'index':
      return indexTable(chart, words);
    case 'funnel':
      return funnelTable(chart, words);
    case 'multiples':
      return multiplesTable(chart, words);
  }
}

const unknown: ChartCell = { value: null, text: '–', href: null };
const counted = (value: number | null, href: string | null, locale: Locale): ChartCell =>
  value === null ? unknown : { value, text: exact(value, locale), href };

const figureCell = (figure: ChartFigure, value: number | null, href: string | null, locale: Locale): ChartCell =>
  value === null ? unknown : { value, text: chartValue(figure, value, locale), href };

/** The page of a figure over the days of a stretch; of an observed one the page of its observations. */
function stretchHref(figure: ChartFigure, unit: string | null, period: string, today: string): string {
  if (figure.observed) return address(`/observations/${encodeURIComponent(figure.indicator)}`, { unit });
  const days = periodWindow(period, today);
  return address(figureOfHref(figure.indicator, unit), { from: days?.from ?? null, to: days?.to ?? null });
}

const nameOf = ({ name, nameEn }: ChartFigure, locale: Locale) => (locale === 'vi-VN' ? name : nameEn);

function seriesTable({ figure, points }: SeriesChart, { t, locale, unit, today }: TableWords): ChartTable {
  return {
    heads: [t('chartPage.period'), nameOf(figure, locale), t('charts.yearBefore')],
    rows: points.map(({ period, value, yearBefore }) => ({
      ...{ name: periodLabel(period, locale), key: period },
      cells: [
        figureCell(figure, value, stretchHref(figure, unit, period, today), locale),
        figureCell(figure, yearBefore, null, locale),
      ],
    })),
  };
}

/** The newest day first; days of which nothing is known are left out. */
function daysTable({ figure, first, values }: DaysChart, { t, locale, unit }: TableWords): ChartTable {
  const path = figureOfHref(figure.indicator, unit);
  const rows = values.flatMap((value, at) => {
    if (value === null) return [];
    const day = dayAt(first, at);
    return [
      {
        name: dayText(day),
        key: day,
        cells: [figureCell(figure, value, address(path, { from: day, to: day }), locale)],
      },
    ];
  });
  return { heads: [t('chartPage.day'), nameOf(figure, locale)], rows: rows.reverse() };
}

function barsTable({ figure, bars }: BarsChart, { t, locale }: TableWords): ChartTable {
  return {
    heads: [t('charts.unit'), nameOf(figure, locale)],
    rows: bars.map(({ unit, name, value }) => ({
      name,
      cells: [figureCell(figure, value, unitFigureHref(figure.indicator, unit), locale)],
    })),
  };
}

function dueTable({ kind, days }: DueChart, { t, locale, unit }: TableWords): ChartTable {
  return {
    heads: [t('chartPage.day'), t('chartPage.due')],
    rows: days.map(({ day, due }) => ({
      ...{ name: dayText(day), key: day },
      cells: [counted(due, dueHref(kind, { unit, from: day, to: day, count: due }), locale)],
    })),
  };
}

function radarTable({ kind, days, rows }: RadarChart, { t, locale }: TableWords): ChartTable {
  return {
    heads: [t('charts.unit'), ...days.map(({ day }) => dayText(day))],
    keys: [t('charts.unit'), ...days.map(({ day }) => day)],
    rows: rows.map(({ unit, name, due }) => ({
      name,
      cells: days.map(({ day }, at) => {
        const count = due[at] ?? 0;
        return counted(
          count,
          count === 0 ? null : dueHref(kind, { unit: oneUnit(unit), from: day, to: day, count }),
          locale,
        );
      }),
    })),
  };
}

function indexTable({ groups }: IndexChart, { t, locale, unit }: TableWords): ChartTable {
  const href = indexHref(unit);
  return {
    heads: [t('chartPage.component'), t('chartPage.score'), t('chartPage.most'), t('chartPage.lost')],
    rows: groups
      .flatMap(({ components }) => components)
      .map(({ code, name, max, score, lost }) => ({
        name: `${code} ${name}`,
        cells: [score, max, lost].map((value) => counted(value, href, locale)),
      })),
  };
}

function funnelTable({ stages }: FunnelChart, { t, locale, unit }: TableWords): ChartTable {
  return {
    heads: [t('chartPage.state'), t('chartPage.waiting'), t('chartPage.median'), t('chartPage.longest')],
    rows: stages.map(({ state, name, nameEn, n, median, longest }) => ({
      name: locale === 'vi-VN' ? name : nameEn,
      cells: [n, median, longest].map((value) => counted(value, n === 0 ? null : stateHref(state, unit, n), locale)),
    })),
  };
}

function multiplesTable({ figure, periods, lines }: MultiplesChart, { t, locale, today }: TableWords): ChartTable {
  return {
    heads: [t('charts.unit'), ...periods.map((period) => periodLabel(period, locale))],
    keys: [t('charts.unit'), ...periods],
    rows: lines.map(({ unit, name, values }) => ({
      name,
      cells: values.map((value, at) =>
        figureCell(figure, value, stretchHref(figure, unit, periods[at] ?? '', today), locale),
      ),
    })),
  };
}
