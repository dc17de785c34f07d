import type { AlarmBadgeRow } from '@ioc/shared/live/alarm-badges';
import type { Assets } from '#map/assets';
import type { CardContext } from '#map/cards';
import type { MarkTarget } from '#map/layer-marks';
import type { Seams } from '#map/quiet-corners';
import type { RateClass, RateScale, Thresholds } from '#map/rate-scale';
import type { TileSource } from '#map/tile-source';

/** things: a data layer of the catalogue. */
export type MapLayer = 'complaints' | 'on-time' | 'things';
/** What the legend says of the rate layer. */
export interface RateKey {
  scale: RateScale | null;
  most: number;
  /** Classes that some commune is in: the legend leaves out exceptions that do not occur. */
  present: readonly RateClass[];
}
export type MapShape = 'circles' | 'hexes' | 'communes';

export interface StageOptions {
  assets: Assets;
  tiles: TileSource;
  /** For the numbers in the legend; the judging itself is the server's. */
  thresholds: Thresholds | null;
  interactive: boolean;
  /** The seams of the wall's panels on the container, in its px; read whenever the map is laid out. */
  seams: (container: HTMLElement) => Seams;
  reducedMotion: boolean;
  context: CardContext;
  onUnit: (code: string) => void;
  onAlarms: (row: AlarmBadgeRow) => void;
  onComplaint: (key: string) => void;
  onMark: (target: MarkTarget) => void;
  /** Somebody moved the map: south,west,north,east of what is seen. */
  onMoved: (box: string) => void;
}
