/**
 * Seeded chance: everything in the simulated province is drawn from a Dice named after what it decides, so a dossier's
 * life is the same in every run, wherever the stream is entered. Generator: sfc32 (C. Doty-Humphrey, public domain).
 */
export class Dice {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(...name: (string | number)[]) {
    const text = name.join('/');
    this.a = mix(text, 0x9e3779b9);
    this.b = mix(text, 0x85ebca6b);
    this.c = mix(text, 0xc2b2ae35);
    for (let i = 0; i < 8; i++) this.roll();
  }

  /** Uniform in [0, 1). */
  roll(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  chance(probability: number): boolean {
    return this.roll() < probability;
  }

  between(low: number, high: number): number {
    return low + this.roll() * (high - low);
  }

  /** A whole number, both ends included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.roll() * (high - low + 1));
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.roll());
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.roll())) * Math.cos(2 * Math.PI * this.roll());
  }

  /** How many of rare independent things happen when `mean` are expected. */
  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.roll(); product > limit; product *= this.roll()) count++;
    return count;
  }

  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.roll() * from.length)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }
}

/** Things with weights, to draw from in logarithmic time. */
export class Urn<T> {
  private readonly sums: number[] = [];
  private readonly things: T[] = [];

  constructor(things: Iterable<T>, weightOf: (thing: T) => number) {
    let sum = 0;
    for (const thing of things) {
      const weight = weightOf(thing);
      if (weight <= 0) continue;
      this.sums.push((sum += weight));
      this.things.push(thing);
    }
  }

  get all(): readonly T[] {
    return this.things;
  }

  get empty(): boolean {
    return this.things.length === 0;
  }

  draw(dice: Dice): T {
    const mark = dice.roll() * (this.sums.at(-1) ?? 0);
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] as number) > mark) high = middle;
      else low = middle + 1;
    }
    const found = this.things[low];
    if (found === undefined) throw new RangeError('nothing to draw from');
    return found;
  }
}

function mix(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) + (hash >>> 13);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
