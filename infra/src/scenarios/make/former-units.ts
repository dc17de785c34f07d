import { type Administrative, loadAdministrative } from '@ioc/api/catalogue/administrative';
import { formerDepartments, type Today } from '#scenarios/make/former-departments.js';
import { provinces, type Place } from '#scenarios/make/places.js';
import { flow } from '#scenarios/make/yaml-line.js';

const header = `# Made by infra/src/scenarios/make. Units of the two provinces that became Quảng Trị on 1/7/2025, for events of their time:
# a late correction of a dossier of January 2025 names the department, the district or the commune of that month.
# code: the unit's own, with the year it ended where another unit bears it today; formerCodes: what events of that time call it.
# Provinces: Resolution 202/2025/QH15. Departments: Decree 45/2025/NĐ-CP, resolutions of the councils of Quảng Bình (19/2/2025)
# and Quảng Trị (20/2/2025); in force on 1/3/2025. Their numbers are simulated, as today's are: put the real ones in their place.
# Districts ended on 30/6/2025 and have no successor. What communes became: catalogue/administrative.
`;
const [last, oldQuangTri] = ['2025-06-30', 'H50-2025'];
const districts: Readonly<Record<string, string>> = {
  'Thành phố Đồng Hới': '450',
  'Huyện Minh Hóa': '452',
  'Huyện Tuyên Hóa': '453',
  'Huyện Quảng Trạch': '454',
  'Huyện Bố Trạch': '455',
  'Huyện Quảng Ninh': '456',
  'Huyện Lệ Thủy': '457',
  'Thị xã Ba Đồn': '458',
  'Thành phố Đông Hà': '461',
  'Thị xã Quảng Trị': '462',
  'Huyện Vĩnh Linh': '464',
  'Huyện Hướng Hóa': '465',
  'Huyện Gio Linh': '466',
  'Huyện Đa Krông': '467',
  'Huyện Cam Lộ': '468',
  'Huyện Triệu Phong': '469',
  'Huyện Hải Lăng': '470',
};

type Row = Record<string, unknown> & { code: string };

/** former-units.yaml of Quảng Trị. `taken`: codes of today; `departments`: codes of today's by their name. */
export function formerUnitFile(taken: ReadonlySet<string>, departments: Today): string {
  const data = loadAdministrative('catalogue/administrative');
  const handedOn = (row: Row): Row =>
    taken.has(row.code) ? { ...row, code: `${row.code}-${endYear(row)}`, formerCodes: [row.code] } : row;
  const rows: Row[] = [
    ...both().flatMap(([place, root]) => [root, ...officesOf(place, root.code, departments)]),
    ...Object.entries(districts).map(([name, code]) => ({
      ...{ code, name, kind: 'district', parent: provinceOf(code), validTo: last },
    })),
    {
      ...{ code: '471', name: 'Huyện Cồn Cỏ', kind: 'district', parent: oldQuangTri, validTo: last },
      successors: [{ code: '19742', kind: 'retyped' }],
    },
    ...communes(data).map((row) => withStatistical(handedOn(row), row.code)),
  ];
  return `${header}${rows.map((row) => `- ${flow(row)}`).join('\n')}\n`;
}

/** Today's province took over the agency code of the former Quảng Trị, and so all numbers under it. */
function officesOf(place: Place, root: string, departments: Today): Row[] {
  const own = (code: string) => (place.agency === 'H50' ? `${code}-2025` : code);
  const centre = 'Trung tâm Phục vụ hành chính công tỉnh';
  const successors = [{ code: departments.get(centre), kind: 'merged' }];
  const rows: Row[] = [
    ...formerDepartments(place, departments, own).map((row) => ({ ...row })),
    { code: `${place.agency}.90`, name: centre, kind: 'centre', validTo: last, successors },
  ];
  return rows.map(({ code, name, kind, ...row }) => ({
    ...{ code: own(code), name, kind, parent: root },
    ...row,
    ...(own(code) !== code && { formerCodes: [code] }),
  }));
}

function both(): [Place, Row][] {
  const quangBinh: Place = provinces['quang-binh-2021'];
  const departments = quangBinh.departments.flatMap((name) =>
    name === 'Sở Du lịch' ? [] : name === 'Sở Văn hóa và Thể thao' ? ['Sở Văn hóa, Thể thao và Du lịch'] : [name],
  );
  const quangTri: Place = { ...quangBinh, code: '45', agency: 'H50', name: 'Quảng Trị', departments };
  const root = { kind: 'province', validTo: last, successors: [{ code: 'H50', kind: 'merged' }] };
  return [
    [quangBinh, { code: 'H46', name: 'Tỉnh Quảng Bình', ...root, statistical: '44', formerCodes: ['44'] }],
    [
      quangTri,
      {
        code: oldQuangTri,
        name: 'Tỉnh Quảng Trị (đến 30/6/2025)',
        ...root,
        aliases: ['45'],
        statistical: '45',
        formerCodes: ['H50'],
      },
    ],
  ];
}

const provinceOf = (district: string) => (district < '460' ? 'H46' : oldQuangTri);
const endYear = ({ validTo }: Row) => String(validTo).slice(0, 4);
const withStatistical = (row: Row, code: string): Row => (row.code === code ? row : { ...row, statistical: code });

/** Communes as on 30/6/2025 and those that ended in 2024, which may have handed their code on even then. */
function communes({ oldCommunes, earlierCommunes }: Administrative): Row[] {
  const here = (province: string) => province === '44' || province === '45';
  const merged = new Set([...earlierCommunes.values()].flatMap(({ successors }) => successors.map(({ code }) => code)));
  const old = [...oldCommunes.values()]
    .filter(({ province, district }) => here(province) && district !== null)
    .map(({ code, name, district }) => commune(code, name, district, merged.has(code) ? '2024-12-01' : null, last));
  const earlier = [...earlierCommunes.values()]
    .filter(({ province }) => here(province))
    .map(({ code, name, district, lastDay = last }) => commune(code, name, district, null, lastDay));
  const living = new Set(old.map(({ code }) => code));
  const handedOn = earlier.map((row) =>
    living.has(row.code)
      ? { ...row, code: `${row.code}-${endYear(row)}`, statistical: row.code, formerCodes: [row.code] }
      : row,
  );
  return [...old, ...handedOn].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const commune = (
  code: string,
  name: string,
  district: string | null,
  validFrom: string | null,
  validTo: string,
): Row => ({
  ...{ code, name, kind: 'commune', parent: districts[district ?? ''], validFrom, validTo },
});
