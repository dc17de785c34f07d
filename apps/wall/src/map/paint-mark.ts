import { countOf, worstOf, type Marks } from '#map/clusters';
import { glyphPath, type Glyph } from '#map/draw';
import { font, fontPx, leastText, type Palette } from '#map/palette';

/** Half height of a single point, minutes of arc. */
const pointSize = 7;
const number = new Intl.NumberFormat('vi-VN');
const glyphs: readonly Glyph[] = ['circle', 'triangle', 'diamond'];

/** Half width of a mark in CSS px: a cluster has room for its number and grows slowly with it. */
export function radiusOf(marks: Marks, mark: number, palette: Palette): number {
  if (marks.point[mark]! >= 0) return pointSize * 1.25 * palette.arcmin;
  const count = countOf(marks, mark);
  const digits = number.format(count).length;
  const room = digits * 0.31 * fontPx(palette, leastText) + 9 * palette.arcmin;
  return Math.max(room, (16 + 2.2 * Math.log2(count)) * palette.arcmin);
}

export function paintMark(
  ctx: CanvasRenderingContext2D,
  marks: Marks,
  mark: number,
  x: number,
  y: number,
  palette: Palette,
): void {
  if (marks.point[mark]! >= 0) paintPoint(ctx, worstOf(marks, mark), x, y, palette);
  else paintCluster(ctx, marks, mark, x, y, palette);
}

const stateColour = (worst: 0 | 1 | 2, palette: Palette): string =>
  [palette.quiet, palette.attention, palette.breach][worst]!;

/** ● open in the colour of text, ▲ due soon, ◆ overdue: a state is a shape before it is a colour. */
function paintPoint(ctx: CanvasRenderingContext2D, worst: 0 | 1 | 2, x: number, y: number, palette: Palette): void {
  paintGlyphOf(ctx, worst, x, y, (worst === 0 ? 0.8 : 1) * pointSize, palette);
}

/** The shape of a state, with a rim of ground round it; `size`: half height, minutes of arc. */
function paintGlyphOf(
  ctx: CanvasRenderingContext2D,
  worst: 0 | 1 | 2,
  x: number,
  y: number,
  size: number,
  palette: Palette,
): void {
  glyphPath(ctx, glyphs[worst]!, x, y, size * palette.arcmin);
  ctx.lineWidth = 2.4 * palette.arcmin;
  ctx.strokeStyle = palette.sea;
  ctx.stroke();
  ctx.fillStyle = stateColour(worst, palette);
  ctx.fill();
}

/** The number on ground; a thin ring in the worst state inside, and on it a thick arc for the share of each bad state. */
function paintCluster(
  ctx: CanvasRenderingContext2D,
  marks: Marks,
  mark: number,
  x: number,
  y: number,
  palette: Palette,
): void {
  const [px, count, worst] = [palette.arcmin, countOf(marks, mark), worstOf(marks, mark)];
  const ring = radiusOf(marks, mark, palette) - 5 * px;
  arc(ctx, x, y, ring + 3.6 * px, 0, 1);
  ctx.fillStyle = palette.sea;
  ctx.fill();
  arc(ctx, x, y, ring, 0, 1);
  ctx.strokeStyle = worst === 0 ? palette.coast : stateColour(worst, palette);
  ctx.lineWidth = 1.6 * px;
  ctx.stroke();
  const [late, soon] = [marks.counts[3 * mark + 2]! / count, marks.counts[3 * mark + 1]! / count];
  ctx.lineWidth = 5 * px;
  if (late > 0) stroke(ctx, x, y, ring, 0, late, palette.breach);
  if (soon > 0) stroke(ctx, x, y, ring, late, late + soon, palette.attention);
  ctx.fillStyle = palette.text;
  ctx.font = font(palette, leastText, 600);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(number.format(count), x, y + 0.06 * fontPx(palette, leastText));
  // The shape on top of the ring says the worst state to those who do not see its colour.
  if (worst > 0) paintGlyphOf(ctx, worst, x, y - ring, 4.6, palette);
}

function stroke(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  from: number,
  to: number,
  colour: string,
): void {
  arc(ctx, x, y, r, from, to);
  ctx.strokeStyle = colour;
  ctx.stroke();
}

/** Turns count from the top, clockwise. */
function arc(ctx: CanvasRenderingContext2D, x: number, y: number, r: number, from: number, to: number): void {
  ctx.beginPath();
  ctx.arc(x, y, r, (from - 0.25) * 2 * Math.PI, (to - 0.25) * 2 * Math.PI);
}
