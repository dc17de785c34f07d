import { chartKinds, type ChartQuestion } from '@ioc/shared/live/charts';
import type { PanelUnit } from '@ioc/shared/live/panel-unit';

/**
 * A scene: panels on a grid, each with its question. It comes from the catalogue (`scenes.yaml`) and travels as a row of
 * the live table `scenes`, so a wall follows a changed file without being loaded again.
 */

/** Divides evenly over walls of 1, 2, 3, 4 and 6 screens a side. */
export const sceneGrid = { columns: 12, rows: 12 } as const;

/** Where a panel stands: its first column and row, counted from 1, and how many it takes. */
export interface PanelPlace {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** `layer`: `on-time`, `complaints` or a layer of the catalogue; `as`: its points, or counts by area. */
interface MapQuestion {
  readonly show: 'map';
  readonly layer: string;
  readonly as: 'areas' | null;
  readonly shape: 'circles' | 'hexes' | 'communes';
}

export type PanelQuestion =
  | { readonly show: 'figure'; readonly figure: string; readonly unit: PanelUnit }
  | { readonly show: 'figures'; readonly figures: readonly string[]; readonly unit: PanelUnit }
  | MapQuestion
  | ChartQuestion
  | { readonly show: 'league'; readonly of: 'departments' | 'communes' }
  | { readonly show: 'feed' }
  | { readonly show: 'clock' }
  | { readonly show: 'text'; readonly text: string; readonly textEn: string };

export interface ScenePanel extends PanelPlace {
  readonly question: PanelQuestion;
}

/** The scene that stands at the wall's first address; a province without one has the program's own overview there. */
export const overviewScene = 'overview';
/** Not a scene: the address that shows several in turn. */
export const playAddress = 'play';

/** Key of a figure of a unit in the live table `sceneFigures`. */
export const sceneFigureKey = (figure: string, unit: string): string => `${figure}@${unit}`;

/** The figures that a panel shows, each of one unit. */
export function figuresShown({ question }: ScenePanel): { figure: string; unit: string }[] {
  switch (question.show) {
    case 'figure':
      return [{ figure: question.figure, unit: question.unit.code }];
    case 'figures':
      return question.figures.map((figure) => ({ figure, unit: question.unit.code }));
    case 'map':
    case 'league':
    case 'series':
    case 'days':
    case 'bars':
    case 'due':
    case 'radar':
    case 'index':
    case 'funnel':
    case 'multiples':
    case 'feed':
    case 'clock':
    case 'text':
      return [];
  }
}

/** The chart that a panel asks for; null: it shows something else. */
export const chartShown = ({ question }: ScenePanel): ChartQuestion | null => (isChart(question) ? question : null);

const isChart = (question: PanelQuestion): question is ChartQuestion =>
  (chartKinds as readonly string[]).includes(question.show);
