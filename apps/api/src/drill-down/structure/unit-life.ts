import type { KnownUnit, UnitLife } from '@ioc/shared/answers/units';
import type { Administrative } from '#catalogue/administrative.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { communeEdges } from '#drill-down/structure/commune-edges.js';
import { provinceToday } from '#drill-down/structure/department-edges.js';
import { unitsOfCode } from '#drill-down/structure/find-units.js';
import { knownUnits } from '#drill-down/structure/known-units.js';
import { succession, type Succession, successionsOf } from '#drill-down/structure/successions.js';
import type { Edge } from '#drill-down/structure/edge.js';

/** The unit that bore a code on a day, what it was made of and what became of it; null: nobody knows the code. Pure. */
export function unitLife(code: string, day: string, catalogue: Catalogue, data: Administrative): UnitLife | null {
  const known = knownUnits(catalogue, data);
  const [unit, ...others] = unitsOfCode(code, day, known);
  if (!unit) return null;
  const wayOf = wayOfAny(catalogue, data);
  const own = catalogue.units.get(unit.inCatalogue ? unit.code : '');
  const way = wayOf(unit);
  const edges = unit.validTo === null ? leaving(way, unit) : edgesOf(way);
  return {
    ...{ asked: code, asOf: day, unit, phone: own?.phone ?? null, head: own?.head ?? null },
    today: edges.map(({ target: { key: _key, ...target }, ...edge }) => ({ ...target, ...edge })),
    why: way.kind === 'not-placed' && unit.validTo !== null ? way.why : null,
    madeOf: known.flatMap((was) => made(was, unit, wayOf(was))),
    others,
  };
}

const edgesOf = (way: Succession): readonly Edge[] =>
  way.kind === 'whole' ? [way.edge] : way.kind === 'partial' ? way.edges : [];

/** A unit in force became itself, which need not be said. */
const leaving = (way: Succession, unit: KnownUnit) => edgesOf(way).filter(({ target }) => target.code !== unit.code);

function made(was: KnownUnit, unit: KnownUnit, way: Succession): UnitLife['madeOf'] {
  if (unit.validTo !== null || was.validTo === null) return [];
  const sameKind = (was.kind === 'province') === (unit.kind === 'province');
  const edge = edgesOf(way).find(
    ({ target: { key } }) => key === unit.code || (key === unit.codes.agency && !unit.inCatalogue),
  );
  if (!edge || !sameKind) return [];
  const { code, name, kind, parentName, validTo } = was;
  return [{ code, name, kind, parentName, how: edge.how, share: edge.share, main: edge.main, validTo }];
}

/** Also of units that only the lists of the country know. */
function wayOfAny(catalogue: Catalogue, data: Administrative): (unit: KnownUnit) => Succession {
  const ways = successionsOf(catalogue, data);
  return (unit) => {
    if (unit.inCatalogue) return ways(unit.code);
    const { code, name, kind, parentName, validTo } = unit;
    if (validTo === null) {
      const target = { key: unit.codes.agency ?? code, code, name, kind, parentName };
      return { kind: 'whole', edge: { target, how: 'unchanged', share: null, main: true } };
    }
    if (kind === 'commune') return succession(communeEdges({ code, name }, data));
    const today = provinceToday(code, data);
    if (!today) return { kind: 'not-placed', why: 'no-successor' };
    const how = today.predecessors.length > 1 ? 'merged' : 'unchanged';
    const target = { key: today.agency, code: today.agency, name: today.fullName, kind, parentName: null };
    return { kind: 'whole', edge: { target, how, share: null, main: true } };
  };
}
