import type { Ground } from '#map/base-layer';
import { boundsOfGroup, inGroup, sovereignGroups, type Country } from '#map/country';
import type { Wish } from '#map/label-placement';
import { font, fontPx, leastText, rowText, type Palette } from '#map/palette';
import { boundsOf, covers, mercatorX, mercatorY, screenX, screenY, type View } from '#map/projection';
import { contains, type Shape } from '#map/shapes';
import { measurer } from '#map/text';

export type Kind = 'archipelago' | 'area' | 'seat' | 'place';
export interface Name extends Wish {
  kind: Kind;
  group: string | null;
}

/** Islands of the archipelagos are named one by one from here on: closer than about zoom 7. */
const islandWorld = 256 * 2 ** 7;

/** All names that want to be in the view. `places` false: only those of the country (a schematic map has no towns). */
export function namesIn(
  ctx: CanvasRenderingContext2D,
  view: View,
  ground: Ground,
  country: Country,
  palette: Palette,
  places: boolean,
): Name[] {
  const at = (shape: Shape, place: readonly [number, number], kind: Kind, rank: number): Name => ({
    ...measured(ctx, String(shape.properties['name'] ?? ''), kind, palette),
    x: screenX(view, place[0]),
    y: screenY(view, place[1]),
    rank,
    gap: kind === 'area' ? null : 5 * palette.arcmin,
    insist: rank <= 1,
    group: null,
  });
  const wanted = [
    ...sovereignGroups.map((group) => archipelagoName(ctx, view, country, group, palette)),
    ...country.labels.filter(({ properties }) => !properties['group']).map((one) => at(one, one.at!, 'area', 3)),
  ];
  if (view.world > islandWorld)
    for (const group of sovereignGroups)
      for (const one of country.islands.filter(inGroup(group))) wanted.push(at(one, one.at!, 'place', 2 + rankOf(one)));
  if (places) {
    for (const one of ground.places) wanted.push(at(one, one.at!, kindOf(one), rankOf(one)));
    for (const one of ground.neighbours) {
      const middle = middleInView(one, view);
      if (middle) wanted.push(at(one, middle, 'area', 3));
    }
  }
  return wanted.filter(({ x, y }) => x > 0 && y > 0 && x < view.width && y < view.height);
}

/** Both archipelagos lie wholly in the view and both names found their place. */
export const reaches = (view: View, country: Country, placed: readonly { wish: Pick<Name, 'group'> }[]): boolean =>
  sovereignGroups.every(
    (group) => covers(boundsOf(view), boundsOfGroup(country, group)) && placed.some(({ wish }) => wish.group === group),
  );

/** Beside the islands, before every other name, and rather over a mark than not at all. */
function archipelagoName(
  ctx: CanvasRenderingContext2D,
  view: View,
  country: Country,
  group: string,
  palette: Palette,
): Name {
  const { west, east, south, north } = boundsOfGroup(country, group);
  const [left, right] = [screenX(view, mercatorX(west)), screenX(view, mercatorX(east))];
  const [top, bottom] = [screenY(view, mercatorY(north)), screenY(view, mercatorY(south))];
  const label = country.labels.find(inGroup(group))!;
  return {
    ...measured(ctx, String(label.properties['name']), 'archipelago', palette),
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    rank: 0,
    gap: Math.max(right - left, bottom - top) / 2 + 5 * palette.arcmin,
    insist: true,
    group,
  };
}

const measured = (ctx: CanvasRenderingContext2D, text: string, kind: Kind, palette: Palette) => ({
  text,
  kind,
  width: measurer(ctx, fontOf(kind, palette))(text),
  height: fontPx(palette, sizeOf(kind)) * 1.2,
});

const rankOf = (shape: Shape): number => Number(shape.properties['rank'] ?? 5);
function kindOf(place: Shape): Kind {
  const kind = place.properties['kind'];
  if (kind === 'seat') return 'seat';
  return kind === 'sea' || kind === 'country' ? 'area' : 'place';
}

/** Where to write the name of an area of which only a part is seen: the mean of sample points that fall in it. */
function middleInView(shape: Shape, view: View, samples = 16): [number, number] | null {
  let [x, y, n] = [0, 0, 0];
  for (let i = 1; i < samples; i++)
    for (let j = 1; j < samples; j++) {
      const px = (view.left + (view.width * i) / samples) / view.world;
      const py = (view.top + (view.height * j) / samples) / view.world;
      if (!contains(shape.paths, px, py)) continue;
      [x, y, n] = [x + px, y + py, n + 1];
    }
  return n > 0 && contains(shape.paths, x / n, y / n) ? [x / n, y / n] : null;
}

const sizeOf = (kind: Kind): number => (kind === 'seat' ? rowText : leastText);
export function fontOf(kind: Kind, palette: Palette): string {
  const weight = kind === 'seat' ? 600 : kind === 'area' ? 400 : 500;
  return `${kind === 'area' ? 'italic ' : ''}${font(palette, sizeOf(kind), weight)}`;
}
