import { boxAround, touches, type LabelBox } from '#map/label-placement';

/** Finds marks by place on the screen. Cells are as wide as the widest mark, so a mark lies in at most four. */
export class HitGrid {
  private readonly cells = new Map<number, number[]>();
  private readonly size: number;

  /** `x`, `y`: centres in CSS px; `radius`: half width of each mark; `order`: later is on top. Marks out of view are left out. */
  constructor(
    private readonly x: Float32Array,
    private readonly y: Float32Array,
    private readonly radius: Float32Array,
    { width, height }: { width: number; height: number },
    private readonly order: (index: number) => number,
  ) {
    this.size = Math.max(8, radius.reduce((most, one) => Math.max(most, one), 0) * 2);
    for (let i = 0; i < x.length; i++) {
      const [px, py, r] = [x[i]!, y[i]!, radius[i]!];
      if (px + r < 0 || py + r < 0 || px - r > width || py - r > height) continue;
      for (const cell of this.cellsOf(boxAround(px, py, 2 * r, 2 * r))) {
        const held = this.cells.get(cell);
        if (held) held.push(i);
        else this.cells.set(cell, [i]);
      }
    }
  }

  /** The topmost mark under a point: the last in painting order. −1: none. */
  at(px: number, py: number): number {
    let found = -1;
    for (const i of this.cells.get(this.cell(Math.floor(px / this.size), Math.floor(py / this.size))) ?? []) {
      const [dx, dy, r] = [px - this.x[i]!, py - this.y[i]!, this.radius[i]!];
      if (dx * dx + dy * dy > r * r) continue;
      if (found < 0 || this.order(i) > this.order(found)) found = i;
    }
    return found;
  }

  /** All marks that reach into a box, in painting order. */
  within(box: LabelBox): number[] {
    const found = new Set<number>();
    for (const cell of this.cellsOf(box))
      for (const i of this.cells.get(cell) ?? []) {
        const d = 2 * this.radius[i]!;
        if (touches(box, boxAround(this.x[i]!, this.y[i]!, d, d))) found.add(i);
      }
    return [...found].sort((a, b) => this.order(a) - this.order(b));
  }

  private cell(column: number, row: number): number {
    return (row + 64) * 4096 + column + 64;
  }

  private *cellsOf(box: LabelBox): Generator<number> {
    const last = [Math.floor(box.right / this.size), Math.floor(box.bottom / this.size)] as const;
    for (let row = Math.floor(box.top / this.size); row <= last[1]; row++)
      for (let column = Math.floor(box.left / this.size); column <= last[0]; column++) yield this.cell(column, row);
  }
}
