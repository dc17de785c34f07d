import type { Ground } from '#map/base-layer';
import type { Country } from '#map/country';
import { placeLabels, type LabelBox, type Placed } from '#map/label-placement';
import { fontOf, namesIn, reaches, type Name } from '#map/names';
import type { Palette } from '#map/palette';
import type { View } from '#map/projection';
import { Sheet } from '#map/sheet';
import { write } from '#map/text';

/** Names of places and waters, by importance, never colliding; above the areas and below the points. */
export class NamesLayer {
  readonly sheet: Sheet;
  private places = true;
  private taken: readonly LabelBox[] = [];
  private barred: readonly LabelBox[] = [];

  /** `onReach` hears after each drawing whether both archipelagos are in view with their names. */
  constructor(
    private readonly ground: Ground,
    private readonly country: Country,
    palette: Palette,
    private readonly onReach: (reached: boolean) => void,
  ) {
    this.sheet = new Sheet('names', palette, this);
  }

  /** A schematic map keeps no place names: they would say where nothing is. */
  setPlaces(shown: boolean): this {
    this.places = shown;
    this.sheet.ask();
    return this;
  }

  /** Marks that names should keep clear of, and what they must never touch, in CSS px of the container. */
  setTaken(taken: readonly LabelBox[], barred: readonly LabelBox[]): this {
    this.taken = taken;
    this.barred = barred;
    this.sheet.ask();
    return this;
  }

  draw(ctx: CanvasRenderingContext2D, view: View): void {
    const wishes = namesIn(ctx, view, this.ground, this.country, this.sheet.palette, this.places);
    const placed = placeLabels(wishes, frameOf(view, this.sheet.palette), this.taken, this.barred) as (Placed & {
      wish: Name;
    })[];
    for (const one of placed) drawName(ctx, one, this.sheet.palette);
    this.onReach(reaches(view, this.country, placed));
  }
}

const frameOf = (view: View, { arcmin }: Palette) => ({
  left: 4 * arcmin,
  top: 4 * arcmin,
  right: view.width - 4 * arcmin,
  bottom: view.height - 4 * arcmin,
});

function drawName(ctx: CanvasRenderingContext2D, { wish, x, y }: Placed & { wish: Name }, palette: Palette): void {
  const px = palette.arcmin;
  const strong = wish.kind === 'seat' || wish.kind === 'archipelago';
  if (wish.kind === 'seat' || wish.kind === 'place') {
    ctx.beginPath();
    ctx.arc(wish.x, wish.y, (wish.kind === 'seat' ? 3.4 : 2.2) * px, 0, 2 * Math.PI);
    ctx.fillStyle = wish.kind === 'seat' ? palette.text : palette.quiet;
    ctx.strokeStyle = palette.home;
    ctx.lineWidth = 2 * px;
    ctx.stroke();
    ctx.fill();
  }
  const ink = {
    font: fontOf(wish.kind, palette),
    colour: strong ? palette.text : palette.quiet,
    halo: wish.kind === 'place' || wish.kind === 'seat' ? palette.home : palette.sea,
    spread: 2.2 * px,
  };
  write(ctx, [wish.text], x, y, 0, ink);
}
