/** Text on the map, always with a halo in the colour of the ground: it must read over any line. */
export interface Ink {
  font: string;
  colour: string;
  halo: string;
  /** Width of the halo in px. */
  spread: number;
}

/** Draws lines of text centred on a point; `leading` px from line to line. */
export function write(
  ctx: CanvasRenderingContext2D,
  lines: readonly string[],
  x: number,
  y: number,
  leading: number,
  ink: Ink,
): void {
  ctx.font = ink.font;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  const top = y - ((lines.length - 1) * leading) / 2;
  if (ink.spread > 0) {
    ctx.strokeStyle = ink.halo;
    ctx.lineWidth = ink.spread * 2;
    lines.forEach((line, i) => ctx.strokeText(line, x, top + i * leading));
  }
  ctx.fillStyle = ink.colour;
  lines.forEach((line, i) => ctx.fillText(line, x, top + i * leading));
}

export function measurer(ctx: CanvasRenderingContext2D, font: string): (text: string) => number {
  return (text) => {
    ctx.font = font;
    return ctx.measureText(text).width;
  };
}

/** 'Quần đảo Hoàng Sa (Đà Nẵng)' → 'Quần đảo', 'Hoàng Sa', '(Đà Nẵng)': every word stays. */
export function insetLines(name: string): string[] {
  const match = /^(Quần đảo) (.+?)(?: (\(.+\)))?$/.exec(name);
  return match ? match.slice(1).filter((part) => part !== undefined) : [name];
}
