import Supercluster from 'supercluster';
import type { ComplaintPoint } from '@ioc/shared/live/tables';
import { mercatorX, mercatorY } from '#map/projection';
import type { PointStore } from '#map/point-store';

interface Leaf {
  index: number;
}

/**
 * The marks of one zoom: single points and clusters, in the Mercator world. `counts` holds three numbers a mark: open,
 * due soon, overdue. `markOf` says for every point which mark it is part of, so that a change of state repaints one mark
 * and asks nothing of the cluster index.
 */
export interface Marks {
  size: number;
  x: Float64Array;
  y: Float64Array;
  counts: Uint32Array;
  /** Index of the point for a single mark, −1 for a cluster. */
  point: Int32Array;
  /** The index's id of a cluster, −1 for a single mark. */
  cluster: Int32Array;
  markOf: Int32Array;
}

export const countOf = (marks: Marks, mark: number): number =>
  marks.counts[3 * mark]! + marks.counts[3 * mark + 1]! + marks.counts[3 * mark + 2]!;
/** 0 open, 1 due soon, 2 overdue. */
export const worstOf = (marks: Marks, mark: number): 0 | 1 | 2 =>
  marks.counts[3 * mark + 2]! > 0 ? 2 : marks.counts[3 * mark + 1]! > 0 ? 1 : 0;

/** Returns the mark that holds the point. */
export function restate(marks: Marks, index: number, from: number, to: number): number {
  const mark = marks.markOf[index]!;
  marks.counts[3 * mark + from]!--;
  marks.counts[3 * mark + to]!++;
  return mark;
}

/** The map's closest zoom: places are coarsened to about 100 m, so that several points share one and never come apart. */
const lastClusterZoom = 16;

/** Clusters of the points of a store; created again when points come, go or move, not when a state changes. */
export class Clusters {
  private readonly index: Supercluster<Leaf, Leaf>;
  private readonly byZoom = new Map<number, Marks>();

  constructor(
    private readonly store: PointStore,
    radius: number,
  ) {
    this.index = new Supercluster<Leaf, Leaf>({ radius, extent: 256, maxZoom: lastClusterZoom, minPoints: 3 });
    this.index.load(store.rows.map(toFeature));
  }

  /** Marks of a zoom, of the whole world: made once, kept until the points change. */
  marks(zoom: number): Marks {
    const level = Math.max(0, Math.min(Math.floor(zoom), lastClusterZoom + 1));
    let marks = this.byZoom.get(level);
    if (!marks) this.byZoom.set(level, (marks = this.gather(level)));
    return marks;
  }

  /** A point's state has changed: the counts of all kept zooms follow. */
  restate(index: number, from: number, to: number): void {
    for (const marks of this.byZoom.values()) restate(marks, index, from, to);
  }

  /** Zoom at which a cluster falls apart. */
  expansionZoom(cluster: number): number {
    return this.index.getClusterExpansionZoom(cluster);
  }

  private gather(zoom: number): Marks {
    const found = this.index.getClusters([-180, -85, 180, 85], zoom);
    const size = found.length;
    const marks: Marks = {
      size,
      x: new Float64Array(size),
      y: new Float64Array(size),
      counts: new Uint32Array(3 * size),
      point: new Int32Array(size).fill(-1),
      cluster: new Int32Array(size).fill(-1),
      markOf: new Int32Array(this.store.size),
    };
    found.forEach((one, mark) => {
      marks.x[mark] = mercatorX(one.geometry.coordinates[0]!);
      marks.y[mark] = mercatorY(one.geometry.coordinates[1]!);
      const members = leavesOf(this.index, one.properties);
      if ('cluster_id' in one.properties) marks.cluster[mark] = one.properties.cluster_id;
      else marks.point[mark] = members[0]!;
      for (const index of members) {
        marks.markOf[index] = mark;
        marks.counts[3 * mark + this.store.state[index]!]!++;
      }
    });
    return marks;
  }
}

const toFeature = ({ lat, lon }: ComplaintPoint, index: number): Supercluster.PointFeature<Leaf> => ({
  type: 'Feature',
  properties: { index },
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

function leavesOf(
  index: Supercluster<Leaf, Leaf>,
  properties: Leaf | Supercluster.ClusterProperties,
): readonly number[] {
  if (!('cluster_id' in properties)) return [properties.index];
  return index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.index);
}

/** One mark per point: for a view in which every single one is wanted. */
export function unclustered(store: PointStore): Marks {
  const size = store.size;
  const counts = new Uint32Array(3 * size);
  for (let i = 0; i < size; i++) counts[3 * i + store.state[i]!] = 1;
  const each = Int32Array.from({ length: size }, (_, i) => i);
  return { size, x: store.x, y: store.y, counts, point: each, cluster: new Int32Array(size).fill(-1), markOf: each };
}
