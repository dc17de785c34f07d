import type { AskedFigure } from '@ioc/test/rows/asked-figure';
import { figures, here, layer, menu, type Row } from '@ioc/test/rows/way';

const at = 'dak-lak-so-tttt-2023';
const province = 'Đắk Lắk';

const firstField: AskedFigure = { words: ['rows', 0, 'label'], at: '/reports/ii06a', value: ['rows', 0, 'received'] };
const revenue: AskedFigure = {
  ...{ words: ['rows', { indicator: 'budget-revenue' }, 'name'], at: '/targets' },
  value: ['rows', { indicator: 'budget-revenue' }, 'current', 'value'],
};
const mailboxes: AskedFigure = {
  ...{ words: 'xã', at: '/registers/equipment' },
  value: ['levels', { level: 'commune' }, 'mailboxes', 'numerator'],
};
const amended: AskedFigure = { words: 'sửa đổi', at: '/registers/procedures', value: ['counts', 'amended'] };

/** Rows 27 to 31. */
export const dakLakRows: readonly Row[] = [
  {
    ...{ n: 27, province, system: 'a department’s quarter' },
    ways: [
      {
        at,
        clicks: [],
        shows: ['33/33', '5/33', '15,2', '22/22', 'quý báo cáo 1/2023'],
        down: ['Dịch vụ phát sinh hồ sơ'],
      },
      { at, clicks: [figures, 'quý báo cáo 1/2023'], shows: ['11/11', '22/22'], down: ['Hồ sơ đã giải quyết'] },
      { at: here, clicks: menu('Số liệu', 'Biểu II.06a'), shows: ['Biểu II.06a'], figure: firstField },
    ],
  },
  {
    ...{ n: 28, province, system: 'targets 2025 and 2030' },
    ways: [
      {
        at,
        clicks: menu('Số liệu', 'Mục tiêu'),
        shows: ['≥ 80 %', '≥ 30 %', '≥ 50 %', '≥ 95 %', 'Mục tiêu 2030'],
        rows: 14,
      },
      { at: here, clicks: menu('Số liệu', 'Mục tiêu'), shows: ['Phải đạt đến nay'], figure: revenue },
    ],
  },
  {
    ...{ n: 29, province, system: 'community digital teams, 1.147 in 13/15' },
    ways: [
      {
        at,
        clicks: [{ choose: 'Tổ công nghệ số cộng đồng' }],
        shows: ['Tổ công nghệ số cộng đồng: 1.147', '13/15'],
        down: ['Danh sách'],
      },
      {
        at: here,
        clicks: [{ choose: 'Tổ công nghệ số cộng đồng' }],
        shows: ['không có vị trí'],
        figure: layer('Tổ công nghệ số cộng đồng', 'community-teams'),
        down: ['Danh sách'],
      },
    ],
  },
  {
    ...{ n: 30, province, system: 'mailboxes, meeting points' },
    ways: [
      { at, clicks: menu('Sổ theo dõi', 'Hạ tầng số'), shows: ['10.000', '14', '13'] },
      { at: here, clicks: menu('Sổ theo dõi', 'Hạ tầng số'), shows: ['Hạ tầng số'], figure: mailboxes },
    ],
  },
  {
    ...{ n: 31, province, system: 'procedures register: new, amended, abolished' },
    note: 'the article publishes no decision: the scenario’s page is empty and says why',
    ways: [
      { at: here, clicks: menu('Sổ theo dõi', 'Sổ công bố thủ tục'), shows: ['Sổ công bố thủ tục'], figure: amended },
    ],
  },
];
