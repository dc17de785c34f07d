import L from 'leaflet';
import { drawAreaLabels, screenBox, type Shown } from '#map/area-labels';
import type { AreaOptions } from '#map/circles-layer';
import type { Judged } from '#map/communes';
import type { Card, Explorable } from '#map/explorable';
import { Frame } from '#map/frame';
import { paintArea } from '#map/paint-area';
import type { Palette } from '#map/palette';
import type { View } from '#map/projection';
import { contains, trace, type Path } from '#map/shapes';
import { Surface } from '#map/surface';

/** One coloured area: a commune's hexagon, or its true polygon. */
export interface Area {
  code: string;
  paths: readonly Path[];
  /** A cell of the cartogram: its place is not the commune's. */
  schematic: boolean;
}

/** The choropleth: hexagons of the cartogram, or the communes' own polygons; names where they fit. */
export class AreasLayer extends L.Layer implements Explorable {
  private readonly surface = new Surface();
  private readonly frame = new Frame(() => this.redraw());
  private areas: readonly Area[] = [];
  private judged: ReadonlyMap<string, Judged> = new Map();
  private shown: Shown[] = [];
  private view: View | null = null;

  constructor(
    private palette: Palette,
    private readonly settings: AreaOptions,
  ) {
    super();
  }

  override onAdd(map: L.Map): this {
    this.surface.attach(map, 'areas');
    map.on('move zoom resize viewreset', this.frame.ask, this.frame);
    this.redraw();
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off('move zoom resize viewreset', this.frame.ask, this.frame);
    this.frame.cancel();
    this.surface.detach();
    return this;
  }

  setStyle(palette: Palette): this {
    this.palette = palette;
    this.frame.ask();
    return this;
  }

  setAreas(areas: readonly Area[]): this {
    this.areas = areas;
    this.frame.ask();
    return this;
  }

  setCommunes(communes: readonly Judged[]): this {
    this.judged = new Map(communes.map((one) => [one.commune.code, one]));
    this.frame.ask();
    return this;
  }

  redraw(): void {
    if (!this._map) return;
    const view = (this.view = this.surface.begin(this._map));
    this.shown = this.areas.flatMap((area) => {
      const judged = this.judged.get(area.code);
      return judged ? [{ area, judged }] : [];
    });
    const ctx = this.surface.ctx;
    for (const { area, judged } of this.shown)
      paintArea(
        ctx,
        () => trace(ctx, view, area.paths),
        screenBox(area, view),
        judged.class,
        judged.stale,
        this.palette,
      );
    drawAreaLabels(ctx, this.shown, view, this.palette);
    this.fire('painted');
  }

  size(): number {
    return this.shown.length;
  }

  place(index: number): { x: number; y: number; reach: number } {
    const [x0, y0, x1, y1] = screenBox(this.shown[index]!.area, this.view!);
    return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, reach: Math.min(x1 - x0, y1 - y0) / 2 };
  }

  at(x: number, y: number): number {
    if (!this.view) return -1;
    const [mx, my] = [(x + this.view.left) / this.view.world, (y + this.view.top) / this.view.world];
    return this.shown.findIndex(({ area }) => contains(area.paths, mx, my));
  }

  card(index: number): Card {
    return this.settings.card(this.shown[index]!.judged);
  }

  open(index: number): void {
    this.settings.onOpen(this.shown[index]!.judged);
  }
}
