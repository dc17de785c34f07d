import type { Area } from '#map/area';
import type { Judged } from '#map/communes';
import { balanced, boxAround, placeLabels, type LabelBox, type Wish } from '#map/label-placement';
import { glyphOf } from '#map/draw';
import { inkOn, paintGlyph } from '#map/paint-area';
import { font, fontPx, leastText, type Palette } from '#map/palette';
import { screenX, screenY, type View } from '#map/projection';
import { contains, type Path } from '#map/shapes';
import { measurer, write } from '#map/text';

export interface Shown {
  area: Area;
  judged: Judged;
}
interface Fitted {
  lines: string[];
  x: number;
  y: number;
}

/** If fewer names than this share find room, the rest would look like a choice: then only the abnormal are named. */
const leastShare = 1 / 3;
/** Names written beside their area at most; more would hide the map. */
const mostBeside = 12;
const weight = 500;

/**
 * The name if all of it fits inside, in up to three lines: a cut name is no name. Above it the shape of its state. What
 * is abnormal and has no room is named beside its area, the worst first.
 */
export function drawAreaLabels(
  ctx: CanvasRenderingContext2D,
  shown: readonly Shown[],
  view: View,
  palette: Palette,
): void {
  const fitted = shown.map((one) => fitName(ctx, one, view, palette));
  const enough = fitted.filter(Boolean).length >= shown.length * leastShare;
  const beside: Shown[] = [];
  const written: LabelBox[] = [];
  shown.forEach((one, i) => {
    const kind = one.judged.class;
    const name = enough ? fitted[i] : null;
    if (name) written.push(drawInside(ctx, one, name, palette));
    else if (glyphOf(kind)) {
      const { x, y } = anchorOf(one, view);
      paintGlyph(ctx, kind, x, y, Math.min(7 * palette.arcmin, heightOf(one.area, view) / 4), palette);
      beside.push(one);
    }
  });
  drawBeside(ctx, beside, written, view, palette);
}

const glyphSize = (one: Shown, palette: Palette): number => (glyphOf(one.judged.class) ? 6 * palette.arcmin : 0);
const leadingOf = (palette: Palette): number => fontPx(palette, leastText) * 1.1;

function fitName(ctx: CanvasRenderingContext2D, one: Shown, view: View, palette: Palette): Fitted | null {
  const measure = measurer(ctx, font(palette, leastText, weight));
  const [size, leading] = [fontPx(palette, leastText), leadingOf(palette)];
  const anchor = anchorOf(one, view);
  const y = anchor.y + glyphSize(one, palette) * 1.1;
  const inside = (px: number, py: number): boolean =>
    contains(one.area.paths, (px + view.left) / view.world, (py + view.top) / view.world);
  for (const count of [1, 2, 3]) {
    const lines = balanced(one.judged.commune.name, count, measure);
    const fits = lines?.every((line, i) => {
      const [half, at] = [measure(line) / 2 + 3 * palette.arcmin, y + (i - (count - 1) / 2) * leading];
      return [-half, half].every((dx) => [-0.32, 0.32].every((dy) => inside(anchor.x + dx, at + dy * size)));
    });
    if (lines && fits) return { lines, x: anchor.x, y };
  }
  return null;
}

function drawInside(ctx: CanvasRenderingContext2D, one: Shown, { lines, x, y }: Fitted, palette: Palette): LabelBox {
  const [kind, leading, glyph] = [one.judged.class, leadingOf(palette), glyphSize(one, palette)];
  const ink = { font: font(palette, leastText, weight), colour: inkOn(kind, palette), halo: '', spread: 0 };
  write(ctx, lines, x, y, leading, ink);
  if (glyph > 0) paintGlyph(ctx, kind, x, y - (lines.length * leading) / 2 - glyph * 1.2, glyph, palette);
  const width = Math.max(...lines.map(measurer(ctx, ink.font)));
  return boxAround(x, y, width, lines.length * leading);
}

function drawBeside(
  ctx: CanvasRenderingContext2D,
  abnormal: readonly Shown[],
  written: readonly LabelBox[],
  view: View,
  palette: Palette,
): void {
  const measure = measurer(ctx, font(palette, leastText, 600));
  const edge = 4 * palette.arcmin;
  const frame = { left: edge, top: edge, right: view.width - edge, bottom: view.height - edge };
  const wishes = abnormal.map((one): Wish => {
    const [x0, , x1] = screenBox(one.area, view);
    const text = one.judged.commune.name;
    const rank = one.judged.class === 'breach' ? 1 : 2;
    const height = fontPx(palette, leastText) * 1.2;
    return {
      text,
      ...anchorOf(one, view),
      width: measure(text),
      height,
      rank,
      gap: Math.min((x1 - x0) / 2, 40 * palette.arcmin) + 2 * palette.arcmin,
    };
  });
  const taken = [...written, ...wishes.map(({ x, y, gap }) => boxAround(x, y, gap! * 1.6, gap! * 1.6))];
  const ink = {
    font: font(palette, leastText, 600),
    colour: palette.text,
    halo: palette.sea,
    spread: 2.6 * palette.arcmin,
  };
  for (const { wish, x, y } of placeLabels(wishes, frame, taken).slice(0, mostBeside))
    write(ctx, [wish.text], x, y, 0, ink);
}

/** Where the name goes: the middle of a cell, the commune's own point if it lies within, or the middle of its largest part. */
function anchorOf({ area, judged: { commune } }: Shown, view: View): { x: number; y: number } {
  const [x0, y0, x1, y1] = screenBox(area, view);
  if (!area.schematic && commune.at && contains(area.paths, commune.at.x, commune.at.y))
    return { x: screenX(view, commune.at.x), y: screenY(view, commune.at.y) };
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

const heightOf = (area: Area, view: View): number => {
  const [, y0, , y1] = screenBox(area, view);
  return y1 - y0;
};

/** CSS px around the largest part of an area: islets do not pull its middle into the sea. */
export function screenBox({ paths }: Area, view: View): [x0: number, y0: number, x1: number, y1: number] {
  const largest = paths.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
  const [x0, y0, x1, y1] = largest.box;
  return [screenX(view, x0), screenY(view, y0), screenX(view, x1), screenY(view, y1)];
}
const sizeOf = ({ box }: Path): number => (box[2] - box[0]) * (box[3] - box[1]);
