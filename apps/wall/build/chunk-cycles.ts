import type { Plugin } from 'vite';

/**
 * Two chunks that import each other start in an order that nobody chose, and what one of them reads too early is simply
 * undefined: names of measures stood as their keys once. The first such ring; null: there is none. Pure.
 */
export function ringIn(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const follow = (chunk: string, way: readonly string[]): string[] | null => {
    if (way.includes(chunk)) return [...way.slice(way.indexOf(chunk)), chunk];
    if (done.has(chunk)) return null;
    for (const next of imports.get(chunk) ?? []) {
      const ring = follow(next, [...way, chunk]);
      if (ring) return ring;
    }
    done.add(chunk);
    return null;
  };
  for (const chunk of imports.keys()) {
    const ring = follow(chunk, []);
    if (ring) return ring;
  }
  return null;
}

/** Refuses a build whose chunks import each other. */
export const noChunkCycles = (): Plugin => ({
  name: 'no-chunk-cycles',
  apply: 'build',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
    const ring = ringIn(new Map(chunks.map(({ fileName, imports }) => [fileName, imports])));
    if (ring) this.error(`chunks import each other: ${ring.join(' → ')}`);
  },
});
