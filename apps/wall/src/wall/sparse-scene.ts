import type { CellPlace } from '#wall/strip-cells';

interface Slotted extends CellPlace {
  readonly slot: string;
}

/** What a province has to show. */
export interface Has {
  readonly map: boolean;
  /** An indicator by which units are ranked. */
  readonly league: boolean;
  /** Headline figures. */
  readonly figures: number;
}
export const everything: Has = { map: true, league: true, figures: Infinity };

/** As many figures stand well in the column that is theirs. */
export const fewFigures = 6;

const isLeague = ({ slot }: Slotted) => slot === 'departments' || slot === 'communes';
const isMiddle = ({ slot }: Slotted) => slot === 'map' || slot === 'feed';

/** Nothing ranks units: no empty table stands for it, and on a single screen the middle has its room. */
export function withoutLeagues<Cell extends Slotted>(cells: readonly Cell[], oneScreen: boolean): Cell[] {
  const end = Math.max(...cells.filter(isLeague).map(({ x, width }) => x + width));
  return cells
    .filter((cell) => !isLeague(cell))
    .map((cell) => (oneScreen && isMiddle(cell) ? { ...cell, width: end - cell.x } : cell));
}

/** Without a map and with few figures, what just happened has the room below the name, of a height. */
export function feedBelowName<Cell extends Slotted>(cells: readonly Cell[], name: number, gap: number): Cell[] {
  const map = cells.find(({ slot }) => slot === 'map');
  if (!map) return [...cells];
  const top = map.y + name + gap;
  return cells.map((cell) => {
    if (cell === map) return { ...cell, height: name };
    return cell.slot === 'feed' ? { ...cell, y: top, height: cell.y + cell.height - top } : cell;
  });
}
