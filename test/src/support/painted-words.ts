import type { Page } from 'playwright-core';

/** A word as it stands on a canvas: px of that canvas's own layout; `size`: of its letters, px. */
export interface PaintedWord {
  text: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
export type PaintedWindow = Window & { painted: Map<CanvasRenderingContext2D, PaintedWord[]> };

/** Words that are painted are no text of the page: from here on each canvas remembers those that stand on it now. */
export const keepPaintedWords = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const painted: PaintedWindow['painted'] = new Map();
    Object.assign(window, { painted });
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (this: CanvasRenderingContext2D, x, y, width, height) {
      const { a } = this.getTransform();
      if (width * a >= this.canvas.width - 1 && height * a >= this.canvas.height - 1) painted.delete(this);
      return clearRect.call(this, x, y, width, height);
    };
    // Whoever sets its size wipes a canvas.
    const size = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width') as PropertyDescriptor;
    Object.defineProperty(HTMLCanvasElement.prototype, 'width', {
      ...size,
      set(this: HTMLCanvasElement, width: number) {
        for (const ctx of painted.keys()) if (ctx.canvas === this) painted.delete(ctx);
        size.set?.call(this, width);
      },
    });
    CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, text, x, y, ...more) {
      const { a, e, f } = this.getTransform();
      const { width } = this.measureText(text);
      const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 0);
      const left = this.textAlign === 'center' ? x - width / 2 : x;
      const [dx, dy] = [e / a, f / a]; // moved since the canvas began
      const word = {
        text,
        size,
        left: left + dx,
        right: left + width + dx,
        top: y - size / 2 + dy,
        bottom: y + size / 2 + dy,
      };
      painted.set(this, [...(painted.get(this) ?? []), word]);
      return fillText.call(this, text, x, y, ...more);
    };
  });

/** All words that stand on any canvas of the page, one a line. */
export const paintedWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { painted } = window as unknown as PaintedWindow;
    const shown = [...painted].filter(([ctx]) => ctx.canvas.isConnected && !ctx.canvas.hidden);
    return shown.flatMap(([, words]) => words.map(({ text }) => text)).join('\n');
  });
