import type { Topology } from 'topojson-specification';
import { fillShapes, strokeShapes } from '#map/draw';
import { drawArchipelagos, type Country } from '#map/country';
import type { Palette } from '#map/palette';
import { boundsOf, covers, type Bounds, type View } from '#map/projection';
import { shapesOfAreas, type Shape } from '#map/shapes';
import { Sheet } from '#map/sheet';

/** The province's own ground; see infra/map/base_map.py for what each object holds. */
export interface Ground {
  /** Official code of the province, '44'. */
  code: string;
  bounds: Bounds;
  land: Shape[];
  water: Shape[];
  neighbours: Shape[];
  outline: Shape[];
  coast: Shape[];
  rivers: Shape[];
  border: Shape[];
  places: Shape[];
  note: string;
}

export function readGround(topology: Topology & { note?: string }): Ground {
  const object = (name: string): Shape[] => shapesOfAreas(topology, name);
  const [west, south, east, north] = topology.bbox ?? [-180, -85, 180, 85];
  const outline = object('outline');
  if (outline.length === 0)
    throw new Error('map/base.topo.json: object "outline" is missing; the view is taken from it');
  return {
    code: String(outline[0]!.properties['code'] ?? ''),
    bounds: { west: west!, south: south!, east: east!, north: north! },
    land: object('land'),
    water: object('water'),
    neighbours: object('neighbours'),
    outline,
    coast: object('coast'),
    rivers: object('rivers'),
    border: object('border'),
    places: object('places'),
    note: topology.note ?? '',
  };
}

/** Sea, land, water, borders: quiet, so that data is the only thing with colour. */
export class BaseLayer {
  readonly sheet: Sheet;
  private schematic = false;

  /** `filled`: sea and land are coloured; with tiles below only the lines are drawn. */
  constructor(
    private readonly ground: Ground,
    private readonly country: Country,
    palette: Palette,
    private readonly filled: boolean,
  ) {
    this.sheet = new Sheet('base', palette, this);
  }

  /** Under a cartogram the province's own shape is left out: beside the cells it would look like missing data. */
  setSchematic(schematic: boolean): this {
    this.schematic = schematic;
    this.sheet.ask();
    return this;
  }

  draw(ctx: CanvasRenderingContext2D, view: View): void {
    const ground = this.schematic
      ? { ...this.ground, outline: [], rivers: [], water: [], neighbours: [] }
      : this.ground;
    drawGround(ctx, view, ground, this.country, this.sheet.palette, this.filled);
  }
}

export function drawGround(
  ctx: CanvasRenderingContext2D,
  view: View,
  ground: Ground,
  country: Country,
  palette: Palette,
  filled: boolean,
): void {
  const px = palette.arcmin;
  const near = covers(ground.bounds, boundsOf(view));
  const source = near ? ground : country;
  if (filled) {
    ctx.fillStyle = palette.sea;
    ctx.fillRect(0, 0, view.width, view.height);
    fillShapes(ctx, view, source.land, palette.land);
    if (!near) fillShapes(ctx, view, country.provinces, palette.home);
    fillShapes(ctx, view, ground.outline, palette.home);
    if (near) fillShapes(ctx, view, ground.water, palette.sea);
  }
  strokeShapes(ctx, view, near ? ground.neighbours : country.provinces, palette.line, 0.9 * px, [1.5 * px, 3 * px]);
  for (const river of ground.rivers) {
    const rank = Number(river.properties['rank'] ?? 4);
    strokeShapes(ctx, view, [river], palette.water, Math.max(0.7, 2.6 - 0.4 * rank) * px);
  }
  strokeShapes(ctx, view, ground.outline, palette.coast, 1.1 * px);
  strokeShapes(ctx, view, source.coast, palette.coast, 1.1 * px);
  // The national border is dashed: a casing in the colour of the land takes the province's own line from under it.
  strokeShapes(ctx, view, source.border, palette.land, 3.2 * px);
  strokeShapes(ctx, view, source.border, palette.coast, 1.9 * px, [8 * px, 4 * px]);
  drawArchipelagos(ctx, view, country, palette);
}
