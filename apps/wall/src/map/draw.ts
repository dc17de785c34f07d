import type { View } from '#map/projection';
import { trace, type Shape } from '#map/shapes';

export function fillShapes(ctx: CanvasRenderingContext2D, view: View, shapes: readonly Shape[], colour: string): void {
  ctx.fillStyle = colour;
  ctx.beginPath();
  for (const shape of shapes) trace(ctx, view, shape.paths);
  ctx.fill('evenodd');
}

export function strokeShapes(
  ctx: CanvasRenderingContext2D,
  view: View,
  shapes: readonly Shape[],
  colour: string,
  width: number,
  dashes: number[] = [],
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineJoin = 'round';
  ctx.setLineDash(dashes);
  ctx.beginPath();
  for (const shape of shapes) trace(ctx, view, shape.paths);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Diagonal lines over a box; the caller has clipped to the shape. Says "too few to judge" without a colour. */
export function hatch(
  ctx: CanvasRenderingContext2D,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  colour: string,
  step: number,
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = step / 4;
  ctx.beginPath();
  for (let x = x0 - (y1 - y0); x < x1; x += step) {
    ctx.moveTo(x, y1);
    ctx.lineTo(x + (y1 - y0), y0);
  }
  ctx.stroke();
}

/** The shape that goes with a colour: ▲ attention, ◆ breach (wall-design §2). `r` is half its height. */
export type Glyph = 'circle' | 'triangle' | 'diamond';
/** What is abnormal has a shape too: it must read in grey and to a colour-blind eye. Null: nothing is. Pure. */
export const glyphOf = (state: string | null): Glyph | null =>
  state === 'breach' ? 'diamond' : state === 'attention' ? 'triangle' : null;
export function glyphPath(ctx: CanvasRenderingContext2D, glyph: Glyph, x: number, y: number, r: number): void {
  ctx.beginPath();
  switch (glyph) {
    case 'circle':
      ctx.arc(x, y, r * 0.8, 0, 2 * Math.PI);
      return;
    case 'triangle':
      ctx.moveTo(x, y - r);
      ctx.lineTo(x + r, y + r * 0.8);
      ctx.lineTo(x - r, y + r * 0.8);
      break;
    case 'diamond':
      ctx.moveTo(x, y - r * 1.1);
      ctx.lineTo(x + r * 1.1, y);
      ctx.lineTo(x, y + r * 1.1);
      ctx.lineTo(x - r * 1.1, y);
  }
  ctx.closePath();
}
