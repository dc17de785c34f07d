/** A province as it was, and the departments it had; numbers after the agency code are simulated. */
export interface Place {
  /** Statistical code before 1/7/2025. */
  readonly code: string;
  /** Code of the province that it belongs to today. */
  readonly codeToday: string;
  readonly agency: string;
  readonly name: string;
  readonly departments: readonly string[];
  /** Communes are listed too. */
  readonly communes: boolean;
}

const common = [
  'Văn phòng UBND tỉnh',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Kế hoạch và Đầu tư',
  'Sở Tài chính',
  'Sở Công Thương',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Giao thông vận tải',
  'Sở Xây dựng',
  'Sở Tài nguyên và Môi trường',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Y tế',
  'Thanh tra tỉnh',
];
const science = ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ', 'Sở Giáo dục và Đào tạo'];

export const provinces = {
  'quang-binh-2021': {
    code: '44',
    codeToday: '44',
    agency: 'H46',
    name: 'Quảng Bình',
    departments: [
      ...common,
      ...science,
      'Sở Văn hóa và Thể thao',
      'Sở Du lịch',
      'Sở Ngoại vụ',
      'Ban Dân tộc',
      'Ban Quản lý Khu kinh tế',
    ],
    communes: true,
  },
  'dien-bien-2020': {
    code: '11',
    codeToday: '11',
    agency: 'H18',
    name: 'Điện Biên',
    departments: [...common, ...science, 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Ngoại vụ', 'Ban Dân tộc'],
    communes: true,
  },
  'bac-lieu-2022': {
    code: '95',
    codeToday: '96',
    agency: 'H04',
    name: 'Bạc Liêu',
    departments: [
      ...common,
      'Sở Giáo dục, Khoa học và Công nghệ',
      'Sở Văn hóa, Thông tin, Thể thao và Du lịch',
      'Ban Dân tộc - Tôn giáo',
    ],
    communes: true,
  },
  'dak-lak-so-tttt-2023': {
    code: '66',
    codeToday: '66',
    agency: 'H15',
    name: 'Đắk Lắk',
    departments: [
      ...common,
      ...science,
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Ngoại vụ',
      'Ban Dân tộc',
      'Ban Quản lý các khu công nghiệp',
    ],
    communes: false,
  },
  'lai-chau-2015': {
    code: '12',
    codeToday: '12',
    agency: 'H35',
    name: 'Lai Châu',
    departments: [...common, ...science, 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Ngoại vụ', 'Ban Dân tộc'],
    communes: false,
  },
} as const satisfies Record<string, Place>;
export type ScenarioName = keyof typeof provinces;

/** Code of a department by its name. @throws Error when the province has none of this name */
export function departmentCode(place: Place, name: string): string {
  const at = place.departments.indexOf(name);
  if (at < 0) throw new Error(`${place.name}: no department ${name}`);
  return `${place.agency}.${String(at + 1).padStart(2, '0')}`;
}
