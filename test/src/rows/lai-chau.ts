import type { AskedFigure } from '@ioc/test/rows/asked-figure';
import { figures, here, menu, type Row } from '@ioc/test/rows/way';

const at = 'lai-chau-2015';
const province = 'Lai Châu';

const handled: AskedFigure = { words: 'Cộng', at: '/documents/officials', value: ['total', 'handled', 'value'] };
const tasks: AskedFigure = { words: 'Danh sách có', at: '/tasks?measure=task.open', value: ['total'] };
const dossiers: AskedFigure = { words: 'Danh sách có', at: '/dossiers?measure=dossier.open', value: ['total'] };
const running: AskedFigure = {
  ...{ words: ['processes', 0, 'code'], at: '/registers/processes' },
  value: ['processes', 0, 'running'],
};
const points: AskedFigure = {
  ...{ words: 'Sở Nội vụ', at: '/registers/sheets/chuyen-doi-so' },
  value: ['units', { unit: 'H50.02' }, 'points', 0, 'value'],
};
const computers: AskedFigure = {
  ...{ words: 'xã', at: '/registers/equipment' },
  value: ['levels', { level: 'commune' }, 'computers', 'numerator'],
};

/** Rows 32 to 37. */
export const laiChauRows: readonly Row[] = [
  {
    ...{ n: 32, province, system: 'documents per official' },
    ways: [
      { at, clicks: menu('Công việc', 'Văn bản theo người xử lý'), shows: ['47', '11', '176'] },
      {
        at: here,
        clicks: menu('Công việc', 'Văn bản theo người xử lý'),
        shows: ['Văn bản theo người xử lý'],
        figure: handled,
      },
    ],
  },
  {
    ...{ n: 33, province, system: 'Government-assigned tasks, four classes' },
    ways: [
      {
        at,
        clicks: [figures],
        shows: ['21.914', '16.051', '14.068/16.051', '1.983', '5.863', '5.640/5.863', '223'],
        down: ['Chưa hoàn thành quá hạn'],
      },
      { at: here, clicks: menu('Công việc', 'Nhiệm vụ được giao'), shows: ['Nhiệm vụ'], figure: tasks },
    ],
  },
  {
    ...{ n: 34, province, system: 'ISO 9001 processes (10): steps, owners' },
    note: 'the scenario published ten processes and no runs; default: runs with their records',
    ways: [
      { at, clicks: menu('Sổ theo dõi', 'Quy trình ISO'), shows: ['ISO 9001'], rows: 10 },
      { at: here, clicks: menu('Sổ theo dõi', 'Quy trình ISO'), shows: ['ISO 9001'], figure: running },
    ],
  },
  {
    ...{ n: 35, province, system: 'one-stop receipts and appointments' },
    ways: [
      { at, clicks: [figures, 'Hồ sơ tiếp nhận'], shows: ['40'] },
      { at, clicks: menu('Công việc', 'Hồ sơ'), shows: ['Hẹn trả', 'Danh sách có 6 dòng'] },
      { at: here, clicks: menu('Công việc', 'Hồ sơ'), shows: ['Hẹn trả'], figure: dossiers },
    ],
  },
  {
    ...{ n: 36, province, system: 'agency IT rating sheets' },
    ways: [
      { at, clicks: menu('Sổ theo dõi', 'Phiếu đánh giá cơ quan'), shows: ['Tốt', 'Hạ tầng kỹ thuật'] },
      { at: here, clicks: menu('Sổ theo dõi', 'Phiếu đánh giá cơ quan'), shows: ['Phiếu đánh giá'], figure: points },
    ],
  },
  {
    ...{ n: 37, province: 'all', system: 'official mail, signed documents, Vĩnh Lợi’s 195 computers' },
    note: 'the portal, internal documents and the personnel system have no published figure in the five articles',
    ways: [
      { at: 'dien-bien-2020', clicks: [figures, 'Cán bộ dùng thư công vụ'], shows: ['90 %'] },
      {
        at: 'bac-lieu-2022',
        clicks: menu('Sổ theo dõi', 'Hạ tầng số'),
        shows: ['195', '90 %'],
        down: ['Huyện Vĩnh Lợi'],
      },
      { at, clicks: [figures, 'Văn bản gửi Chính phủ được ký số'], shows: ['100 %'] },
      { at: here, clicks: menu('Sổ theo dõi', 'Hạ tầng số'), shows: ['Hạ tầng số'], figure: computers },
    ],
  },
];
