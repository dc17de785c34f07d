import type { DossierStatus } from '@ioc/shared/events/dossier-states';
import type { Figure } from '@ioc/shared/figures/figure';
import type { PanelUnit } from '@ioc/shared/live/panel-unit';

/** Kinds of case that have a deadline. */
export const dueKinds = ['dossier', 'complaint', 'task', 'document'] as const;
export type DueKind = (typeof dueKinds)[number];

/** What stands in the head instead of the indicator's name, e.g. where that says "today". */
export interface Titled {
  readonly title?: string | undefined;
  readonly titleEn?: string | undefined;
}

export const seriesSteps = ['month', 'week'] as const;
export type SeriesStep = (typeof seriesSteps)[number];

/** What a chart of a scene is asked. */
export type ChartQuestion =
  /** The last twelve months, thirteen weeks, or periods in which it is observed, beside those of a year before. */
  | ({ readonly show: 'series'; readonly figure: string; readonly unit: PanelUnit; readonly by: SeriesStep } & Titled)
  /** Each day of the last 53 weeks. */
  | ({ readonly show: 'days'; readonly figure: string; readonly unit: PanelUnit } & Titled)
  /** Units of one kind, the worst first. */
  | ({ readonly show: 'bars'; readonly figure: string; readonly of: 'departments' | 'communes' } & Titled)
  /** Open cases whose clock runs, by the day on which they are due. */
  | { readonly show: 'due'; readonly kind: DueKind; readonly unit: PanelUnit }
  /** The same by day and unit at once, with what is foretold to be late. */
  | { readonly show: 'radar'; readonly kind: DueKind; readonly unit: PanelUnit }
  /** Index 766 of the year to date, and what was lost in each component. */
  | { readonly show: 'index'; readonly unit: PanelUnit }
  /** Dossiers that wait in a state for somebody, and for how long. */
  | { readonly show: 'funnel'; readonly unit: PanelUnit }
  /** A line for each unit of one kind, all on one scale. */
  | ({
      readonly show: 'multiples';
      readonly figure: string;
      readonly of: 'departments' | 'communes';
      readonly by: SeriesStep;
    } & Titled);

/** What a panel shows that is a chart. */
export const chartKinds = [
  'series',
  'days',
  'bars',
  'due',
  'radar',
  'index',
  'funnel',
  'multiples',
] as const satisfies readonly ChartQuestion['show'][];

/** Key of a chart in the live table `charts`. */
export function chartKey(question: ChartQuestion): string {
  switch (question.show) {
    case 'series':
      return `series:${question.figure}@${question.unit.code}/${question.by}`;
    case 'days':
      return `days:${question.figure}@${question.unit.code}`;
    case 'bars':
      return `bars:${question.figure}@${question.of}`;
    case 'due':
    case 'radar':
      return `${question.show}:${question.kind}@${question.unit.code}`;
    case 'index':
    case 'funnel':
      return `${question.show}:dossier@${question.unit.code}`;
    case 'multiples':
      return `multiples:${question.figure}@${question.of}/${question.by}`;
  }
}

/** What a chart is of, and how its values are read. */
export interface ChartFigure extends Pick<Figure, 'unit' | 'observed' | 'decimals' | 'target' | 'direction'> {
  readonly indicator: string;
  readonly name: string;
  readonly nameEn: string;
}

/** One month (`2026-11`), week (its Monday) or observed period (`2025`, `2026-Q3`); null: not known, or a rate of too few cases. */
export interface SeriesPoint {
  readonly period: string;
  readonly value: number | null;
  readonly yearBefore: number | null;
}

interface UnitName {
  readonly unit: string;
  readonly name: string;
  readonly shortName: string;
}
interface Chart<Show extends ChartQuestion['show']> {
  readonly key: string;
  readonly show: Show;
}
export interface SeriesChart extends Chart<'series'> {
  readonly figure: ChartFigure;
  /** Oldest first, from the first that is known but at least six. The last one goes on. */
  readonly points: readonly SeriesPoint[];
}
export interface DaysChart extends Chart<'days'> {
  readonly figure: ChartFigure;
  /** A Monday. */
  readonly first: string;
  /** From the first day until today. */
  readonly values: readonly (number | null)[];
  /** Positions of the days on which offices were closed. */
  readonly rest: readonly number[];
}
export interface Bar extends Pick<Figure, 'value' | 'numerator' | 'denominator' | 'judgement'>, UnitName {}
export interface BarsChart extends Chart<'bars'> {
  readonly figure: ChartFigure;
  /** The worst first, at most `mostBars`. */
  readonly bars: readonly Bar[];
  /** Units that have a value. */
  readonly total: number;
  /** Units whose rate is of too few cases to be compared. */
  readonly small: number;
}
export interface DueChart extends Chart<'due'> {
  readonly kind: DueKind;
  /** Calendar days from today on; `rest`: offices are closed. */
  readonly days: readonly { readonly day: string; readonly due: number; readonly rest: boolean }[];
  /** Units that have any due on these days, the most first, at most `mostBars`. */
  readonly units: readonly (UnitName & { readonly due: number })[];
}
/** One unit and what falls due there on each of the days, `late`: of these foretold to be late. */
export interface RadarRow extends UnitName {
  readonly due: readonly number[];
  readonly late: readonly number[];
}
export interface RadarChart extends Chart<'radar'> {
  readonly kind: DueKind;
  readonly days: readonly { readonly day: string; readonly rest: boolean }[];
  /** Units that have any due on these days, the most that will be late first, then the most due; at most `mostBars`. */
  readonly rows: readonly RadarRow[];
  /** By day, also of units that have no row. */
  readonly due: readonly number[];
  readonly late: readonly number[];
  /** Of how many of them anything can be foretold; null: of this kind nothing is. */
  readonly watched: number | null;
}
/** What was lost in one component of an index, points; null: the component is not known. */
export interface LostPoints {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  readonly score: number | null;
  readonly lost: number | null;
}
export interface IndexChart extends Chart<'index'> {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Null: a component is not known; `known` is the sum of those that are. */
  readonly score: number | null;
  readonly known: number;
  readonly max: number;
  readonly groups: readonly (Omit<LostPoints, 'lost'> & {
    readonly known: number;
    readonly components: readonly LostPoints[];
  })[];
}
/** Dossiers in one state: how many, and for how many days half of them and the oldest have been in it; null: nobody said. */
export interface FunnelStage {
  readonly state: DossierStatus;
  readonly name: string;
  readonly nameEn: string;
  readonly n: number;
  readonly median: number | null;
  readonly longest: number | null;
}
export interface FunnelChart extends Chart<'funnel'> {
  readonly stages: readonly FunnelStage[];
}
export interface MultiplesChart extends Chart<'multiples'> {
  readonly figure: ChartFigure;
  readonly periods: readonly string[];
  /** In the order of the catalogue; all units of the kind. */
  readonly lines: readonly (UnitName & { readonly values: readonly (number | null)[] })[];
}
/** One row of the live table `charts`. */
export type ChartRow =
  (SeriesChart | DaysChart | BarsChart | DueChart) | (RadarChart | IndexChart | FunnelChart | MultiplesChart);

export const mostBars = 60;
