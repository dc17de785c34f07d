import type { Page } from 'playwright-core';

/** Words of the wall that lie on other words: two lines of different elements whose boxes share more than a sliver. */
export const overlapFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.querySelector('main.canvas') as HTMLElement;
    const cover = document.querySelector('[role=alertdialog]');
    const lines: { words: string; parent: Element; box: DOMRect }[] = [];
    /** The part of a box that what is around it lets through. */
    const shown = (box: DOMRect, parent: Element): DOMRect | null => {
      let { left, right, top, bottom } = box;
      for (let at: Element | null = parent; at && at !== canvas; at = at.parentElement) {
        if (getComputedStyle(at).overflowX === 'visible') continue;
        const edge = at.getBoundingClientRect();
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null;
    };
    const walker = document.createTreeWalker(cover ?? canvas, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as Element;
      const words = (node.textContent ?? '').trim();
      if (!words || parent.closest('.sr, .leaflet-container')) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const seen = shown(box, parent);
        if (seen) lines.push({ words, parent, box: seen });
      }
    }
    const faults = new Set<string>();
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [at, one] of lines.entries())
      for (const other of lines.slice(at + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (other.parent === one.parent) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        // Boxes of lines are higher than their letters: a third of the lower one may reach into the other.
        const least = Math.min(one.box.height, other.box.height);
        if (across > least / 8 && down > least / 3)
          faults.add(
            `"${one.words.slice(0, 40)}" lies on "${other.words.slice(0, 40)}" (.${one.parent.className} and .${other.parent.className})`,
          );
      }
    return [...faults];
  });
