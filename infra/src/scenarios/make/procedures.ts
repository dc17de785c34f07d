import { departmentCode, provinces, type Place, type ScenarioName } from '#scenarios/make/places.js';
import { flow } from '#scenarios/make/yaml-line.js';

interface Lot {
  readonly place: Place;
  /** How many procedures there are, and how many of them are of each service level; the rest is level 2. */
  readonly total: number;
  readonly levels: Readonly<Partial<Record<3 | 4, number>>>;
  /** The first so many of level 3 and 4 are on the national portal. */
  readonly nationalPortal: number;
  /** Department that decides all of them; absent: departments, districts and communes share them. */
  readonly department?: string;
  /** The first procedures are of this field, for a panel of its own. */
  readonly firstField?: { readonly name: string; readonly count: number; readonly department: string };
  readonly note: string;
}

export const procedureLists: Record<ScenarioName, Lot> = {
  'quang-binh-2021': {
    place: provinces['quang-binh-2021'],
    total: 60,
    levels: { 3: 20, 4: 10 },
    nationalPortal: 0,
    firstField: { name: 'Hoạt động xây dựng', count: 6, department: 'Sở Xây dựng' },
    note: 'All numbers are simulated: the source publishes none.',
  },
  'dien-bien-2020': {
    place: provinces['dien-bien-2020'],
    total: 1668,
    levels: { 3: 230, 4: 347 },
    nationalPortal: 222,
    note: 'Published: 1.668 procedures, 230 of level 3, 347 of level 4, 222 of these on the national portal.',
  },
  'bac-lieu-2022': {
    place: provinces['bac-lieu-2022'],
    total: 2006,
    levels: { 3: 400, 4: 283 },
    nationalPortal: 0,
    note: 'Published: 683 of 2.006 procedures at level 3 and 4; how the 683 fall into 3 and 4 is simulated.',
  },
  'dak-lak-so-tttt-2023': {
    place: provinces['dak-lak-so-tttt-2023'],
    total: 33,
    levels: { 4: 33 },
    nationalPortal: 0,
    department: 'Sở Thông tin và Truyền thông',
    note: 'Published: 33 of 33 procedures of the department under one-stop; service levels and fees are simulated.',
  },
  'lai-chau-2015': {
    place: provinces['lai-chau-2015'],
    total: 20,
    levels: { 3: 4 },
    nationalPortal: 0,
    note: 'All numbers are simulated: the source publishes none.',
  },
};

const fields = ['Hộ tịch', 'Đất đai', 'Đầu tư', 'Lao động', 'Giao thông', 'Công Thương', 'Y tế', 'Giáo dục', 'Tư pháp'];

/** procedures.yaml. Names say what they are; the field and the unit are spread evenly. */
export function procedureFile(lot: Lot): string {
  const rows = Array.from({ length: lot.total }, (_, i) => `- ${flow(procedure(lot, i))}`);
  const head = [
    'Made by infra/src/scenarios/make. Simulated procedures: nameless stand-ins that can be counted, no official names.',
    lot.note,
    'Codes begin with 9, which the national database does not use. Level 4 stands as online: full, level 3 as partial.',
  ];
  return `${head.map((line) => `# ${line}`).join('\n')}\n${rows.join('\n')}\n`;
}

function procedure(lot: Lot, i: number) {
  const { place, firstField } = lot;
  const [four, three] = [lot.levels[4] ?? 0, lot.levels[3] ?? 0];
  const serviceLevel = i < three ? 3 : i < three + four ? 4 : 2;
  const special = firstField && i < firstField.count ? firstField : null;
  return {
    code: `9.${place.code}${String(i + 1).padStart(4, '0')}`,
    name: `Thủ tục mô phỏng số ${i + 1}`,
    field: special?.name ?? fields[i % fields.length],
    ...decider(lot, i, special?.department),
    limit: { value: 3 + (i % 18), unit: 'working-day' },
    online: serviceLevel === 4 ? 'full' : serviceLevel === 3 ? 'partial' : 'none',
    fee: i % 3 === 0,
    resultPaper: true,
    serviceLevel,
    nationalPortal: i < lot.nationalPortal ? true : null,
    oneStop: true,
  };
}

/** Of ten procedures seven are decided by departments, two by districts, one by communes. */
function decider({ place, department }: Lot, i: number, special: string | undefined) {
  const own =
    special ?? department ?? (i % 10 < 7 ? place.departments[1 + (i % (place.departments.length - 1))] : null);
  if (own) return { level: 'department', unit: departmentCode(place, own) };
  return { level: i % 10 === 9 ? 'commune' : 'district' };
}
