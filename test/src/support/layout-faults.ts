import type { PaintedWindow } from '@ioc/test/support/painted-words';
import type { Page } from 'playwright-core';

/**
 * What is wrong with how the words of the wall lie, each fault with the words it is about: outside the picture, across the
 * seam of two panels, cut off by a box that does not say so with "…", or smaller than 16 minutes of arc. Painted words (the
 * map's) are seen where the page keeps them (painted-words.ts).
 */
export const layoutFaults = (page: Page, panel: { width: number; height: number }): Promise<string[]> =>
  page.evaluate((tile) => {
    const canvas = document.querySelector('main.canvas') as HTMLElement;
    const origin = canvas.getBoundingClientRect();
    const scale = origin.width / canvas.offsetWidth;
    const least = (16 * parseFloat(getComputedStyle(canvas).getPropertyValue('--arcmin'))) / 0.7;
    const faults = new Set<string>();

    const seen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.sr, .leaflet-container');
    const boxes = (node: Text) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].map((one) => ({
        left: (one.left - origin.left) / scale,
        right: (one.right - origin.left) / scale,
        top: (one.top - origin.top) / scale,
        bottom: (one.bottom - origin.top) / scale,
      }));
    };
    const cutter = (element: Element | null): Element | null => {
      for (let at = element; at && at !== canvas; at = at.parentElement)
        if (getComputedStyle(at).overflowX !== 'visible') return at;
      return null;
    };
    /** Letters of a drawing are as large as its own units, which are scaled to its box. */
    const drawnScale = (element: Element) =>
      element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) / scale : 1;
    const across = (from: number, to: number, step: number) =>
      Math.floor((from + 1) / step) !== Math.floor((to - 1) / step);

    const walker = document.createTreeWalker(canvas, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement as Element;
      const words = (node.textContent ?? '').trim();
      if (!words || !seen(parent)) continue;
      const panel =
        parent.closest('section, a')?.getAttribute('aria-label') ?? parent.closest('.cell')?.className ?? '';
      const told = `"${words.slice(0, 60)}" in .${parent.closest('[class]')?.getAttribute('class') ?? parent.tagName} of ${panel} (line "${(parent.closest('p, li, tr, header') as HTMLElement | null)?.innerText.slice(0, 80).replaceAll('\n', ' ') ?? ''}")`;
      if (parseFloat(getComputedStyle(parent).fontSize) * drawnScale(parent) < least * 0.985)
        faults.add(`too small: ${told}`);
      const box = cutter(parent);
      const style = box && getComputedStyle(box);
      const says = style !== null && (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none');
      const edge = box?.getBoundingClientRect();
      for (const { left, right, top, bottom } of boxes(node)) {
        const shownRight = edge ? Math.min(right, (edge.right - origin.left) / scale) : right;
        // What lies whole behind the "…" of its box is nowhere.
        if ((left < shownRight && across(left, shownRight, tile.width)) || across(top, bottom, tile.height))
          faults.add(`across a seam: ${told}`);
        if (left < 0 || top < 0 || shownRight > canvas.offsetWidth || bottom > canvas.offsetHeight)
          faults.add(`outside: ${told}`);
        // A digit is wider than its slot by its own side bearing, which is empty.
        if (edge && !says && right - (bottom - top) / 15 > (edge.right - origin.left) / scale)
          faults.add(`cut off at the right by ${Math.round(right - (edge.right - origin.left) / scale)} px: ${told}`);
        // The box of a line is higher than its letters: a quarter of it may lie outside and nothing is lost.
        if (edge && !says && bottom - (bottom - top) / 4 > (edge.bottom - origin.top) / scale)
          faults.add(`cut off below: ${told}`);
      }
    }
    const { painted } = window as unknown as Partial<PaintedWindow>;
    for (const [ctx, words] of painted ?? []) {
      if (!ctx.canvas.isConnected || ctx.canvas.hidden || !canvas.contains(ctx.canvas)) continue;
      const place = ctx.canvas.getBoundingClientRect();
      const [x, y] = [(place.left - origin.left) / scale, (place.top - origin.top) / scale];
      for (const { text, size, left, right, top, bottom } of words) {
        const told = `"${text}" painted on the map`;
        if (size < least * 0.985) faults.add(`too small: ${told}`);
        if (across(x + left, x + right, tile.width) || across(y + top, y + bottom, tile.height))
          faults.add(`across a seam: ${told}`);
      }
    }
    return [...faults];
  }, panel);
