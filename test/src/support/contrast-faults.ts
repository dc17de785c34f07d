import type { Page } from 'playwright-core';

/**
 * Words of the wall that stand out less than 4,5:1 from what lies behind them (WCAG 2), as they are seen: with the opacity of
 * everything around them and the veil of the night. Gradients count by their weakest stop; words on the map are not looked
 * at, for their ground is painted.
 */
export const contrastFaults = (page: Page, least = 4.5): Promise<string[]> =>
  page.evaluate((limit) => {
    type Colour = [number, number, number, number];
    const canvas = document.querySelector('main.canvas') as HTMLElement;
    const pen = document
      .createElement('canvas')
      .getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    pen.canvas.width = pen.canvas.height = 1;
    const known = new Map<string, Colour>();
    /** Any colour that a style can say, as the browser itself would paint it: channels 0 to 255, alpha 0 to 1. */
    const colour = (text: string): Colour => {
      let found = known.get(text);
      if (!found) {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = text;
        pen.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
        known.set(text, (found = [r, g, b, a / 255]));
      }
      return found;
    };
    const over = (top: Colour, under: Colour, opacity = 1): Colour => {
      const a = top[3] * opacity;
      return [0, 1, 2].map((at) => (top[at] as number) * a + (under[at] as number) * (1 - a)).concat(1) as Colour;
    };
    const luminance = ([r, g, b]: Colour) => {
      const [x, y, z] = [r, g, b].map((one) =>
        one / 255 <= 0.04045 ? one / 3294.6 : ((one / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * (x as number) + 0.7152 * (y as number) + 0.0722 * (z as number);
    };
    const ratio = (a: Colour, b: Colour) => {
      const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
      return Math.max(x, y) / Math.min(x, y);
    };
    /** What lies behind an element, each ground that it may be; with the element's opacity against the first of them. */
    const behind = (element: Element): { grounds: Colour[]; opacity: number } => {
      const line: CSSStyleDeclaration[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) line.push(getComputedStyle(at));
      let grounds: Colour[] = [[0, 0, 0, 1]];
      let opacity = 1;
      for (const style of line.reverse()) {
        opacity *= Number(style.opacity);
        const stops = style.backgroundImage.match(/(?:rgba?|oklch|color)\([^()]*\)/g) ?? [];
        const fill = colour(style.backgroundColor);
        grounds = grounds.map((ground) => over(fill, ground, opacity));
        if (stops.length > 0) grounds = stops.map((stop) => over(colour(stop), grounds[0] as Colour, opacity));
      }
      return { grounds, opacity };
    };
    const veil = Number(getComputedStyle(canvas, '::after').opacity);
    const veiled = (one: Colour): Colour => over([0, 0, 0, veil], one);

    const faults = new Set<string>();
    const walker = document.createTreeWalker(canvas, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as Element;
      const words = (node.textContent ?? '').trim();
      if (!words || parent.closest('.sr, .leaflet-container')) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { grounds, opacity } = behind(parent);
      const style = getComputedStyle(parent);
      const ink = colour(parent instanceof SVGElement ? style.fill : style.color);
      const weakest = Math.min(...grounds.map((ground) => ratio(veiled(over(ink, ground, opacity)), veiled(ground))));
      if (weakest < limit)
        faults.add(
          `${weakest.toFixed(1)}:1: "${words.slice(0, 40)}" in .${parent.closest('[class]')?.getAttribute('class') ?? ''}`,
        );
    }
    return [...faults];
  }, least);
