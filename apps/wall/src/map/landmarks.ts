import type { Commune } from '#map/communes';
import type { Path } from '#map/shapes';

/** A commune's circle says something, a bend of the coast does not. */
const circleWeight = 3;

/**
 * What a corner of the map should not hide, as points in the Mercator world: the outline, and above all the communes'
 * circles, `reach` wide to each side.
 */
export function landmarks(
  paths: readonly Path[],
  communes: readonly Commune[],
  reach: number,
): { x: number; y: number }[] {
  const outline = paths.flatMap(({ points }) =>
    Array.from({ length: points.length / 2 }, (_, i) => ({ x: points[2 * i]!, y: points[2 * i + 1]! })),
  );
  const steps = [-reach, 0, reach];
  const circles = communes.flatMap(({ at }) =>
    at ? steps.flatMap((dx) => steps.map((dy) => ({ x: at.x + dx, y: at.y + dy }))) : [],
  );
  return [...outline, ...Array.from({ length: circleWeight }, () => circles).flat()];
}
