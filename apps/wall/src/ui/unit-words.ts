import type { Locale } from '#ui/format';

/** How an indicator's own unit is said. */
export interface UnitWords {
  /** Before the number: "hạng". */
  before: string | null;
  /** After it: "tỷ đồng", "/80". */
  after: string | null;
}

/** Words for a thousand, and a thousand of it, and so on. */
const ladders: Record<Locale, readonly string[]> = {
  'vi-VN': ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ', 'triệu tỷ', 'tỷ tỷ'],
  'en-GB': ['', 'k', 'M', 'bn', 'tn', 'k tn', 'M tn'],
};
/** Units that indicators of Vietnamese provinces come in; one that is not here is said as it was sent. */
const english: Readonly<Record<string, string>> = {
  đồng: 'VND',
  điểm: 'points',
  lượt: 'visits',
  người: 'people',
  'hồ sơ': 'dossiers',
  'văn bản': 'documents',
  'nhiệm vụ': 'tasks',
  'phản ánh': 'complaints',
  'doanh nghiệp': 'businesses',
  ngày: 'days',
  giờ: 'hours',
  phút: 'minutes',
  vụ: 'cases',
  'ổ dịch': 'outbreaks',
  'chữ ký': 'signatures',
  tấn: 'tonnes',
  'tài khoản': 'accounts',
  trường: 'schools',
  'học sinh': 'pupils',
  'giáo viên': 'teachers',
  'giao dịch': 'transactions',
  'dự án': 'projects',
  cuộc: 'meetings',
  'điểm cầu': 'meeting points',
  cấp: 'level',
  'trạng thái': 'state',
};
const isRank = (unit: string) => /^(xếp )?hạng$/i.test(unit);
/** "điểm (thang 80)": points out of 80. */
const scaleOf = (unit: string) => /^(.+?) \(thang ([\d.,]+)\)$/.exec(unit);

/** The words round a number that was divided by a thousand so many times. `unit`: an indicator's own, or null for a count. */
export function unitWords(unit: string | null, thousands: number, locale: Locale): UnitWords {
  const ladder = ladders[locale];
  if (unit === null) return { before: null, after: ladder[thousands] || null };
  if (isRank(unit)) return { before: locale === 'vi-VN' ? 'hạng' : 'rank', after: null };
  const scale = scaleOf(unit);
  if (scale) return { before: null, after: `/${scale[2]}` };
  const { level, base } = levelOf(unit);
  const word = locale === 'vi-VN' ? base : (english[base] ?? base);
  return { before: null, after: [ladder[level + thousands] ?? '', word].filter(Boolean).join(' ') || null };
}

/** "tỷ đồng" is đồng, three times a thousand: a thousand billion is said, a thousand million is not. */
function levelOf(unit: string): { level: number; base: string } {
  const [first = '', ...rest] = unit.split(' ');
  const level = ladders['vi-VN'].indexOf(first.toLowerCase());
  return level > 0 && rest.length > 0 ? { level, base: rest.join(' ') } : { level: 0, base: unit };
}
