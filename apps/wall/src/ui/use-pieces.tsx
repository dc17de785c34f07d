import { createContext, type ReactNode, useContext } from 'react';
import { sharesOf } from '#ui/pieces';
import type { Box } from '#ui/use-box';
import { useMinutes } from '#ui/use-minutes';
import { useArcmin } from '#ui/use-room';

/** All places over which a panel is spread, one on each screen of a wall, and which of them this is. */
export interface Pieces {
  readonly places: readonly Box[];
  readonly piece: number;
}

const PiecesContext = createContext<Pieces>({ places: [], piece: 0 });
export const OverScreens = ({ pieces, children }: { pieces: Pieces; children: ReactNode }) => (
  <PiecesContext value={pieces}>{children}</PiecesContext>
);
/** Which of how many this is, counted from 0. */
export function usePiece(): { at: number; of: number } {
  const { places, piece } = useContext(PiecesContext);
  return { at: piece, of: Math.max(1, places.length) };
}

/**
 * The part of a list that this piece shows, by how many fit into a box of so many minutes of arc. `box`: the content of this
 * piece, whose head is as high as that of every other. `first`: pieces that show something else.
 */
export function usePieceOfList(
  box: Box | null,
  fits: (box: Box) => number,
  total: number,
  first = 0,
): { from: number; to: number; hidden: number } {
  const { places, piece } = useContext(PiecesContext);
  const arcmin = useArcmin();
  const own = useMinutes(box);
  const here = places[piece];
  const boxes =
    here === undefined || box === null
      ? [own]
      : places.map(({ width, height }) => ({
          width: own.width + (width - here.width) / arcmin,
          height: own.height + (height - here.height) / arcmin,
        }));
  const at = here === undefined || box === null ? 0 : piece;
  const shares = sharesOf(
    boxes.map((one, index) => (index < first ? 0 : fits(one))),
    total,
  );
  const sum = (until: number) => shares.slice(0, until).reduce((all, n) => all + n, 0);
  return { from: sum(at), to: sum(at + 1), hidden: at === boxes.length - 1 ? total - sum(boxes.length) : 0 };
}
