import type { AskedFigure } from '@ioc/test/rows/asked-figure';
import { figures, here, indicator, lastEdition, layer, menu, type Row } from '@ioc/test/rows/way';

const at = 'dien-bien-2020';
const province = 'Điện Biên';

const signed: AskedFigure = {
  ...{ words: 'Văn bản đi có đủ chữ ký số của cơ quan và người đứng đầu', at: '/figures' },
  value: ['figures', { indicator: 'documents-signed-both' }, 'numerator'],
};
const byPost = indicator('Hồ sơ tiếp nhận từ đầu năm', 'received-year', '?channel=post');
const networked: AskedFigure = {
  ...{ words: 'xã', at: '/registers/equipment' },
  value: ['levels', { level: 'commune' }, 'dedicatedNetwork', 'numerator'],
};

/** Rows 13 to 18. */
export const dienBienRows: readonly Row[] = [
  {
    ...{ n: 13, province, system: 'documents and digital signatures' },
    ways: [
      { at, clicks: [figures], shows: ['2.300', '80 %', '100 %'], down: ['Chứng thư số'] },
      { at: here, clicks: menu('Công việc', 'Văn bản'), shows: ['chữ ký số'], figure: signed },
    ],
  },
  {
    ...{ n: 14, province, system: '1.668 procedures, levels, national portal' },
    ways: [
      {
        ...{ at, clicks: menu('Sổ theo dõi', 'Thủ tục hành chính'), shows: ['1.668', '230', '347', '222'] },
        rows: 1668,
      },
      { at, clicks: [figures, 'Dịch vụ mức độ 3, 4 trên Cổng quốc gia (số công bố)'], shows: ['39 %', '222/577'] },
      {
        at: here,
        clicks: menu('Sổ theo dõi', 'Thủ tục hành chính'),
        shows: ['Toàn trình', 'Một phần'],
        figure: { words: 'Toàn trình', at: '/catalogue/procedures?online=full', value: ['total'] },
        down: ['Sổ công bố thủ tục'],
      },
    ],
  },
  {
    ...{ n: 15, province, system: '96.000 dossiers, 83 %, postal channel' },
    ways: [
      { at, clicks: [figures, 'Hồ sơ tiếp nhận trong năm'], shows: ['96.000'] },
      { at, clicks: [figures, 'Tỷ lệ hồ sơ công bố'], shows: ['83 %'] },
      { at, clicks: [figures, 'bưu chính', 'Hồ sơ tiếp nhận'], shows: ['48'] },
      { at: here, clicks: [figures, 'bưu chính'], shows: ['bưu chính'], figure: byPost },
    ],
  },
  {
    ...{ n: 16, province, system: 'infrastructure by level' },
    note: 'the scenario published no state of its data centre',
    ways: [
      { at, clicks: menu('Sổ theo dõi', 'Hạ tầng số'), shows: ['69 %', '100 %', '90 %', '2.300', '14'] },
      { at: here, clicks: menu('Sổ theo dõi', 'Hạ tầng số'), shows: ['Trung tâm dữ liệu'], figure: networked },
    ],
  },
  {
    ...{ n: 17, province, system: 'video conference, 14 points' },
    ways: [
      {
        at,
        clicks: [{ choose: 'Điểm cầu' }],
        shows: ['Điểm cầu hội nghị truyền hình: 14', 'công bố 2020'],
        down: ['Danh sách'],
      },
      {
        at: here,
        clicks: [{ choose: 'Điểm họp trực tuyến' }],
        shows: ['Điểm họp trực tuyến:'],
        figure: layer('Điểm họp trực tuyến', 'meeting-points'),
        down: ['Danh sách'],
      },
    ],
  },
  {
    ...{ n: 18, province, system: 'PAR and PAPI' },
    ways: [
      {
        at,
        clicks: menu('Số liệu', 'Bảng xếp hạng'),
        shows: ['86,55', '25/63', 'tăng 2 bậc', '43,73', '22/63', 'tăng 15 bậc'],
      },
      {
        at: here,
        clicks: menu('Số liệu', 'Bảng xếp hạng'),
        shows: ['Chỉ số cải cách hành chính'],
        figure: lastEdition('PAPI'),
      },
    ],
  },
];
