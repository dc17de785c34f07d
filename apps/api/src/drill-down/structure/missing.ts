import type { Administrative } from '#catalogue/administrative.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { isHistory } from '#catalogue/unit-history.js';
import { provinceToday } from '#drill-down/structure/department-edges.js';
import type { SuccessorUnit } from '#drill-down/structure/edge.js';

export interface Missing {
  readonly code: string;
  readonly name: string;
  readonly parentName: string | null;
}

/**
 * What a unit of today is made of that this catalogue does not know: without it a sum is not the unit's own. Of a commune
 * other communes, of all else the other provinces that its province was made of.
 */
export function missingFrom(target: SuccessorUnit, catalogue: Catalogue, data: Administrative): Missing[] {
  if (target.kind === 'commune') return missingCommunes(target, catalogue, data);
  if (!isHistory(catalogue)) return [];
  const others = provinceToday(catalogue.province.code, data)?.predecessors ?? [];
  return others
    .filter(({ code }) => code !== catalogue.province.code)
    .map(({ code, name }) => ({ code, name: data.oldProvinces.get(code)?.fullName ?? name, parentName: null }));
}

function missingCommunes({ code }: SuccessorUnit, { units }: Catalogue, data: Administrative): Missing[] {
  const known = new Set([...units.values()].map((unit) => unit.statistical ?? unit.code));
  return (data.communes.get(code ?? '')?.predecessors ?? [])
    .filter((was) => !known.has(was.code))
    .map((was) => ({ code: was.code, name: was.name, parentName: was.district ?? null }));
}
