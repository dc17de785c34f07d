import type { LayerCluster, LayerState } from '@ioc/shared/answers/layers';

export interface Placed {
  readonly lat: number;
  readonly lon: number;
  readonly state: LayerState;
}

/** Cells on each side of the grid. */
const cells = 16;

/** Neighbours as one mark: a grid over all that is asked for, each mark where its things are on average. Pure. */
export function clustersOf(points: readonly Placed[]): LayerCluster[] {
  const [south, north] = rangeOf(points.map(({ lat }) => lat));
  const [west, east] = rangeOf(points.map(({ lon }) => lon));
  const cellOf = (value: number, low: number, high: number) =>
    high === low ? 0 : Math.min(cells - 1, Math.floor(((value - low) / (high - low)) * cells));
  const groups = new Map<number, Placed[]>();
  for (const point of points) {
    const cell = cellOf(point.lat, south, north) * cells + cellOf(point.lon, west, east);
    const group = groups.get(cell);
    if (group) group.push(point);
    else groups.set(cell, [point]);
  }
  return [...groups.values()].map(markOf);
}

function markOf(group: readonly Placed[]): LayerCluster {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [lats, lons] = [group.map(({ lat }) => lat), group.map(({ lon }) => lon)];
  const [[south, north], [west, east]] = [rangeOf(lats), rangeOf(lons)];
  const count = (state: LayerState) => group.filter((one) => one.state === state).length;
  return {
    ...{ lat: mean(lats), lon: mean(lons), n: group.length, faulty: count('faulty'), silent: count('silent') },
    box: [south, west, north, east].join(','),
  };
}

/** Without spreading: there may be more values than a call takes arguments. */
function rangeOf(values: readonly number[]): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
}
