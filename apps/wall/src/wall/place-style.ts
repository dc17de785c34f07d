import type { CellPlace } from '#wall/strip-cells';

/** Where a cell stands on the canvas, px. */
export const placeStyle = ({ x, y, width, height }: CellPlace) => ({ left: x, top: y, width, height });
