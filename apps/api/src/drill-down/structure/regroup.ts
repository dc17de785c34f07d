import { notPlaced, type Succession, type WhyNot } from '#drill-down/structure/successions.js';
import type { Edge, SuccessorUnit } from '#drill-down/structure/edge.js';

/** Cases of one unit as it was, its own alone. */
export interface Was<Sums> {
  readonly unit: string;
  readonly sums: Sums;
}
interface Row<Sums> {
  readonly target: SuccessorUnit;
  /** Went whole into the target: these may be added up. */
  readonly whole: readonly { readonly was: Was<Sums>; readonly edge: Edge }[];
  /** Only a part of each went into the target; which of its cases, nobody knows. */
  readonly partial: readonly {
    readonly was: Was<Sums>;
    readonly edge: Edge;
    readonly also: readonly SuccessorUnit[];
  }[];
}
export interface Regrouped<Sums> {
  readonly rows: readonly Row<Sums>[];
  readonly notPlaced: readonly { readonly was: Was<Sums>; readonly why: WhyNot }[];
  /** Each unit as it was, once: the three together are the whole. */
  readonly once: { readonly whole: Sums[]; readonly partial: Sums[]; readonly notPlaced: Sums[] };
}

/** Units as they were, grouped by what they are today. A divided unit stands in several rows and counts once. Pure. */
export function regroup<Sums>(units: readonly Was<Sums>[], wayOf: (unit: string) => Succession): Regrouped<Sums> {
  const rows = new Map<
    string,
    { target: SuccessorUnit; whole: Row<Sums>['whole'][number][]; partial: Row<Sums>['partial'][number][] }
  >();
  const row = (target: SuccessorUnit) => {
    const held = rows.get(target.key) ?? { target, whole: [], partial: [] };
    rows.set(target.key, held);
    return held;
  };
  const left: Regrouped<Sums>['notPlaced'][number][] = [];
  const once: Regrouped<Sums>['once'] = { whole: [], partial: [], notPlaced: [] };
  for (const was of units) {
    const way = was.unit === '-' ? notPlaced('unknown-unit') : wayOf(was.unit);
    switch (way.kind) {
      case 'whole':
        row(way.edge.target).whole.push({ was, edge: way.edge });
        once.whole.push(was.sums);
        break;
      case 'partial':
        for (const edge of way.edges) {
          const also = way.edges.filter((other) => other !== edge).map(({ target }) => target);
          row(edge.target).partial.push({ was, edge, also });
        }
        once.partial.push(was.sums);
        break;
      case 'not-placed':
        left.push({ was, why: way.why });
        once.notPlaced.push(was.sums);
        break;
    }
  }
  return { rows: [...rows.values()], notPlaced: left, once };
}
