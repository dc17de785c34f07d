import type { AlarmMarks } from '#map/alarm-marks';
import { circleRadius, type Judged, urgency } from '#map/communes';
import type { Card, HitLayer } from '#map/hit-layer';
import { glyphOf, glyphPath } from '#map/draw';
import { paintArea, paintGlyph } from '#map/paint-area';
import type { Palette } from '#map/palette';
import { screenX, screenY, type View } from '#map/projection';
import { Sheet } from '#map/sheet';
import { lastIndex } from '#ui/last-index';

/** Minutes of arc: the greatest and the least radius, and the least of what is out of bounds: it is never the smallest mark. */
export const circleSizes = { greatest: 30, least: 5 } as const;
const leastUrgent = [circleSizes.least, 10, 13] as const;
/** Minutes of arc: ground round what is out of bounds, so that it stands clear of its neighbours. */
const halo = 3;

/** On a small map circles would hide one another: none is wider than this share of its shorter side. */
const largestShare = 0.045;

export interface AreaOptions {
  /** At the beginning; the sheet hears when it changes. */
  palette: Palette;
  alarms: AlarmMarks;
  card: (judged: Judged) => Card;
  onOpen: (judged: Judged) => void;
}
interface Circle {
  judged: Judged;
  x: number;
  y: number;
  reach: number;
}

/** Proportional circles at the communes' points: area by the number of cases, colour by the rate. */
export class CirclesLayer implements HitLayer {
  readonly sheet: Sheet;
  private communes: readonly Judged[] = [];
  private circles: Circle[] = [];

  constructor(private readonly settings: AreaOptions) {
    this.sheet = new Sheet('areas', settings.palette, this);
  }

  /** Communes without a point have no circle; the league names them all. */
  setCommunes(communes: readonly Judged[]): this {
    this.communes = communes;
    this.sheet.ask();
    return this;
  }

  draw(ctx: CanvasRenderingContext2D, view: View): void {
    const px = this.sheet.palette.arcmin;
    const counts = this.communes.map(({ row }) => row?.onTime.denominator ?? 0);
    const most = Math.max(0, ...counts);
    const greatest = Math.min(circleSizes.greatest, (Math.min(view.width, view.height) / px) * largestShare);
    this.circles = this.communes
      .flatMap((judged, i) => {
        const at = judged.commune.at;
        const least = leastUrgent[urgency(judged.class)];
        const reach = circleRadius(counts[i]!, most, greatest, least) * px;
        return at ? [{ judged, x: screenX(view, at.x), y: screenY(view, at.y), reach }] : [];
      })
      // What is worst lies on top; among equals the small lie on the great, or they would not be seen.
      .sort((a, b) => urgency(a.judged.class) - urgency(b.judged.class) || b.reach - a.reach);
    for (const circle of this.circles) this.paint(ctx, circle);
    // Beside its circle, so that both stay to be seen and pointed at.
    const beside = this.circles.map(({ judged, x, y, reach }) => ({
      unit: judged.commune.code,
      x: x + reach,
      y: y - reach,
    }));
    this.settings.alarms.draw(ctx, beside, this.sheet.palette);
  }

  size(): number {
    return this.circles.length;
  }

  place(index: number): { x: number; y: number; reach: number } {
    return this.circles[index]!;
  }

  at(x: number, y: number): number {
    return lastIndex(this.circles, (one) => Math.hypot(one.x - x, one.y - y) <= one.reach);
  }

  card(index: number): Card {
    return this.settings.card(this.circles[index]!.judged);
  }

  open(index: number): void {
    this.settings.onOpen(this.circles[index]!.judged);
  }

  private paint(ctx: CanvasRenderingContext2D, { judged, x, y, reach }: Circle): void {
    const px = this.sheet.palette.arcmin;
    const glyph = glyphOf(judged.class);
    const small = reach <= 8 * px;
    const path = (): void => {
      if (small && glyph)
        glyphPath(ctx, glyph, x, y, Math.max(reach, 6 * px)); // too small to hold its shape: is it
      else ctx.arc(x, y, reach, 0, 2 * Math.PI);
    };
    if (urgency(judged.class) > 0) paintHalo(ctx, x, y, reach + halo * px, this.sheet.palette);
    paintArea(ctx, path, [x - reach, y - reach, x + reach, y + reach], judged.class, judged.stale, this.sheet.palette);
    if (!small) paintGlyph(ctx, judged.class, x, y, Math.min(reach * 0.45, 8 * px), this.sheet.palette);
  }
}

function paintHalo(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, { home }: Palette): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = home;
  ctx.fill();
}
