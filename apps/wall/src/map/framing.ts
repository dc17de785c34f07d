import type L from 'leaflet';
import type { Commune } from '#map/communes';
import { legendSize } from '#map/furniture';
import type { Inset } from '#map/inset';
import { landmarks } from '#map/landmarks';
import type { Palette } from '#map/palette';
import type { Seams } from '#map/quiet-corners';
import type { Path } from '#map/shapes';
import { type Corners, frameOn, placeCorners, worldOf } from '#map/viewport';

/** Half the width that a commune's circle is taken for when corners are chosen, minutes of arc. */
const circleReach = 10;

/** How the province lies on its map while nobody moves it, and where inset and legend stand beside it. */
export class Framing {
  private corners: Corners | null = null;

  constructor(
    private readonly map: L.Map,
    private readonly inset: Inset,
    private readonly communes: readonly Commune[],
    private readonly options: { interactive: boolean; seams: (container: HTMLElement) => Seams },
  ) {}

  frame(paths: readonly Path[], palette: Palette): void {
    const { arcmin } = palette;
    const container = this.map.getContainer();
    const buttons = this.options.interactive;
    frameOn(this.map, paths, arcmin, buttons);
    const points = landmarks(paths, this.communes, (circleReach * arcmin) / worldOf(this.map));
    const legend = legendSize(container);
    this.corners = placeCorners(this.map, points, { arcmin, seams: this.options.seams(container), legend, buttons });
    this.drawInset(palette);
  }

  drawInset(palette: Palette): void {
    if (!this.corners) return;
    const { form, left, top } = this.corners.inset;
    const { x, y } = this.options.seams(this.map.getContainer());
    this.inset.redraw(palette, form, { x: x.map((at) => at - left), y: y.map((at) => at - top) });
  }
}
