import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chunk, pageOf } from '#drill-down/figures/pages-of.js';

const name = (n: number) => `C${String(n).padStart(5, '0')}`;

/** Cases by number; how many parts each has. */
function source(counts: readonly number[]) {
  const all = counts.map((_, n) => name(n));
  const reads: number[] = [];
  const codesAfter = (after: string, limit: number) =>
    Promise.resolve(all.filter((code) => code > after).slice(0, limit));
  const partsOf = (codes: readonly string[]) => {
    reads.push(codes.length);
    const of = (code: string) => Array.from({ length: counts[Number(code.slice(1))] ?? 0 }, (_, n) => `${code}/${n}`);
    return Promise.resolve(new Map(codes.map((code) => [code, of(code)])));
  };
  const full = counts.flatMap((count, n) => Array.from({ length: count }, (_, part) => `${name(n)}/${part}`));
  return { codesAfter, partsOf, full, reads };
}

async function walk({ codesAfter, partsOf }: ReturnType<typeof source>, cases: number) {
  const pages: string[][] = [];
  for (let after: string | null = ''; after !== null;) {
    const { parts, next }: { parts: string[]; next: string | null } = await pageOf(
      { after, cases },
      codesAfter,
      partsOf,
    );
    pages.push(parts);
    after = next;
  }
  return pages;
}

describe('pages of the cases in which something is found', () => {
  it('are together the whole list; none is empty but an only one, and none has too many cases', async () => {
    const counts = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 })), {
      maxLength: 1200,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(counts, fc.integer({ min: 1, max: 60 }), async (of, cases) => {
        const cut = source(of);
        const pages = await walk(cut, cases);
        expect(pages.flat()).toEqual(cut.full);
        if (pages.length > 1) expect(pages.every((page) => page.length > 0)).toBe(true);
        for (const page of pages) expect(new Set(page.map((part) => part.slice(0, 6))).size).toBeLessThanOrEqual(cases);
        expect(Math.max(...cut.reads)).toBeLessThanOrEqual(chunk);
      }),
      { numRuns: 60, seed: 20261128 },
    );
  });

  it.each([
    [Array.from({ length: chunk }, () => 0), 1],
    [[...Array.from({ length: 2 * chunk }, () => 0), 1], 1],
    [[1, ...Array.from({ length: 2 * chunk }, () => 0), 1], 2],
    [[1, ...Array.from({ length: 2 * chunk }, () => 0)], 1],
    [Array.from({ length: chunk }, () => 1), chunk],
    [[1, 1, 1], 3],
  ])('end where the list ends', async (counts, pages) => {
    expect(await walk(source(counts), 1)).toHaveLength(pages);
  });
});
