import { loadAdministrative } from '@ioc/api/catalogue/administrative';
import { departmentCode, type Place } from '#scenarios/make/places.js';

interface Successor {
  readonly code: string;
  readonly kind: 'merged' | 'renamed' | 'split';
  readonly main?: true;
}
interface Row {
  readonly code: string;
  readonly name: string;
  readonly kind: 'department';
  readonly validFrom: string | null;
  readonly validTo: string;
  readonly successors: readonly Successor[] | null;
}
/** Number of today's department by its name, in catalogue/quang-tri/units.yaml. */
export type Today = ReadonlyMap<string, string>;

const [reorganised, ended, merged] = ['2025-03-01', '2025-02-28', '2025-06-30'];

/** What a department's own code is, from its number. */
type Own = (number: string) => string;

/**
 * Departments of one of the two provinces that became Quảng Trị. Those that the decree of 2025 ended lead to those of
 * March to June of their own province, and these on 1/7/2025 to the department of the same name today.
 */
export function formerDepartments(place: Place, today: Today, own: Own): Row[] {
  const edges = loadAdministrative('catalogue/administrative').departments;
  const names = new Set(edges.map(({ name }) => name));
  const before = place.departments;
  const ofMarch = edges
    .filter(({ name, predecessors }) => !before.includes(name) && predecessors.some((was) => before.includes(was.name)))
    .map(({ name }) => name);
  const numbered: Place = { ...place, departments: [...before, ...ofMarch] };
  const next = (name: string, lives: boolean): Successor[] =>
    edges.flatMap(({ name: to, predecessors }) => {
      const was = predecessors.find((one) => one.name === name && (one.province ?? place.code) === place.code);
      if (!was) return [];
      const code = lives ? today.get(to) : own(departmentCode(numbered, to));
      if (code === undefined) throw new Error(`no department ${to} today`);
      const kind = was.kind === 'split' || was.kind === 'renamed' ? was.kind : 'merged';
      return [{ code, kind, ...(was.main && { main: true as const }) }];
    });
  return numbered.departments.map((name) => {
    const isNew = ofMarch.includes(name);
    // A department that has no place in the decree may have lived to the end of the province; nobody says what became of it.
    const lives = isNew || names.has(name) || next(name, false).length === 0;
    const whole: Successor[] = [{ code: today.get(name) ?? '', kind: 'merged' }];
    return {
      code: departmentCode(numbered, name),
      name,
      kind: 'department',
      validFrom: isNew ? reorganised : null,
      validTo: lives ? merged : ended,
      successors: nullIfNone(isNew ? whole : next(name, lives)),
    };
  });
}

const nullIfNone = <T>(list: readonly T[]) => (list.length === 0 ? null : list);
