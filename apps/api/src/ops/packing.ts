/** What the build lays beside a file, best first (apps/wall/build/packed.ts). */
const packings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;
type Packing = (typeof packings)[number];

/** The best packing that is there and that the client takes; null: as it is. Pure. */
export const packingOf = (takes: (encoding: string) => boolean, isThere: (ending: string) => boolean): Packing | null =>
  packings.find(({ encoding, ending }) => takes(encoding) && isThere(ending)) ?? null;
