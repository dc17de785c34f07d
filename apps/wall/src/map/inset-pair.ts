import { boundsOfGroup, drawArchipelagos, inGroup, sovereignGroups, type Country } from '#map/country';
import { strokeShapes } from '#map/draw';
import { font, fontPx, leastText, type Palette } from '#map/palette';
import { fit, type View } from '#map/projection';
import { insetLines, write } from '#map/text';

/** Minutes of arc of one of the two frames: three lines of the least text, and the islands below them. */
export const pairCell = { width: 152, height: 144 } as const;

/**
 * Where there is no room for the country: each archipelago in a frame of its own with its full name, as Vietnamese maps
 * have it. `beside`: next to each other, else one above the other.
 */
export function drawPair(ctx: CanvasRenderingContext2D, beside: boolean, country: Country, palette: Palette): void {
  const px = palette.arcmin;
  const [width, height] = [pairCell.width * px, pairCell.height * px];
  sovereignGroups.forEach((group, i) => {
    ctx.save();
    ctx.translate(beside ? i * width : 0, beside ? 0 : i * height);
    ctx.beginPath();
    ctx.rect(0, 0, width, height);
    ctx.clip();
    ctx.fillStyle = palette.sea;
    ctx.fillRect(0, 0, width, height);
    drawGroup(ctx, group, width, height, country, palette);
    if (i > 0) divide(ctx, beside, width, height, palette);
    ctx.restore();
  });
}

function drawGroup(
  ctx: CanvasRenderingContext2D,
  group: string,
  width: number,
  height: number,
  country: Country,
  palette: Palette,
): void {
  const px = palette.arcmin;
  const lines = insetLines(String(country.labels.find(inGroup(group))!.properties['name']));
  const leading = fontPx(palette, leastText) * 1.3;
  const named = 5 * px + lines.length * leading;
  const view = islandsView(group, country, { x: 8 * px, y: named + 5 * px }, width - 16 * px, height - named - 12 * px);
  strokeShapes(ctx, view, country.coast, palette.coast, 0.9 * px);
  drawArchipelagos(ctx, view, country, palette);
  const ink = { font: font(palette, leastText, 500), colour: palette.text, halo: palette.sea, spread: 2 * px };
  write(ctx, lines, width / 2, 5 * px + (lines.length * leading) / 2, leading, ink);
}

/** The islands of a group as large as a box below their name allows. */
function islandsView(
  group: string,
  country: Country,
  at: { x: number; y: number },
  width: number,
  height: number,
): View {
  const view = fit(boundsOfGroup(country, group), width, height, 1);
  return { ...view, left: view.left - at.x, top: view.top - at.y, width: width + at.x, height: height + at.y };
}

function divide(ctx: CanvasRenderingContext2D, beside: boolean, width: number, height: number, palette: Palette): void {
  ctx.fillStyle = palette.line;
  const thin = Math.max(1, 1.2 * palette.arcmin);
  if (beside) ctx.fillRect(0, 0, thin, height);
  else ctx.fillRect(0, 0, width, thin);
}
