import type { Administrative, DepartmentToday } from '#catalogue/administrative.js';
import type { Catalogue, Unit } from '#catalogue/catalogue.js';
import type { Edge, How } from '#drill-down/structure/edge.js';

/**
 * From a province or one of its departments, as a history has them, to those of today. Departments are joined by name,
 * as the decree that reorganised them does: their numbers are the province's own.
 */
export function departmentEdges(unit: Unit, { province }: Catalogue, data: Administrative): Edge[] {
  const today = provinceToday(province.code, data);
  if (!today) return [];
  const merged = today.predecessors.length > 1;
  const step = (how: How): How => (merged && how === 'unchanged' ? 'merged' : how);
  if (unit.kind === 'province') {
    const target = { key: today.agency, code: today.agency, name: today.fullName, kind: unit.kind, parentName: null };
    return [{ target, how: step('unchanged'), share: null, main: true }];
  }
  return data.departments.flatMap((one) => {
    const was = predecessor(one, unit.name, province.code);
    if (!was) return [];
    const how: How = was.kind === 'split' ? 'partial' : step(was.kind);
    const key = `${today.agency}/${one.name}`;
    const target = { key, code: null, name: one.name, kind: unit.kind, parentName: today.fullName };
    return [{ target, how, share: null, main: was.main ?? was.kind !== 'split' }];
  });
}

const predecessor = ({ predecessors }: DepartmentToday, name: string, province: string) =>
  predecessors.find((was) => was.name === name && (was.province === undefined || was.province === province));

/** The province of today that an old one belongs to. */
export function provinceToday(old: string, { oldProvinces, provinces }: Administrative) {
  return provinces.get(oldProvinces.get(old)?.successor ?? '') ?? null;
}
