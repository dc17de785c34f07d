import type { Path } from '#map/shapes';

/** One coloured area: a commune's hexagon, or its true polygon. */
export interface Area {
  code: string;
  paths: readonly Path[];
  /** A cell of the cartogram: its place is not the commune's. */
  schematic: boolean;
}
