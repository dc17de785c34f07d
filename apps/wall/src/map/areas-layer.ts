import type { Area } from '#map/area';
import { drawAreaLabels, screenBox, type Shown } from '#map/area-labels';
import type { AreaOptions } from '#map/circles-layer';
import type { Judged } from '#map/communes';
import type { Card, HitLayer } from '#map/hit-layer';
import { paintArea } from '#map/paint-area';
import type { View } from '#map/projection';
import { contains, trace } from '#map/shapes';
import { Sheet } from '#map/sheet';

/** The choropleth: hexagons of the cartogram, or the communes' own polygons; names where they fit. */
export class AreasLayer implements HitLayer {
  readonly sheet: Sheet;
  private areas: readonly Area[] = [];
  private judged: ReadonlyMap<string, Judged> = new Map();
  private shown: Shown[] = [];
  private view: View | null = null;

  constructor(private readonly settings: AreaOptions) {
    this.sheet = new Sheet('areas', settings.palette, this);
  }

  setAreas(areas: readonly Area[]): this {
    this.areas = areas;
    this.sheet.ask();
    return this;
  }

  setCommunes(communes: readonly Judged[]): this {
    this.judged = new Map(communes.map((one) => [one.commune.code, one]));
    this.sheet.ask();
    return this;
  }

  draw(ctx: CanvasRenderingContext2D, view: View): void {
    this.view = view;
    this.shown = this.areas.flatMap((area) => {
      const judged = this.judged.get(area.code);
      return judged ? [{ area, judged }] : [];
    });
    for (const { area, judged } of this.shown)
      paintArea(
        ctx,
        () => trace(ctx, view, area.paths),
        screenBox(area, view),
        judged.class,
        judged.stale,
        this.sheet.palette,
      );
    drawAreaLabels(ctx, this.shown, view, this.sheet.palette);
    const corners = this.shown.map(({ area, judged }) => {
      const [x0, y0, x1, y1] = screenBox(area, view);
      return { unit: judged.commune.code, x: (x0 + x1) / 2 + (x1 - x0) / 4, y: (y0 + y1) / 2 - (y1 - y0) / 3 };
    });
    this.settings.alarms.draw(ctx, corners, this.sheet.palette);
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
