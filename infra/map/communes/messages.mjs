// What the import says, in Vietnamese and English on one line each. Pure.

const TEXT = {
  'no-code': ['không có mã', 'has no code'],
  'unknown-code': ['mã không có trong danh mục đơn vị', 'code is not in the catalogue of units'],
  'duplicate-code': ['mã trùng với đối tượng', 'same code as feature'],
  'missing-commune': ['thiếu trong tệp', 'is missing from the file'],
  'no-shape': ['không có hình', 'has no shape'],
  'not-polygon': ['không phải vùng', 'is not a polygon'],
  'empty-ring': ['vòng ranh giới dưới 4 điểm', 'a ring has fewer than 4 points'],
  'open-ring': ['vòng ranh giới không khép kín', 'a ring is not closed'],
  'not-numbers': ['tọa độ không phải là số', 'a coordinate is not a number'],
  projected: ['tọa độ phẳng (VN-2000?), cần WGS84 kinh độ, vĩ độ', 'projected coordinates; WGS84 lon, lat needed'],
  swapped: ['đảo kinh độ và vĩ độ', 'longitude and latitude are swapped'],
  outside: ['nằm ngoài tỉnh', 'lies outside the province'],
};

export function describe({ kind, number, field, value, name, first, detail }) {
  const [vi, en] = TEXT[kind];
  const tail = [first, detail].filter((part) => part !== undefined).join(' ');
  if (kind === 'missing-commune') return `${value} ${name}: ${vi} / ${en}`;
  return `#${number} ${field}=${JSON.stringify(value ?? null)}: ${vi} / ${en}${tail && `: ${tail}`}`;
}

export const USAGE = `Cách dùng / Usage:
  npm run map:import -- --province quang-tri --file communes.geojson|.topojson|.shp
    [--code-field ma_xa] [--simplify 80] --source "…" --licence "…" --valid-from 2025-07-01`;
