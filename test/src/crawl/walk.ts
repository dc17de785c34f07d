import { kindOf } from '@ioc/test/crawl/kinds';
import { followFigures, type Followed, nothingFollowed } from '@ioc/test/crawl/lead-down';
import type { Fault, Pages } from '@ioc/test/crawl/pages';

export interface Bounds {
  /** Pages of one kind of address that are visited. */
  readonly pages: number;
  /** Figures of one page that lead to one kind of address and are clicked, before the others are compared; 0: none is. */
  readonly figures: number;
  /** Pages in all. */
  readonly most: number;
}
export interface Walk extends Followed {
  readonly pages: number;
  readonly faults: readonly Fault[];
}

/** Somebody who opens what links lead to, from the wall on, and clicks figures down to their lists and records. */
export async function walk(pages: Pages, bounds: Bounds, say: (line: string) => void = () => undefined): Promise<Walk> {
  const queue = ['/', '/subjects'];
  const known = new Set(queue);
  const ofKind = new Map<string, number>();
  const followed = nothingFollowed();
  let visited = 0;
  for (let address = queue.shift(); address !== undefined && visited < bounds.most; address = queue.shift()) {
    visited++;
    const links = await visit(pages, address, bounds.figures, followed);
    say(address);
    for (const next of links.filter((one) => !known.has(one))) {
      known.add(next);
      if (isTaken(pages, address, next, ofKind, bounds.pages)) queue.push(next);
    }
  }
  return { ...followed, pages: visited, faults: pages.faults };
}

/** Opens a page, says what is wrong with it and follows its figures. @returns where its links lead */
async function visit(pages: Pages, address: string, figures: number, followed: Followed): Promise<readonly string[]> {
  const facts = await pages.at(address);
  if (!facts) return [];
  if (facts.over > 0) pages.fault(address, `${facts.over} px wider than the screen`);
  if (!facts.says) pages.fault(address, 'neither a figure nor a sentence');
  if (/^\/\?.*\blayer=/.test(address) && !facts.map) pages.fault(address, 'no map for the layer');
  for (const word of facts.leaks) pages.fault(address, `says ${JSON.stringify(word)}`);
  for (const file of facts.files.slice(0, 2)) {
    const status = await pages.statusOf(file);
    if (status >= 400) pages.fault(address, `the file ${file}: ${status}`);
  }
  if (figures > 0) await followFigures(pages, facts, figures, followed);
  return facts.links;
}

/** Whether an address is to be visited: it has a route, and not too many of its kind were. */
function isTaken(pages: Pages, from: string, address: string, ofKind: Map<string, number>, most: number): boolean {
  const [kind, before] = [kindOf(address, pages.routes), kindOf(from, pages.routes)];
  if (kind === null) {
    pages.fault(from, `a link that leads nowhere: ${address}`);
    return false;
  }
  // One choice of a page is tried, not each with each.
  if (before?.includes('?') && before.split('?')[0] === kind.split('?')[0]) return false;
  const n = ofKind.get(kind) ?? 0;
  ofKind.set(kind, n + 1);
  return n < most;
}
