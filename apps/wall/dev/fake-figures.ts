import type { Figure } from '@ioc/shared/figures/figure';
import type { FigureRow } from '@ioc/shared/live/tables';
import { indicators } from 'virtual:catalogue';
import { between, iso, today } from './chance';

export const blank = (indicator: string, name: string): Figure => ({
  indicator,
  name,
  value: null,
  numerator: null,
  denominator: null,
  unit: 'count',
  formula: `${indicator}@1`,
  from: today,
  to: today,
  asOf: iso(Date.now() - 2000),
  of: 'H50',
  target: null,
  direction: 'none',
  judgement: 'none',
  state: 'live',
  because: [],
  list: `measure=${indicator}`,
  denominatorList: null,
});

const values: Record<string, Partial<Figure>> = {
  'received-today': { value: 1284 },
  'resolved-today': { value: 976 },
  open: { value: 18342, from: null },
  overdue: { value: 743, from: null, judgement: 'attention', direction: 'lower', target: 0 },
  'on-time-rate': {
    value: 92.43,
    numerator: 393087,
    denominator: 425281,
    unit: 'percent',
    judgement: 'attention',
    direction: 'higher',
    target: 95,
  },
  'open-complaints': { value: 214, from: null },
  'complaint-on-time': {
    value: 83.2,
    numerator: 3120,
    denominator: 3750,
    unit: 'percent',
    judgement: 'breach',
    direction: 'higher',
    target: 95,
  },
  'online-rate': {
    value: 71.9,
    numerator: 306000,
    denominator: 425281,
    unit: 'percent',
    judgement: 'none',
    direction: 'higher',
    target: 80,
  },
  'payment-online-rate': {
    value: 28.2,
    numerator: 20100,
    denominator: 71210,
    unit: 'percent',
    judgement: 'breach',
    direction: 'higher',
    target: 50,
  },
  'grdp-growth': { value: 7.84, unit: 'percent', target: 8, direction: 'higher', judgement: 'none' },
  'public-investment': { value: 61.3, unit: 'percent', target: 95, direction: 'higher' },
  'budget-revenue': { value: 9412.6, unit: 'tỷ đồng' },
  'hospital-visits': { value: null, unit: 'lượt', state: 'unknown' },
};
export const window: Record<string, string | null> = {
  day: today,
  month: `${today.slice(0, 8)}01`,
  year: `${today.slice(0, 5)}01-01`,
  all: null,
};

/** More headlines than Quảng Trị has, with the units, the lengths and the values that others send: `?many=6`. */
const others: (Partial<FigureRow> & { name: string })[] = [
  {
    name: 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)',
    nameEn: 'PAPI',
    value: 44.7,
    unit: 'điểm (thang 80)',
    target: 46,
    direction: 'higher',
  },
  { name: 'Tổng vốn đầu tư thực hiện trên địa bàn', nameEn: 'Investment', value: 1234567.8, unit: 'triệu đồng' },
  { name: 'Văn bản đến chưa xử lý', nameEn: 'Incoming documents not handled', value: 1284, unit: 'count' },
  {
    name: 'Tỷ lệ văn bản ký số đúng thẩm quyền của các cơ quan hành chính',
    nameEn: 'Documents signed',
    value: 71.43,
    numerator: 5,
    denominator: 7,
    unit: 'percent',
    target: 100,
  },
  { name: 'Xếp hạng chuyển đổi số cấp tỉnh (DTI)', nameEn: 'DTI rank', value: 23, unit: 'hạng', direction: 'lower' },
  {
    name: 'Đơn thư khiếu nại, tố cáo đang giải quyết',
    nameEn: 'Petitions open',
    value: null,
    state: 'unknown',
    because: ['Cổng Dịch vụ công quốc gia'],
  },
  {
    name: 'Hồ sơ sắp đến hạn trong hai ngày làm việc',
    nameEn: 'Dossiers due within two working days',
    value: 1234567,
    unit: 'count',
    judgement: 'breach',
    direction: 'lower',
  },
];
const more = Number(new URLSearchParams(location.search).get('many') ?? 0);

/** Every indicator of the catalogue with a value that shows one of its states. */
export function figureRows(): FigureRow[] {
  const added = others.slice(0, more).map((one, at) => ({
    ...blank(`other-${at}`, one.name),
    from: null,
    ...one,
    nameEn: one.nameEn ?? one.name,
    key: `other-${at}`,
    order: at / 10,
    trend: one.unit === 'count' ? Array.from({ length: 30 }, () => (one.value ?? 0) * between(0.9, 1.1)) : [],
  }));
  const own = indicators.map((one, at) => {
    const given = values[one.code] ?? {};
    const row = { ...blank(one.code, one.name), from: window[one.window] ?? null, ...given };
    const base = row.value ?? 0;
    const trend = Array.from({ length: 30 }, (_, day) =>
      row.value === null || day === 11 ? null : base * (0.93 + 0.07 * (day / 29)) * between(0.985, 1.015),
    );
    return {
      ...row,
      key: one.code,
      nameEn: one.nameEn,
      order: one.headline ?? at,
      trend: row.value === null ? [] : [...trend.slice(0, 29), base],
    };
  });
  return [...added, ...own];
}
