import type { AskedFigure } from '@ioc/test/rows/asked-figure';
import { here, indicator, lastEdition, layer, menu, type Row, subjects, type Way } from '@ioc/test/rows/way';

const at = 'quang-binh-2021';
const subject = (name: string, shows: readonly string[]): Way => ({ at, clicks: [subjects, name], shows });
const province = 'Quảng Bình';

const beds: AskedFigure = {
  ...{ words: ['hospitals', 0, 'name'], at: '/hospitals' },
  value: ['hospitals', 0, 'rates', { measure: 'beds' }, 'value'],
};
const inHand: AskedFigure = {
  ...{ words: 'đang xử lý', at: '/complaints/overview' },
  value: ['kinds', { kind: 'field-report' }, 'counts', 'handling-open'],
};
const component: AskedFigure = {
  ...{ words: ['indices', { code: 'PAR-INDEX' }, 'components', 0, 'name'], at: '/scoreboard' },
  value: ['indices', { code: 'PAR-INDEX' }, 'components', 0, 'officialScore'],
};

/** Rows 1 to 12: the centre itself. */
export const quangBinhRows: readonly Row[] = [
  {
    ...{ n: 1, province, system: 'wall, from overview to single case' },
    ways: [
      { at, clicks: [], shows: ['420', '78,88', '62,3'], down: ['Hồ sơ đang giải quyết quá hạn'] },
      {
        at: here,
        clicks: [],
        shows: ['Tỷ lệ giải quyết đúng hạn'],
        figure: indicator('Hồ sơ đang giải quyết quá hạn', 'overdue'),
        down: ['Hồ sơ đang giải quyết quá hạn'],
      },
    ],
  },
  {
    ...{ n: 2, province, system: 'socio-economic indicators' },
    note: 'the scenario’s article publishes no value: the page says so',
    ways: [
      {
        at: here,
        clicks: [subjects, 'Kinh tế'],
        shows: ['GRDP'],
        figure: indicator('Tốc độ tăng GRDP so cùng kỳ', 'grdp-growth'),
      },
    ],
  },
  {
    ...{ n: 3, province, system: 'live digital map' },
    ways: [
      { at, clicks: [{ choose: 'Camera' }], shows: ['Camera: 12'], down: ['Danh sách'] },
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
    ...{ n: 4, province, system: 'quality of health services' },
    ways: [
      subject('Chất lượng dịch vụ y tế', ['1.922', '74 %']),
      { at: here, clicks: menu('Số liệu', 'Chất lượng bệnh viện'), shows: ['Chất lượng bệnh viện'], figure: beds },
    ],
  },
  {
    ...{ n: 5, province, system: 'citizens’ urban reports' },
    ways: [
      subject('Phản ánh hiện trường về đô thị', ['90', '12']),
      { at: here, clicks: menu('Công việc', 'Phản ánh, kiến nghị'), shows: ['Phản ánh'], figure: inHand },
    ],
  },
  {
    ...{ n: 6, province, system: 'AI cameras' },
    owed: 'the picture',
    ways: [
      subject('Camera AI giám sát đô thị', ['10', '12']),
      {
        at: here,
        clicks: [{ choose: 'Camera' }],
        shows: ['Camera:'],
        figure: layer('Camera', 'cameras'),
        down: ['Danh sách'],
      },
    ],
  },
  {
    ...{ n: 7, province, system: 'construction permits' },
    ways: [
      subject('Cấp phép xây dựng', ['42', '38', '4']),
      {
        at: here,
        clicks: [subjects, 'Cấp phép xây dựng'],
        shows: ['Cấp phép xây dựng'],
        figure: indicator('Hồ sơ cấp phép xây dựng tiếp nhận', 'permit-received'),
      },
    ],
  },
  {
    ...{ n: 8, province, system: 'one-stop, 151/151 communes' },
    ways: [
      { at, clicks: ['Xã, phường, thị trấn có bộ phận một cửa'], shows: ['151/151', '100 %'] },
      { at, clicks: ['Xã, phường, thị trấn có bộ phận một cửa', 'Danh sách 151 đơn vị'], shows: ['151'], rows: 151 },
      {
        at: here,
        clicks: [{ choose: 'Một cửa cấp xã' }],
        shows: ['Một cửa cấp xã: 78'],
        figure: layer('Một cửa cấp xã', 'counters'),
        down: ['Danh sách'],
        rows: 78,
      },
    ],
  },
  {
    ...{ n: 9, province, system: 'vnEdu: 51 schools, 1.750 accounts' },
    ways: [
      subject('Giáo dục', ['51', '1.750']),
      { at: here, clicks: [subjects, 'Giáo dục'], shows: ['Giáo dục'], figure: indicator('Giáo viên', 'teachers') },
    ],
  },
  {
    ...{ n: 10, province, system: 'PAR, SIPAS, PAPI, PCI' },
    note: 'default: editions are simulated, and say so',
    ways: [
      {
        ...{ at, clicks: menu('Số liệu', 'Bảng xếp hạng') },
        shows: ['82,33', '50/63', '78,88', '60/63', '44,7', '7/63', '62,3', '52/63', 'giảm 14 bậc', '−4,55'],
      },
      { at: here, clicks: menu('Số liệu', 'Bảng xếp hạng'), shows: ['Các kỳ'], figure: lastEdition('PAR-INDEX') },
    ],
  },
  {
    ...{ n: 11, province, system: 'components, lead units, tasks' },
    ways: [
      {
        ...{ at, clicks: menu('Số liệu', 'Bảng xếp hạng'), shows: ['KH118-PAR-1', 'KH118-PCI-10', 'chưa có số liệu'] },
        down: ['KH118-PAR-1'],
      },
      {
        at: here,
        clicks: menu('Số liệu', 'Bảng xếp hạng'),
        shows: ['tăng, không công bố điểm', '1 nhiệm vụ'],
        figure: component,
        down: ['tăng, không công bố điểm'],
      },
    ],
  },
  {
    ...{ n: 12, province, system: 'late dossiers by unit and head' },
    ways: [
      subject('Hồ sơ trễ hẹn', ['16', '42']),
      {
        at: here,
        clicks: [subjects, 'Hồ sơ trễ hẹn'],
        shows: ['Theo đơn vị và người đứng đầu'],
        figure: indicator('Hồ sơ giải quyết quá hạn', 'resolved-late'),
      },
    ],
  },
];
