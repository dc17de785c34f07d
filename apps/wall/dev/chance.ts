/** Chance that comes out the same each time, and the clock of the look-book. */
let seed = 7;
export const random = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
export const between = (from: number, to: number) => from + random() * (to - from);
export const pick = <One>(list: readonly One[]) => list[Math.floor(random() * list.length)] as One;
export const iso = (ms: number) => new Date(ms).toISOString();
export const today = iso(Date.now() + 7 * 3600_000).slice(0, 10);
