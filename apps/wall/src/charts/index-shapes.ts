import type { IndexChart, LostPoints } from '@ioc/shared/live/charts';

type Point = readonly [x: number, y: number];
/** Radius of a full score, and where the number of an axis stands. */
const [radius, labelled] = [48, 57] as const;

const round = (n: number) => Math.round(n * 100) / 100;
const path = (points: readonly Point[]) => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;

/** Groups as axes from the top on, clockwise, round 0 0: rings at a quarter each, and the score of what can be had. Pure. */
export function radarShapes(groups: readonly Pick<IndexChart['groups'][number], 'known' | 'max'>[]) {
  const at = (index: number, length: number): Point => {
    const angle = (2 * Math.PI * index) / groups.length - Math.PI / 2;
    return [round(length * Math.cos(angle)), round(length * Math.sin(angle))];
  };
  const share = ({ known, max }: { known: number; max: number }) => (max === 0 ? 0 : Math.min(1, known / max));
  return {
    rings: [0.25, 0.5, 0.75, 1].map((part) => path(groups.map((_, index) => at(index, radius * part)))),
    axes: groups.map((_, index) => ({ end: at(index, radius), label: at(index, labelled) })),
    score: path(groups.map((group, index) => at(index, radius * share(group)))),
  };
}

/** Components that lost points, the most first, then those of which nothing is known; a full score is not there. Pure. */
export function lossesOf({ groups }: Pick<IndexChart, 'groups'>): LostPoints[] {
  return groups
    .flatMap(({ components }) => components)
    .filter(({ lost, max }) => max > 0 && lost !== 0)
    .sort((a, b) => (b.lost ?? -1) - (a.lost ?? -1));
}
