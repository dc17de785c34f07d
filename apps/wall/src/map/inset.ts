import { drawArchipelagos, inGroup, sovereignGroups, type Country } from '#map/country';
import { fillShapes, strokeShapes } from '#map/draw';
import { seamBoxes } from '#map/furniture';
import { drawPair, pairCell } from '#map/inset-pair';
import { boxAround, touches, type LabelBox } from '#map/label-placement';
import { noSeams, type Seams, type Size } from '#map/quiet-corners';
import { font, fontPx, leastText, type Palette } from '#map/palette';
import { fit, screenX, screenY, type Bounds, type View } from '#map/projection';
import { contains, type Shape } from '#map/shapes';
import { insetLines, measurer, write } from '#map/text';

/** The country with its sea. */
export const insetBounds: Bounds = { west: 102, south: 6.4, east: 117.6, north: 23.5 };
/** Minutes of arc: wide enough for the longest line of the labels in the sea. */
export const insetSize = { width: 330, height: 372 } as const;
/** The country with both archipelagos; or, where that would hide the province, these alone in a frame each. */
export type InsetForm = 'country' | 'pair-below' | 'pair-beside';
export const insetSizes: Readonly<Record<InsetForm, Size>> = {
  country: insetSize,
  'pair-below': { width: pairCell.width, height: 2 * pairCell.height },
  'pair-beside': { width: 2 * pairCell.width, height: pairCell.height },
};

/**
 * The small map that shows Hoàng Sa and Trường Sa, named as Vietnam's, whenever the main view does not. It has no
 * switch: neither a kiosk nor a print of the wall can be without them.
 */
export class Inset {
  readonly canvas: HTMLCanvasElement;

  constructor(
    container: HTMLElement,
    private readonly country: Country,
    /** The province that the map is of: of a history, as it was then. */
    private readonly own: readonly Shape[],
    label: string,
  ) {
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'map-inset';
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', label);
    container.append(this.canvas);
  }

  setVisible(visible: boolean): void {
    this.canvas.hidden = !visible;
  }

  /** `seams`: of the inset's own px; its words keep off them. */
  redraw(palette: Palette, form: InsetForm, seams: Seams = noSeams): void {
    const ctx = this.canvas.getContext('2d');
    if (!ctx) return;
    const [width, height] = [insetSizes[form].width * palette.arcmin, insetSizes[form].height * palette.arcmin];
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (form !== 'country') return drawPair(ctx, form === 'pair-beside', this.country, palette);
    const view = fit(insetBounds, width, height, ratio);
    drawInset(ctx, view, this.country, this.own, palette, seamBoxes(seams, width, height));
  }

  remove(): void {
    this.canvas.remove();
  }
}

export function drawInset(
  ctx: CanvasRenderingContext2D,
  view: View,
  country: Country,
  own: readonly Shape[],
  palette: Palette,
  seams: readonly LabelBox[] = [],
): void {
  const px = palette.arcmin;
  ctx.fillStyle = palette.sea;
  ctx.fillRect(0, 0, view.width, view.height);
  fillShapes(ctx, view, country.land, palette.land);
  fillShapes(ctx, view, country.provinces, palette.home);
  fillShapes(ctx, view, own, palette.quiet);
  strokeShapes(ctx, view, country.coast, palette.coast, 0.9 * px);
  strokeShapes(ctx, view, country.border, palette.coast, 0.9 * px);
  drawArchipelagos(ctx, view, country, palette);
  const dots = country.islands.map(({ at }) => boxAround(screenX(view, at![0]), screenY(view, at![1]), 3 * px, 3 * px));
  const taken: LabelBox[] = [...dots, ...seams];
  for (const group of sovereignGroups) taken.push(labelGroup(ctx, view, country, group, palette, taken));
}

/** The full official name in lines that fit the sea, by its islands and off the land. */
function labelGroup(
  ctx: CanvasRenderingContext2D,
  view: View,
  country: Country,
  group: string,
  palette: Palette,
  taken: readonly LabelBox[],
): LabelBox {
  const label = country.labels.find(inGroup(group))!;
  const lines = insetLines(String(label.properties['name']));
  const ink = {
    font: font(palette, leastText, 500),
    colour: palette.text,
    halo: palette.sea,
    spread: 2 * palette.arcmin,
  };
  const leading = fontPx(palette, leastText) * 1.25;
  const width = Math.max(...lines.map(measurer(ctx, ink.font))) + 6 * palette.arcmin;
  const islands = country.islands
    .filter(inGroup(group))
    .map(({ at }) => ({ x: screenX(view, at![0]), y: screenY(view, at![1]) }));
  const box = besideIslands(islands, width, lines.length * leading, view, country, taken);
  write(ctx, lines, (box.left + box.right) / 2, (box.top + box.bottom) / 2, leading, ink);
  return box;
}

/** Above or below the islands, slid sideways until it lies on open sea within the frame; else above, inside the frame. */
function besideIslands(
  islands: readonly { x: number; y: number }[],
  width: number,
  height: number,
  view: View,
  country: Pick<Country, 'land'>,
  taken: readonly LabelBox[],
): LabelBox {
  const middle = islands.reduce((sum, { x }) => sum + x, 0) / islands.length;
  const [top, bottom] = [Math.min(...islands.map(({ y }) => y)), Math.max(...islands.map(({ y }) => y))];
  const gap = height * 0.08;
  const clamp = (x: number): number => Math.min(Math.max(x, width / 2), view.width - width / 2);
  for (const y of [top - gap - height / 2, bottom + gap + height / 2])
    for (const slide of [0, 0.15, 0.3, 0.45, 0.6, -0.15, -0.3]) {
      const box = boxAround(clamp(middle + slide * width), y, width, height);
      const outside = box.top < 0 || box.bottom > view.height;
      if (!outside && !taken.some((other) => touches(other, box)) && isSea(box, view, country)) return box;
    }
  return boxAround(clamp(middle), Math.max(height / 2, top - gap - height / 2), width, height);
}

/** No land under any of a grid of points over the box. */
function isSea(box: LabelBox, view: View, { land }: Pick<Country, 'land'>): boolean {
  const parts = [0.04, 0.25, 0.5, 0.75, 0.96];
  return parts.every((i) =>
    parts.every((j) => {
      const x = (box.left + (box.right - box.left) * i + view.left) / view.world;
      const y = (box.top + (box.bottom - box.top) * j + view.top) / view.world;
      return !land.some(({ paths }) => contains(paths, x, y));
    }),
  );
}
