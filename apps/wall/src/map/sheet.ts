import L from 'leaflet';
import { Frame } from '#map/frame';
import type { Palette } from '#map/palette';
import type { View } from '#map/projection';
import { Surface } from '#map/surface';

/**
 * One canvas in a pane of the map, painted again in the next frame after the view moved or `ask` was called; fires `painted`
 * after each. What stands on it is its owner's: `draw` gets it empty, with the view that it shows, and paints in its palette.
 */
export class Sheet extends L.Layer {
  private readonly surface = new Surface();
  private readonly frame = new Frame(() => this.paint());

  constructor(
    private readonly pane: string,
    public palette: Palette,
    private readonly owner: { draw(ctx: CanvasRenderingContext2D, view: View): void },
  ) {
    super();
  }

  override onAdd(map: L.Map): this {
    this.surface.attach(map, this.pane);
    map.on('move zoom resize viewreset', this.ask, this);
    this.paint();
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off('move zoom resize viewreset', this.ask, this);
    this.frame.cancel();
    this.surface.detach();
    return this;
  }

  setStyle(palette: Palette): void {
    this.palette = palette;
    this.ask();
  }

  ask(): void {
    this.frame.ask();
  }

  private paint(): void {
    if (!this._map) return;
    this.owner.draw(this.surface.ctx, this.surface.begin(this._map));
    this.fire('painted');
  }
}
