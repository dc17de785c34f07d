import { glyphOf, glyphPath, hatch } from '#map/draw';
import { contrast, toHex, type Oklch } from '#map/oklch';
import type { Palette } from '#map/palette';
import { bandTones, type ColourBand, type RateClass } from '#map/rate-scale';

const isBand = (kind: RateClass): kind is ColourBand => kind !== 'few' && kind !== 'unknown' && kind !== 'no-target';

const fillOf = (kind: RateClass, palette: Palette): string =>
  isBand(kind) ? palette.bands[kind] : kind === 'no-target' ? palette.line : palette.land;

const inks: readonly Oklch[] = [
  [0.13, 0.01, 250],
  [0.99, 0.003, 250],
];
/** Text on a coloured area: whichever of near black and near white stands out more. */
export function inkOn(kind: RateClass, palette: Palette): string {
  if (!isBand(kind)) return palette.text;
  const ground = bandTones[palette.tone][kind];
  const [dark, light] = [contrast(inks[0]!, ground), contrast(inks[1]!, ground)];
  return toHex(dark > light ? inks[0]! : inks[1]!);
}

/**
 * Colours one area by its class: bands filled, few cases hatched, unknown outlined and dotted, old figures with a dotted
 * edge. `path` puts the area on the canvas; `box` bounds it in CSS px.
 */
export function paintArea(
  ctx: CanvasRenderingContext2D,
  path: () => void,
  box: readonly [number, number, number, number],
  kind: RateClass,
  stale: boolean,
  palette: Palette,
): void {
  const px = palette.arcmin;
  ctx.beginPath();
  path();
  ctx.fillStyle = fillOf(kind, palette);
  ctx.fill('evenodd');
  if (kind === 'few') {
    ctx.save();
    ctx.clip('evenodd');
    hatch(ctx, box, palette.coast, 5 * px);
    ctx.restore();
    ctx.beginPath();
    path();
  }
  ctx.strokeStyle =
    kind === 'unknown' ? palette.unknown : stale ? palette.text : isBand(kind) ? palette.sea : palette.coast;
  ctx.lineWidth = (isBand(kind) ? 1.2 : 1.5) * px;
  ctx.setLineDash(stale || kind === 'unknown' ? [2 * px, 2.5 * px] : []);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** ▲ or ◆ on a coloured area; `r`: half its height in CSS px. */
export function paintGlyph(
  ctx: CanvasRenderingContext2D,
  kind: RateClass,
  x: number,
  y: number,
  r: number,
  palette: Palette,
): void {
  const glyph = glyphOf(kind);
  if (!glyph) return;
  glyphPath(ctx, glyph, x, y, r);
  ctx.fillStyle = inkOn(kind, palette);
  ctx.fill();
}
