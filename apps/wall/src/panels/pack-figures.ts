import { smallDenominator } from '@ioc/shared/figures/figure';
import type { FigureRow } from '@ioc/shared/live/tables';
import { lastIndex } from '#ui/last-index';

/** Heights in minutes of arc: text never shrinks to fit, fewer figures are shown instead. */
export const heights = { headline: 217, second: 184, listHead: 76, listRow: 44, listRowTwo: 83, gap: 4 } as const;
/** So many stand as panels of their own, or as many as fill all cells but the last; the others share a list. */
const mostPanels = 6;
/** Rather hide a listed figure than have fewer panels than this. */
const fewestPanels = 4;
const leastRows = 3;

/** How large a figure stands that has a panel of its own. */
export type FigureSize = 'headline' | 'second';

export interface Packed {
  /** Per cell: its panels from the top, and the list below them in the last cell. */
  cells: { panels: { row: FigureRow; size: FigureSize }[]; list: FigureRow[] }[];
  hidden: number;
}

/** Minutes of arc in which so many figures of one cell all have a place, whatever the length of their names. */
export function heightFor(count: number): number {
  const panels = count <= mostPanels + 2 ? count : mostPanels;
  const list = count === panels ? 0 : heights.listHead + (count - panels) * heights.listRowTwo + heights.gap;
  return panels * (heights.second + heights.gap) + chiefs * (heights.headline - heights.second) + list;
}

/** Height of a figure's line in the list, minutes of arc: a long name takes two. */
export type RowHeight = (row: FigureRow) => number;
const oneLine: RowHeight = () => heights.listRow;

/**
 * Lays figures out in cells of given heights (minutes of arc), in their order: panels first, the chief two at headline size
 * where the first cell is tall, then a list. What finds no
 * room is hidden, but a figure that is out of bounds takes the place of a listed one that is not.
 */
export function packFigures(rows: readonly FigureRow[], cells: readonly number[], rowHeight = oneLine): Packed {
  const ordered = [...rows].sort((a, b) => a.order - b.order || a.key.localeCompare(b.key));
  const plan = planOf(ordered, cells, rowHeight);
  const listed = promote(ordered.slice(plan.panels), plan.listHeight, rowHeight);
  let next = 0;
  const packed = cells.map((height, at) => {
    const count = Math.min(plan.perCell[at] ?? 0, ordered.length - next);
    const list = at === cells.length - 1 ? listed : [];
    const here = ordered.slice(next, (next += count));
    return { panels: sized(here, height - listHeight(list, rowHeight)), list };
  });
  return { cells: packed, hidden: ordered.length - plan.panels - listed.length };
}

/** Of the first cell, where it is tall: what the chief figures need to stand at headline size. */
const chiefs = 2;
const tall = 3 * heights.second;
const reserved = (height: number, at: number) =>
  at === 0 && height >= tall ? chiefs * (heights.headline - heights.second) : 0;

const panelsIn = (height: number) => Math.max(0, Math.floor((height + heights.gap) / (heights.second + heights.gap)));
const listHeight = (rows: readonly FigureRow[], rowHeight: RowHeight) =>
  rows.length === 0 ? 0 : heights.listHead + rows.reduce((sum, row) => sum + rowHeight(row), 0) + heights.gap;
/** As many rows from the first as fit. */
function rowsIn(height: number, rows: readonly FigureRow[], rowHeight: RowHeight): number {
  let left = height - heights.listHead - heights.gap;
  const end = rows.findIndex((row) => (left -= rowHeight(row)) < 0);
  return end < 0 ? rows.length : end;
}

interface Plan {
  panels: number;
  perCell: number[];
  rows: number;
  /** What the list may take of the last cell. */
  listHeight: number;
}
/** The largest number of panels that leaves room for the list of all others, else for a list of at least three. */
function planOf(ordered: readonly FigureRow[], cells: readonly number[], rowHeight: RowHeight): Plan {
  const count = ordered.length;
  const planFor = (panels: number) => fill(panels, ordered, cells, rowHeight);
  const most = cells.reduce((sum, height, at) => sum + panelsIn(height - reserved(height, at)), 0);
  if (count <= Math.min(most, mostPanels + 2)) return planFor(count);
  const above = cells.slice(0, -1).reduce((sum, height, at) => sum + panelsIn(height - reserved(height, at)), 0);
  const largest = Math.min(most, Math.max(mostPanels, above), count);
  const tries = Array.from({ length: largest }, (_, at) => planFor(largest - at));
  return (
    tries.find((plan) => plan.panels >= fewestPanels && plan.rows === count - plan.panels) ??
    tries.find((plan) => plan.rows >= leastRows) ??
    tries[0] ??
    planFor(0)
  );
}
function fill(panels: number, ordered: readonly FigureRow[], cells: readonly number[], rowHeight: RowHeight): Plan {
  let left = panels;
  // Where all are panels they are spread, so that no cell is full beside an empty one.
  const all = panels === ordered.length;
  const perCell = cells.map((height, at) => {
    const later = cells.slice(at + 1).reduce((sum, other) => sum + panelsIn(other), 0);
    const share = all ? Math.max(Math.ceil(left / (cells.length - at)), left - later) : left;
    const here = Math.min(left, share, panelsIn(height - reserved(height, at)));
    left -= here;
    return here;
  });
  const [height, last] = [cells.at(-1) ?? 0, cells.length - 1];
  const free = height - reserved(height, last) - (perCell.at(-1) ?? 0) * (heights.second + heights.gap);
  const placed = panels - left;
  return { panels: placed, perCell, rows: rowsIn(free, ordered.slice(placed), rowHeight), listHeight: free };
}

/** As many headline sizes as the height allows: rates with a target, then the others, each in the catalogue's order. */
function sized(rows: readonly FigureRow[], height: number): Packed['cells'][number]['panels'] {
  const spare = height - rows.length * (heights.second + heights.gap);
  const large = Math.floor(spare / (heights.headline - heights.second));
  const wanted = [...rows].sort((a, b) => Number(isAim(b)) - Number(isAim(a))).slice(0, Math.max(0, large));
  return rows.map((row) => ({ row, size: wanted.includes(row) ? 'headline' : 'second' }));
}
const isAim = ({ unit, target, value, denominator }: FigureRow) =>
  unit === 'percent' && target !== null && value !== null && (denominator ?? smallDenominator) >= smallDenominator;

const abnormal = ({ judgement }: FigureRow) => judgement === 'breach' || judgement === 'attention';
/** The rows that fit; each that is out of bounds and does not takes the place of one within bounds, from the end. */
function promote(rows: readonly FigureRow[], height: number, rowHeight: RowHeight): FigureRow[] {
  let shown = rows.slice(0, rowsIn(height, rows, rowHeight));
  for (const urgent of rows.slice(shown.length).filter(abnormal)) {
    const at = lastIndex(shown, (row) => !abnormal(row));
    if (at < 0) break;
    const changed = [...shown.slice(0, at), ...shown.slice(at + 1), urgent];
    if (rowsIn(height, changed, rowHeight) === changed.length) shown = changed;
  }
  return shown;
}
