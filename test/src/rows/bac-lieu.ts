import type { AskedFigure } from '@ioc/test/rows/asked-figure';
import { figures, here, indicator, lastEdition, layer, menu, type Row } from '@ioc/test/rows/way';

const at = 'bac-lieu-2022';
const province = 'Bạc Liêu';

const ordinary: AskedFigure = {
  ...{ words: 'Thường', at: '/documents/summary' },
  value: ['classes', { class: 'normal' }, 'incoming', 'value'],
};
const workFiles: AskedFigure = {
  ...{ words: 'Hồ sơ công việc xử lý trọn vẹn trên môi trường mạng', at: '/figures' },
  value: ['figures', { indicator: 'work-files-online' }, 'numerator'],
};

/** Rows 19 to 26. */
export const bacLieuRows: readonly Row[] = [
  { n: 19, province, system: 'public dossier state', owed: 'the public page', ways: [] },
  {
    ...{ n: 20, province, system: 'linked documents by class' },
    ways: [
      { at, clicks: menu('Công việc', 'Văn bản'), shows: ['893', '545', '84', 'Hỏa tốc'] },
      { at: here, clicks: menu('Công việc', 'Văn bản'), shows: ['Hỏa tốc'], figure: ordinary },
    ],
  },
  {
    ...{ n: 21, province, system: '683/2.006 services; 130.000 transactions, three levels' },
    ways: [
      { at, clicks: ['Tỷ lệ dịch vụ công mức độ 3 và 4'], shows: ['683', '2.006'], down: ['Mở danh sách'], rows: 683 },
      { at, clicks: [figures, 'Giao dịch một năm'], shows: ['130.000'] },
      {
        at: here,
        clicks: menu('Sổ theo dõi', 'Thủ tục hành chính'),
        shows: ['Toàn trình', 'Một phần'],
        figure: { words: 'Một phần', at: '/catalogue/procedures?online=partial', value: ['total'] },
        down: ['Sổ công bố thủ tục'],
      },
    ],
  },
  {
    ...{ n: 22, province, system: '1.061 base stations' },
    note: '1.061 is official; the split by district is simulated, and marked so on the map and in the list',
    ways: [
      {
        at,
        clicks: [{ choose: 'Trạm thu phát sóng di động' }],
        shows: ['Trạm thu phát sóng di động: 1.061'],
        down: ['Danh sách'],
      },
      {
        at: here,
        clicks: [{ choose: 'Trạm thu phát sóng di động' }],
        shows: ['Trạm thu phát sóng di động:'],
        figure: layer('Trạm thu phát sóng di động', 'base-stations'),
        down: ['Danh sách'],
      },
    ],
  },
  {
    ...{ n: 23, province, system: 'work files online 90/80/60 %' },
    ways: [
      {
        at,
        clicks: menu('Công việc', 'Văn bản'),
        shows: ['Mục tiêu 2025: 90 %', 'Mục tiêu 2025: 80 %', 'Mục tiêu 2025: 60 %'],
      },
      { at, clicks: menu('Số liệu', 'Mục tiêu'), shows: ['≥ 90 %', '≥ 80 %', '≥ 60 %'], rows: 4 },
      { at: here, clicks: menu('Công việc', 'Văn bản'), shows: ['Hồ sơ công việc'], figure: workFiles },
    ],
  },
  {
    ...{ n: 24, province, system: 'periodic reports to the Government' },
    ways: [
      { at, clicks: menu('Sổ theo dõi', 'Bộ báo cáo định kỳ'), shows: ['Đủ 4 chỉ tiêu', '6,1 %', '310'] },
      {
        at: here,
        clicks: menu('Sổ theo dõi', 'Bộ báo cáo định kỳ'),
        shows: ['Tải CSV'],
        figure: indicator('CPI bình quân so với cùng kỳ', 'cpi-average'),
      },
    ],
  },
  {
    ...{ n: 25, province, system: 'ICT readiness 55/63' },
    note: 'default: simulated, up to 2020, the last edition there was',
    ways: [
      { at, clicks: menu('Số liệu', 'Bảng xếp hạng'), shows: ['55/63'] },
      {
        at: here,
        clicks: menu('Số liệu', 'Bảng xếp hạng'),
        shows: ['Chỉ số sẵn sàng cho phát triển'],
        figure: lastEdition('ICT-INDEX', 'rank'),
      },
    ],
  },
  {
    ...{ n: 26, province, system: 'shared data, smart city, IoT' },
    ways: [
      { at, clicks: [figures, 'Độ mặn tại trạm đo'], shows: ['Độ mặn tại trạm đo'] },
      {
        at: here,
        clicks: [{ choose: 'Trạm đo' }],
        shows: ['Trạm đo:'],
        figure: layer('Trạm đo', 'sensors'),
        down: ['Danh sách'],
      },
    ],
  },
];
