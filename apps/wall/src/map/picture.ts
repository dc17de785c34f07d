import { worstOf, type Marks } from '#map/clusters';
import { HitGrid } from '#map/hit-grid';
import { boxAround, type LabelBox } from '#map/label-placement';
import { paintMark, radiusOf } from '#map/paint-mark';
import type { Palette } from '#map/palette';
import { screenX, screenY, type View } from '#map/projection';

/** Where the marks lie on the screen in one view, for painting all or parts of them and for finding them again. */
export class Picture {
  private readonly x: Float32Array;
  private readonly y: Float32Array;
  private readonly radius: Float32Array;
  private readonly grid: HitGrid;

  constructor(
    readonly marks: Marks,
    readonly view: View,
    private readonly palette: Palette,
  ) {
    const each = (value: (i: number) => number) => Float32Array.from({ length: marks.size }, (_, i) => value(i));
    this.x = each((i) => screenX(view, marks.x[i]!));
    this.y = each((i) => screenY(view, marks.y[i]!));
    this.radius = each((i) => radiusOf(marks, i, palette));
    // The worse lies above: nothing overdue may hide under what is merely open.
    this.grid = new HitGrid(this.x, this.y, this.radius, view, (i) => worstOf(marks, i) * marks.size + i);
  }

  at(x: number, y: number): number {
    return this.grid.at(x, y);
  }

  place(mark: number): { x: number; y: number; reach: number } {
    return { x: this.x[mark]!, y: this.y[mark]!, reach: this.radius[mark]! };
  }

  /** What a mark can have coloured, its soft edge included. */
  boxOf(mark: number): LabelBox {
    const side = 2 * this.radius[mark]! + 2;
    return boxAround(this.x[mark]!, this.y[mark]!, side, side);
  }

  paintAll(ctx: CanvasRenderingContext2D): void {
    this.paint(ctx, { left: 0, top: 0, right: this.view.width, bottom: this.view.height });
  }

  paintPart(ctx: CanvasRenderingContext2D, { left, top, right, bottom }: LabelBox): void {
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, top, right - left, bottom - top);
    ctx.clip();
    ctx.clearRect(left, top, right - left, bottom - top);
    this.paint(ctx, { left, top, right, bottom });
    ctx.restore();
  }

  private paint(ctx: CanvasRenderingContext2D, box: LabelBox): void {
    for (const i of this.grid.within(box)) paintMark(ctx, this.marks, i, this.x[i]!, this.y[i]!, this.palette);
  }
}
