import type { ComplaintPoint } from '@ioc/shared/live/tables';
import { mercatorX, mercatorY } from '#map/projection';

/** Rising badness, so that the worst of several is the greatest. */
const pointStates = ['open', 'due-soon', 'overdue'] as const;

/** Points in typed arrays: 20.000 of them are compared and drawn without an object each. */
export class PointStore {
  rows: readonly ComplaintPoint[] = [];
  x = new Float64Array(0);
  y = new Float64Array(0);
  state = new Uint8Array(0);

  get size(): number {
    return this.rows.length;
  }

  /**
   * The same points in the same order and places; only states may differ. A live table keeps the order of its rows
   * while none comes or goes, and the identity of those that did not change.
   */
  sameAs(rows: readonly ComplaintPoint[]): boolean {
    if (rows.length !== this.rows.length) return false;
    return rows.every((now, i) => {
      const then = this.rows[i]!;
      return now === then || (now.key === then.key && now.lat === then.lat && now.lon === then.lon);
    });
  }

  /** Takes over rows of the same points; answers which states changed. */
  setStates(rows: readonly ComplaintPoint[]): { index: number; from: number; to: number }[] {
    const changed: { index: number; from: number; to: number }[] = [];
    for (let index = 0; index < rows.length; index++) {
      if (rows[index] === this.rows[index]) continue;
      const [from, to] = [this.state[index]!, pointStates.indexOf(rows[index]!.state)];
      if (from === to) continue;
      this.state[index] = to;
      changed.push({ index, from, to });
    }
    this.rows = rows;
    return changed;
  }

  replace(rows: readonly ComplaintPoint[]): void {
    this.rows = rows;
    this.x = Float64Array.from(rows, ({ lon }) => mercatorX(lon));
    this.y = Float64Array.from(rows, ({ lat }) => mercatorY(lat));
    this.state = Uint8Array.from(rows, ({ state }) => pointStates.indexOf(state));
  }
}
