import { circleRadius } from '#map/communes';
import { glyphOf, glyphPath } from '#map/draw';
import type { Card, HitLayer } from '#map/hit-layer';
import type { LayerMark, MarkTarget } from '#map/layer-marks';
import { font, fontPx, leastText, type Palette } from '#map/palette';
import { screenX, screenY, type View } from '#map/projection';
import { Sheet } from '#map/sheet';
import { measurer, write } from '#map/text';
import { exact, type Locale } from '#ui/format';
import { lastIndex } from '#ui/last-index';

/** Minutes of arc: a single thing; the greatest and the least circle of a count. */
const sizes = { point: 5, alone: 9, wrong: 9, greatest: 34, least: 12 } as const;
/** On a small map circles would hide one another. */
const largestShare = 0.06;
const urgency: Readonly<Record<Card['tone'], number>> = { none: 0, unknown: 1, attention: 2, breach: 3 };

interface Drawn {
  readonly mark: LayerMark;
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** Points, clusters and counts by area of one data layer: quiet circles, what is wrong in colour and shape. */
export class ThingsLayer implements HitLayer {
  readonly sheet: Sheet;
  private marks: readonly LayerMark[] = [];
  private drawn: Drawn[] = [];

  constructor(
    palette: Palette,
    private readonly settings: { locale: Locale; onOpen: (target: MarkTarget) => void },
  ) {
    this.sheet = new Sheet('points', palette, this);
  }

  draw(ctx: CanvasRenderingContext2D, view: View): void {
    const most = Math.max(0, ...this.marks.map(({ n }) => n ?? 0));
    const px = this.sheet.palette.arcmin;
    // A few points must not look like the dots of towns.
    const few = this.marks.length <= 100;
    const greatest = Math.min(sizes.greatest, (Math.min(view.width, view.height) / px) * largestShare);
    this.drawn = this.marks
      .map((mark): Drawn => {
        const reach =
          mark.n === null
            ? urgency[mark.tone] > 0
              ? sizes.wrong
              : few
                ? sizes.alone
                : sizes.point
            : circleRadius(mark.n, most, greatest, sizes.least);
        return { mark, x: screenX(view, mark.x), y: screenY(view, mark.y), reach: reach * px };
      })
      // What is wrong lies on top; among equals the small lie on the great.
      .sort((a, b) => urgency[a.mark.tone] - urgency[b.mark.tone] || b.reach - a.reach);
    for (const one of this.drawn) this.paint(ctx, one);
  }

  card(index: number): Card {
    return this.drawn[index]!.mark.card;
  }

  open(index: number): void {
    this.settings.onOpen(this.drawn[index]!.mark.target);
  }

  at(x: number, y: number): number {
    const finger = 4 * this.sheet.palette.arcmin;
    return lastIndex(this.drawn, (one) => Math.hypot(one.x - x, one.y - y) <= one.reach + finger);
  }

  size(): number {
    return this.drawn.length;
  }

  place(index: number): { x: number; y: number; reach: number } {
    return this.drawn[index]!;
  }

  setMarks(marks: readonly LayerMark[]): this {
    this.marks = marks;
    this.sheet.ask();
    return this;
  }

  private paint(ctx: CanvasRenderingContext2D, { mark, x, y, reach }: Drawn): void {
    const { palette } = this.sheet;
    const px = palette.arcmin;
    const colour = mark.tone === 'breach' ? palette.breach : mark.tone === 'attention' ? palette.attention : null;
    if (mark.n === null) {
      glyphPath(ctx, glyphOf(mark.tone) ?? 'circle', x, y, reach);
      ctx.fillStyle = mark.simulated ? palette.home : (colour ?? palette.quiet);
      ctx.fill();
    } else {
      ctx.beginPath();
      ctx.arc(x, y, reach, 0, 2 * Math.PI);
      ctx.fillStyle = palette.line;
      ctx.fill();
    }
    ctx.strokeStyle = mark.n === null && !mark.simulated ? palette.sea : (colour ?? palette.quiet);
    ctx.lineWidth = (mark.n === null ? 1.2 : colour ? 4 : 1.6) * px;
    // Simulated: a broken edge, which the legend names.
    ctx.setLineDash(mark.simulated ? [4 * px, 3 * px] : []);
    ctx.stroke();
    ctx.setLineDash([]);
    if (mark.n !== null) this.writeCount(ctx, mark.n, x, y, reach);
  }

  /** Only a whole number: a cut one is none. */
  private writeCount(ctx: CanvasRenderingContext2D, n: number, x: number, y: number, reach: number): void {
    const [words, look] = [exact(n, this.settings.locale), font(this.sheet.palette, leastText, 600)];
    if (measurer(ctx, look)(words) > 2 * reach) return;
    const ink = { font: look, colour: this.sheet.palette.text, halo: '', spread: 0 };
    write(ctx, [words], x, y, fontPx(this.sheet.palette, leastText), ink);
  }
}
