import { stringify } from 'csv-stringify/sync';
import type { Ii06aCounts } from '@ioc/shared/answers/reports';
import { csvFormat } from '@ioc/shared/figures/csv-format';
import type { Ii06aReport } from '#reports/ii06a.js';
import type { ReportGrouping } from '#reports/read-report.js';

/** Columns (3) to (13) of form II.06a/VPCP/KSTT with the form's own headings. */
const columns: readonly (readonly [keyof Ii06aCounts, string])[] = [
  ['received', 'Tiếp nhận: tổng số (3)'],
  ['online', 'Tiếp nhận trong kỳ: trực tuyến (4)'],
  ['direct', 'Tiếp nhận trong kỳ: trực tiếp, bưu chính (5)'],
  ['carriedOver', 'Kỳ trước chuyển sang (6)'],
  ['resolved', 'Đã giải quyết: tổng số (7)'],
  ['resolvedEarly', 'Đã giải quyết: trước hạn (8)'],
  ['resolvedOnTime', 'Đã giải quyết: đúng hạn (9)'],
  ['resolvedLate', 'Đã giải quyết: quá hạn (10)'],
  ['open', 'Đang giải quyết: tổng số (11)'],
  ['openInTime', 'Đang giải quyết: trong hạn (12)'],
  ['openOverdue', 'Đang giải quyết: quá hạn (13)'],
];

const headings: Readonly<Record<ReportGrouping, string>> = {
  field: 'Lĩnh vực (2)',
  unit: 'Đơn vị (2)',
  procedure: 'Thủ tục (2)',
};

/** UTF-8 with a byte order mark, so that spreadsheets read the Vietnamese. */
export function ii06aCsv({ rows, total }: Ii06aReport, by: ReportGrouping): string {
  const header = ['TT (1)', headings[by], ...columns.map(([, name]) => name)];
  const cells = (of: Ii06aCounts) => columns.map(([name]) => of[name]);
  const lines = rows.map((row, at) => [at + 1, row.label, ...cells(row)]);
  return stringify([header, ...lines, ['', 'Tổng số', ...cells(total)]], csvFormat);
}
