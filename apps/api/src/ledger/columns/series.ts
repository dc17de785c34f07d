/** Cells that a new series has room for; it doubles. */
const firstRoom = 2;

/**
 * Net entries of one measure, place and channel by day, kept as sums up to each day: what lies between two days is one
 * subtraction. Days are numbers (calendar/local-day.ts). Eight bytes a cell.
 */
export class Series {
  /** A day, then the sum up to its end; by day. */
  private cells = new Int32Array(2 * firstRoom);
  private size = 0;

  /** How many days it has. */
  get length(): number {
    return this.size;
  }

  /** Adds to a day, wherever it lies. The later it is, the less is moved. */
  add(day: number, n: number): void {
    let at = this.daysUntil(day);
    if (at === 0 || this.day(at - 1) !== day) this.insert(at, day);
    else at -= 1;
    for (let later = at; later < this.size; later += 1) this.cells[2 * later + 1] = this.sum(later) + n;
  }

  /** The sum of all days up to and with this one. */
  until(day: number): number {
    return this.sum(this.daysUntil(day) - 1);
  }

  /** Whether anything was entered on this day or before, even if it adds up to nothing. */
  begunBy(day: number): boolean {
    return this.size > 0 && this.day(0) <= day;
  }

  /** Each day from the first to the last, with what was entered on it. */
  eachDay(first: number, last: number, visit: (day: number, n: number) => void): void {
    const end = this.daysUntil(last);
    for (let at = this.daysUntil(first - 1); at < end; at += 1) visit(this.day(at), this.sum(at) - this.sum(at - 1));
  }

  /** How many days lie on this one or before. */
  private daysUntil(day: number): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.day(middle) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private insert(at: number, day: number): void {
    if (2 * this.size === this.cells.length) this.grow();
    this.cells.copyWithin(2 * (at + 1), 2 * at, 2 * this.size);
    this.size += 1;
    this.cells[2 * at] = day;
    this.cells[2 * at + 1] = this.sum(at - 1);
  }

  private grow(): void {
    const wider = new Int32Array(2 * this.cells.length);
    wider.set(this.cells);
    this.cells = wider;
  }

  private day(at: number): number {
    return this.cells[2 * at] ?? 0;
  }

  /** Zero before the first. */
  private sum(at: number): number {
    return this.cells[2 * at + 1] ?? 0;
  }
}
