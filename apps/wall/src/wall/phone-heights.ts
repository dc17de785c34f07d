import type { PanelQuestion } from '@ioc/shared/live/scenes';
import { heightFor } from '#panels/pack-figures';

/** Minutes of arc of a league: its head, a row of two lines; and how many rows it has, the others are left out as on a wall. */
const league = { head: 90, row: 74, least: 2, most: 12 } as const;
export const leagueHeight = (units: number): number =>
  league.head + Math.min(Math.max(units, league.least), league.most) * league.row;

/** Minutes of arc of a map as high as it is wide, of what just happened, and of a sentence. */
export const mapHeight = (width: number): number => Math.min(900, Math.max(640, width));
export const feedHeight = 520;
export const sentenceHeight = 150;

/** Minutes of arc of every other panel on a screen of one column; null: as much as its words take. Pure. */
export function panelHeight(question: Exclude<PanelQuestion, { show: 'map' | 'league' }>): number | null {
  switch (question.show) {
    case 'figure':
      return heightFor(1);
    case 'figures':
      return heightFor(question.figures.length);
    case 'feed':
      return feedHeight;
    case 'clock':
      return 230;
    case 'series':
    case 'days':
      return 420;
    case 'bars':
    case 'due':
      return 640;
    case 'radar':
    case 'funnel':
    case 'multiples':
      return 900;
    case 'index':
      return 1400;
    case 'text':
      return null;
  }
}
