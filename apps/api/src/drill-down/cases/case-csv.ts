import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { csvFormat } from '@ioc/shared/figures/csv-format';
import { measuredKinds } from '@ioc/shared/measures/measured-kinds';
import { instantText } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { CaseFilter } from '#drill-down/cases/case-list.js';
import { type CaseRow, readRows } from '#drill-down/cases/case-list.sql.js';
import type { Queryable } from '#ledger/queryable.js';

const rowsPerPage = 1000;

/**
 * All rows of a list as CSV: UTF-8 with a byte order mark, Vietnamese headings, days and times of Vietnam. Read a page at a
 * time as fast as the reader takes it, so a list of any length needs the memory of one page.
 */
export function caseCsv(db: Queryable, filter: CaseFilter, catalogue: Catalogue): Readable {
  const topic = measuredKinds[filter.kind].topicHeading;
  const header = ['Mã', `Mã ${topic.toLowerCase()}`, topic, 'Mã đơn vị', 'Đơn vị', 'Kênh', 'Trạng thái hiện nay'];
  const times = ['Bắt đầu', 'Hạn', 'Kết thúc', 'Quá hạn khi kết thúc', 'Số ngày quá hạn'];
  const csv = stringify(csvFormat);
  const lines = Readable.from(rowsOf(db, filter, catalogue, [...header, ...times]));
  lines.on('error', (error) => csv.destroy(error));
  csv.on('close', () => lines.destroy());
  return lines.pipe(csv);
}

async function* rowsOf(db: Queryable, filter: CaseFilter, catalogue: Catalogue, header: readonly string[]) {
  yield header;
  let after: string | undefined;
  do {
    const page = await readRows(db, filter, catalogue, { after, limit: rowsPerPage });
    for (const row of page.rows) yield line(row);
    after = page.next ?? undefined;
  } while (after !== undefined);
}

const line = (row: CaseRow): (string | number)[] => [
  row.code ?? '(không công khai)',
  row.topic,
  row.topicName,
  row.unit,
  row.unitName,
  words[row.channel ?? ''] ?? row.channel ?? '',
  words[row.status] ?? row.status,
  ...[row.begunAt, row.dueAt, row.finishedAt].map((at) => at && local(at)).map((text) => text ?? ''),
  row.late === null ? '' : row.late ? 'có' : 'không',
  row.overdueDays,
];

/** '2026-11-22 08:05', which spreadsheets read as a time. */
const local = (instant: string): string => instantText(Date.parse(instant)).slice(0, 16).replace('T', ' ');

const words: Readonly<Record<string, string>> = {
  direct: 'trực tiếp',
  online: 'trực tuyến',
  post: 'bưu chính công ích',
  'field-report': 'phản ánh hiện trường',
  petition: 'phản ánh, kiến nghị',
  registered: 'mới đăng ký',
  received: 'được tiếp nhận',
  refused: 'không được tiếp nhận',
  processing: 'đang xử lý',
  supplement: 'chờ bổ sung giấy tờ',
  fee: 'chờ nghĩa vụ tài chính',
  paused: 'tạm dừng',
  withdrawn: 'công dân rút',
  stopped: 'dừng xử lý',
  resolved: 'đã xử lý xong',
  returned: 'đã trả kết quả',
  submitted: 'mới gửi',
  accepted: 'đã tiếp nhận',
  rejected: 'từ chối',
  duplicate: 'trùng lặp',
  'late-duplicate': 'báo trùng khi đã trễ hạn',
  clarification: 'chờ làm rõ',
  assigned: 'đã phân công',
  'sent-back': 'trả lại',
  answered: 'đã trả lời',
  published: 'đã công khai',
  closed: 'đã đóng',
  reopened: 'mở lại',
  reported: 'đã báo cáo tiến độ',
  completed: 'hoàn thành',
  cancelled: 'đã hủy',
  incoming: 'văn bản đến',
  outgoing: 'văn bản đi',
  draft: 'dự thảo',
  arrived: 'mới đến',
  drafted: 'đang soạn thảo',
  forwarded: 'đã chuyển xử lý',
  handled: 'đã xử lý',
  signed: 'đã ký',
  issued: 'đã phát hành',
};
