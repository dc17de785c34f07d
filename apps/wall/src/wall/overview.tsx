import { useMemo } from 'react';
import { useAlive, useHealth, useProvince } from '#live/use-live';
import { Canvas } from '#wall/canvas';
import { AlarmsCell, FeedCell, FiguresCell, LeagueCell, SourcesCell } from '#wall/cells';
import { MapCell } from '#wall/map-cell';
import { type Cell, sceneOf } from '#wall/scene-grid';
import { arcmin, type Room } from '#ui/room';
import { RoomScale, useRoomOfScreen } from '#ui/use-room';
import { ClockStrip } from '#panels/clock-strip';
import { readSettings } from '#ui/settings';
import '#panels/panel.css';
import '#wall/overview.css';

/** The overview: headline figures, one map, units by rank, what just happened, what needs someone, and the clock. */
export function Overview() {
  const { search } = window.location;
  const room = useRoomOfScreen(search);
  const dim = useMemo(() => readSettings(search).get('dim'), [search]);
  const hasMap = useProvince()?.hasMap ?? true;
  const cells = useMemo(() => sceneOf(room, hasMap), [room, hasMap]);
  const alive = useAlive();
  const { catchUp } = useHealth();
  // Whoever comes by at night must see that the picture is not to be trusted.
  const dims = alive && catchUp === null ? dim : 'off';
  return (
    <RoomScale room={room}>
      <Canvas room={room} dim={dims}>
        <div className="scene" data-alive={alive}>
          {cells.map((cell, at) => (
            <div key={`${cell.slot}-${cell.x}-${cell.y}`} className={`cell cell-${cell.slot}`} style={placeOf(cell)}>
              <Content cell={cell} cells={cells} at={at} room={room} />
            </div>
          ))}
        </div>
      </Canvas>
    </RoomScale>
  );
}

const placeOf = ({ x, y, width, height }: Cell) => ({ left: x, top: y, width, height });

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
      return <AlarmsCell />;
    case 'sources':
      return <SourcesCell />;
    case 'clock':
      return <ClockStrip />;
  }
}

/** How many cells of the same slot come before this one. */
const nth = (cells: readonly Cell[], at: number) =>
  cells.slice(0, at).filter((cell) => cell.slot === cells[at]?.slot).length;
function sizesOf(cells: readonly Cell[], unit: number) {
  const mine = cells.filter((cell) => cell.slot === 'figures');
  return { heights: mine.map(({ height }) => height / unit), width: (mine.at(-1)?.width ?? 0) / unit };
}
