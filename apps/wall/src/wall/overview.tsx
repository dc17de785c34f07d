import { useMemo } from 'react';
import { useProvince, useTable } from '#live/use-live';
import { arcmin, isPhone, type Room } from '#ui/room';
import { FeedCell, LeagueCell } from '#wall/cells';
import { FiguresCell } from '#wall/figure-cells';
import { PhoneOverview } from '#wall/phone-overview';
import { MapCell } from '#wall/map-cell';
import { type Cell, sceneOf } from '#wall/scene-grid';
import { StripContent } from '#wall/strip-content';
import { placeStyle } from '#wall/place-style';
import { WallFrame } from '#wall/wall-frame';

/** The overview: headline figures, one map, units by rank, what just happened, what needs someone, and the clock. */
export const Overview = () => (
  <WallFrame>{(room) => (isPhone(room) ? <PhoneOverview room={room} /> : <Cells room={room} />)}</WallFrame>
);

function Cells({ room }: { room: Room }) {
  const { hasMap = true, hasLeague = true } = useProvince() ?? {};
  const figures = useTable('figures')?.length ?? Infinity;
  const cells = useMemo(
    () => sceneOf(room, { map: hasMap, league: hasLeague, figures }),
    [room, hasMap, hasLeague, figures],
  );
  return cells.map((cell, at) => (
    <div key={`${cell.slot}-${cell.x}-${cell.y}`} className={`cell cell-${cell.slot}`} style={placeStyle(cell)}>
      <Content cell={cell} cells={cells} at={at} room={room} />
    </div>
  ));
}

function Content({ cell, cells, at, room }: { cell: Cell; cells: readonly Cell[]; at: number; room: Room }) {
  switch (cell.slot) {
    case 'figures':
      return <FiguresCell index={nth(cells, at)} {...sizesOf(cells, arcmin(room))} />;
    case 'map':
      return <MapCell room={room} />;
    case 'departments':
      return <LeagueCell kind="departments" part={0} parts={1} />;
    case 'communes':
      return (
        <LeagueCell
          kind="communes"
          part={nth(cells, at)}
          parts={cells.filter((one) => one.slot === 'communes').length}
        />
      );
    case 'feed':
      return <FeedCell />;
    case 'needs':
    case 'sources':
    case 'clock':
      return <StripContent slot={cell.slot} />;
  }
}

/** How many cells of the same slot come before this one. */
const nth = (cells: readonly Cell[], at: number) =>
  cells.slice(0, at).filter((cell) => cell.slot === cells[at]?.slot).length;
function sizesOf(cells: readonly Cell[], unit: number) {
  const mine = cells.filter((cell) => cell.slot === 'figures');
  return { heights: mine.map(({ height }) => height / unit), width: (mine.at(-1)?.width ?? 0) / unit };
}
