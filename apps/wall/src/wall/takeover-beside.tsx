import { useTable } from '#live/use-live';
import { arcmin, type Room } from '#ui/room';
import { PackedFigures } from '#wall/figure-cells';
import { DrawnMap } from '#wall/map-cell';
import type { TakeoverCell } from '#wall/takeover';

/** Around each part on both sides, minutes of arc. */
const margin = 60;

/** The province with the marks of all alarms. */
export const TakeoverMap = ({ room }: { room: Room }) => (
  <div className="panel map-panel">
    <DrawnMap room={room} look={{ layer: 'on-time', as: null, shape: 'circles' }} />
  </div>
);

interface FiguresProps {
  cell: TakeoverCell;
  cells: readonly TakeoverCell[];
  room: Room;
  /** The figure that has a screen of its own. */
  except: string | null;
}
export function FiguresOf({ cell, cells, room, except }: FiguresProps) {
  const mine = cells.filter(({ part }) => part === 'figures');
  const rows = useTable('figures')?.filter(({ key }) => key !== except) ?? null;
  const px = (of: number) => of / arcmin(room) - margin;
  return (
    <PackedFigures
      rows={rows}
      whose={null}
      index={mine.indexOf(cell)}
      heights={mine.map(({ height }) => px(height))}
      width={px(cell.width)}
    />
  );
}
