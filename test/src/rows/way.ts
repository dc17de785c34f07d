import type { ProvinceName } from '@ioc/test/crawl/province';
import type { AskedFigure } from '@ioc/test/rows/asked-figure';
import type { Click } from '@ioc/test/rows/press';

/** One way from the wall to a row, by the words that stand on what is clicked. */
export interface Way {
  readonly at: ProvinceName;
  readonly clicks: readonly Click[];
  /** What must stand there: the published figures, where there are any. */
  readonly shows: readonly string[];
  /** A figure that must stand there as the API answers it: nothing is published of the default province. */
  readonly figure?: AskedFigure;
  /** Clicks from there on towards a record, where the first link down is not the one meant. */
  readonly down?: readonly Click[];
  /** Standing facts of the catalogue have no record: a list of so many rows. */
  readonly rows?: number;
}
export interface Row {
  readonly n: number;
  readonly province: string;
  readonly system: string;
  readonly ways: readonly Way[];
  /** What is owed still; the row counts as partly there. */
  readonly owed?: string;
  readonly note?: string;
}

/** Shorthand: the menus of the pages behind the wall. */
export const figures = 'Sổ chỉ tiêu';
export const subjects = 'Chuyên đề';
export const menu = (name: string, page: string): Click[] => [figures, name, page];
export const here = 'quang-tri' as const;

/** The figure of an indicator of the whole province, under its name. */
export const indicator = (words: string, code: string, asked = ''): AskedFigure => ({
  ...{ words, at: `/figures${asked}` },
  value: ['figures', { indicator: code }, 'value'],
});
/** The score of the last edition of a ranking, beside its year. */
export const lastEdition = (code: string, value: 'score' | 'rank' = 'score'): AskedFigure => ({
  ...{ words: ['indices', { code }, 'editions', -1, 'year'], at: '/scoreboard' },
  value: ['indices', { code }, 'editions', -1, value],
});
/** How many things a layer of the map has, in its legend. */
export const layer = (name: string, code: string): AskedFigure => ({
  ...{ words: `${name}:`, at: '/map/layers' },
  value: ['layers', { code }, 'total'],
});
