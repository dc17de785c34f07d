import type { Administrative } from '#catalogue/administrative.js';
import type { Unit } from '#catalogue/catalogue.js';
import type { Edge } from '#drill-down/structure/edge.js';

/** From a commune before 1/7/2025 to the communes of today, over the mergers of 2024 where it did not live to see 2025. */
export function communeEdges(unit: Pick<Unit, 'code' | 'name' | 'statistical'>, data: Administrative): (Edge | null)[] {
  const code = unit.statistical ?? unit.code;
  const earlier = data.earlierCommunes.get(code);
  const isEarlier = earlier !== undefined && (earlier.name === unit.name || !data.oldCommunes.has(code));
  if (!isEarlier) return edgesOf(code, data);
  return earlier.successors.flatMap(({ code: next, kind, share = null }): (Edge | null)[] => {
    const edges = edgesOf(next, data).map((edge): Edge => {
      const part = kind === 'partial' || edge.how === 'partial';
      return { ...edge, how: part ? 'partial' : kind, share: part ? both(share, edge, kind) : null };
    });
    return edges.length > 0 ? edges : [null];
  });
}

/** One step divided: its share; both: their product, where both are known. */
const both = (first: number | null, edge: Edge, kind: string) => {
  if (kind !== 'partial') return edge.share;
  if (edge.how !== 'partial') return first;
  return first === null || edge.share === null ? null : first * edge.share;
};

function edgesOf(code: string, data: Administrative): Edge[] {
  const was = data.oldCommunes.get(code);
  return (was?.successors ?? []).map(({ code: today, name, kind, main }) => ({
    target: {
      key: today,
      code: today,
      name,
      kind: 'commune',
      parentName: data.provinces.get(data.communes.get(today)?.province ?? '')?.fullName ?? null,
    },
    how: kind,
    share: null,
    main,
  }));
}
