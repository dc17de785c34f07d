/** What hover and keyboard focus show of one thing on the map. */
export interface Card {
  title: string;
  lines: readonly string[];
  tone: 'none' | 'attention' | 'breach' | 'unknown';
}

/** A data layer whose things can be pointed at and stepped through. Indexes hold until the next redraw. */
export interface HitLayer {
  size(): number;
  /** Centre and reach in CSS px from the container's corner. */
  place(index: number): { x: number; y: number; reach: number };
  /** The thing under a point of the container; −1: none. */
  at(x: number, y: number): number;
  card(index: number): Card;
  /** What a click or Enter does. */
  open(index: number): void;
}

/**
 * The next thing in the direction of an arrow key: the nearest of those within 60° of it, sideways distance counting
 * double so that the eye's own choice wins. −1: none there.
 */
export function nextInDirection(
  places: readonly { x: number; y: number }[],
  from: { x: number; y: number },
  [dx, dy]: readonly [number, number],
): number {
  let [best, least] = [-1, Infinity];
  places.forEach((place, i) => {
    const [ahead, aside] = [
      (place.x - from.x) * dx + (place.y - from.y) * dy,
      Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx),
    ];
    if (ahead <= 0.5 || aside > ahead * 1.75) return;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [i, cost];
  });
  return best;
}

/** Beyond this many marks there is no keeping clear of them. */
const mostObstacles = 400;
/** Where the things of a layer stand that words keep clear of. */
export const placesIn = (layer: Pick<HitLayer, 'size' | 'place'>) =>
  layer.size() > mostObstacles ? [] : Array.from({ length: layer.size() }, (_, i) => layer.place(i));
