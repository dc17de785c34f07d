import type { Administrative } from '#catalogue/administrative.js';
import type { Catalogue, Unit } from '#catalogue/catalogue.js';
import { isHistory } from '#catalogue/unit-history.js';
import { communeEdges } from '#drill-down/structure/commune-edges.js';
import { departmentEdges } from '#drill-down/structure/department-edges.js';
import type { SuccessorUnit, How, Edge } from '#drill-down/structure/edge.js';
/** Why a unit's cases cannot be placed: a district has no successor; nobody says; it is no unit of the catalogue. */
export type WhyNot = 'district' | 'no-successor' | 'unknown-unit';
export type Succession =
  | { readonly kind: 'whole'; readonly edge: Edge }
  | { readonly kind: 'partial'; readonly edges: readonly Edge[] }
  | { readonly kind: 'not-placed'; readonly why: WhyNot };

export const notPlaced = (why: WhyNot): Succession => ({ kind: 'not-placed', why });

/**
 * What became of each unit of a catalogue under the structure of today. A unit that was divided and whose parts came
 * together again went whole. Pure.
 */
export function successionsOf(catalogue: Catalogue, data: Administrative): (code: string) => Succession {
  const found = new Map<string, Succession>();
  const history = isHistory(catalogue);
  const way = (code: string): Succession => {
    const held = found.get(code);
    if (held) return held;
    const unit = catalogue.units.get(code);
    const made = unit ? (history ? fromHistory(unit) : fromLife(unit)) : notPlaced('unknown-unit');
    found.set(code, made);
    return made;
  };
  const fromHistory = (unit: Unit): Succession => {
    if (unit.kind === 'district') return notPlaced('district');
    if (unit.kind === 'commune') return succession(communeEdges(unit, data));
    return succession(departmentEdges(unit, catalogue, data));
  };
  const fromLife = (unit: Unit): Succession => {
    if (unit.validTo === null) return { kind: 'whole', edge: { ...alone, target: targetOf(unit, catalogue) } };
    const { successors = [] } = unit;
    if (successors.length > 0) return succession(successors.flatMap((next) => through(next, way(next.code))));
    if (unit.kind === 'district') return notPlaced('district');
    return unit.kind === 'commune' ? succession(communeEdges(unit, data)) : notPlaced('no-successor');
  };
  return way;
}

const alone = { how: 'unchanged', share: null, main: true } as const;

type Next = NonNullable<Unit['successors']>[number];

/** A successor that has ended too leads on; a part of a whole, or a whole of parts, are parts. */
function through(next: Next, way: Succession): (Edge | null)[] {
  const { kind, main = false } = next;
  const share = next.share ?? null;
  const part = kind === 'split';
  switch (way.kind) {
    case 'not-placed':
      return [null];
    case 'whole':
      return [
        { target: way.edge.target, how: part ? 'partial' : later(kind, way.edge.how), share, main: main || !part },
      ];
    case 'partial':
      return way.edges.map((edge) => ({
        ...edge,
        share: part ? (share === null || edge.share === null ? null : share * edge.share) : edge.share,
        main: edge.main && (main || !part),
      }));
  }
}

/** Of two steps on one way, the one that says more. */
const later = (first: Exclude<How, 'partial'>, next: How): How =>
  next === 'unchanged' || first === 'merged' ? first : next;

/** Edges → way; null: a part that nobody places. Parts that all lead to one unit are the whole again, one part alone is not. */
export function succession(edges: readonly (Edge | null)[]): Succession {
  const byTarget = new Map<string, Edge>();
  const placed = edges.filter((edge) => edge !== null);
  for (const edge of placed) {
    const held = byTarget.get(edge.target.key);
    const both = held && { ...held, share: sum(held.share, edge.share), main: held.main || edge.main };
    byTarget.set(edge.target.key, both ?? edge);
  }
  const [first, ...others] = [...byTarget.values()];
  if (!first) return notPlaced('no-successor');
  const lost = placed.length < edges.length;
  if (others.length > 0 || lost) {
    return { kind: 'partial', edges: [first, ...others].map((edge) => ({ ...edge, how: 'partial' })) };
  }
  if (first.how !== 'partial') return { kind: 'whole', edge: first };
  if (placed.length === 1) return { kind: 'partial', edges: [first] };
  return { kind: 'whole', edge: { ...first, how: 'merged', share: null, main: true } };
}

const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

const targetOf = (unit: Unit, { units }: Catalogue): SuccessorUnit => ({
  key: unit.code,
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  parentName: unit.parent === null ? null : (units.get(unit.parent)?.name ?? null),
});
