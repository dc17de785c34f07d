/** Things taken out in ascending order of `key`; equal keys in the order they were put in. */
export class Heap<T> {
  private readonly slots: { readonly key: number; readonly turn: number; readonly thing: T }[] = [];
  private turns = 0;

  get size(): number {
    return this.slots.length;
  }

  /** Key of the next thing, or Infinity. */
  get next(): number {
    return this.slots[0]?.key ?? Infinity;
  }

  put(key: number, thing: T): void {
    const slot = { key, turn: this.turns++, thing };
    let at = this.slots.length;
    this.slots.push(slot);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(slot, this.at(parent))) break;
      this.slots[at] = this.at(parent);
      at = parent;
    }
    this.slots[at] = slot;
  }

  take(): T | undefined {
    const first = this.slots[0];
    const last = this.slots.pop();
    if (first && last && this.slots.length > 0) this.sink(last);
    return first?.thing;
  }

  /** Everything, in ascending order. */
  takeAll(): T[] {
    const things = this.slots.splice(0).sort((a, b) => (before(a, b) ? -1 : 1));
    return things.map(({ thing }) => thing);
  }

  private sink(slot: { key: number; turn: number; thing: T }) {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.slots.length) break;
      if (child + 1 < this.slots.length && before(this.at(child + 1), this.at(child))) child++;
      if (!before(this.at(child), slot)) break;
      this.slots[at] = this.at(child);
      at = child;
    }
    this.slots[at] = slot;
  }

  private at(index: number) {
    return this.slots[index] as { key: number; turn: number; thing: T };
  }
}

const before = (a: { key: number; turn: number }, b: { key: number; turn: number }) =>
  a.key < b.key || (a.key === b.key && a.turn < b.turn);
