import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { showPage } from '#desk/page.spec-support';
import { startI18n } from '#i18n/i18n';
import { DecisionsPage } from '#registers/decisions-page';
import { InfrastructurePage } from '#registers/infrastructure-page';
import { ProceduresPage } from '#registers/procedures-page';
import { ProcessPage } from '#registers/process-page';
import { ProcessesPage } from '#registers/processes-page';
import { RatingsPage } from '#registers/ratings-page';
import { ReportSetsPage } from '#registers/report-sets-page';

const event = { topic: 'register.events', partition: 1, offset: '7' };
const record = '/events/register.events/1/7';
const catalogue = [/catalogue$/, { indicators: [], units: [], sources: [], province: {} }] as const;
const table = (name: string) => screen.getByRole('table', { name });
const linksOf = (element: HTMLElement) =>
  within(element)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('the pages of registers', () => {
  it('list procedures by level, each number with its list', async () => {
    const rows = [
      {
        code: '1.1',
        name: 'Khai sinh',
        field: 'Hộ tịch',
        unit: 'U',
        serviceLevel: 4,
        nationalPortal: true,
        fee: false,
      },
    ];
    const page = await showPage(<ProceduresPage />, [
      [/limit=1$/, { total: 230, rows: [], next: null }],
      [/procedures/, { total: 1, rows, next: null }],
      catalogue,
    ]);
    expect(page.textContent).toContain('Mức độ 3 230');
    expect(screen.getAllByRole('link', { name: '230' })[1]?.getAttribute('href')).toBe('/procedures?serviceLevel=3');
    expect(within(table('Thủ tục hành chính')).getByRole('row', { name: /Khai sinh/ }).textContent).toContain(
      '4cókhông',
    );
  });

  it('have procedures wholly or partly online where the catalogue knows no levels', async () => {
    const row = { code: '1.1', name: 'Khai sinh', field: 'Hộ tịch', unit: 'U', online: 'partial', fee: true };
    const page = await showPage(<ProceduresPage />, [
      [/serviceLevel=/, { total: 0, rows: [], next: null }],
      [/limit=1$/, { total: 41, rows: [], next: null }],
      [/procedures/, { total: 1, rows: [row], next: null }],
      catalogue,
    ]);
    expect(page.textContent).toContain('Một phần 41');
    expect(page.textContent).not.toContain('Mức độ 3');
    expect(screen.getAllByRole('link', { name: '41' })[1]?.getAttribute('href')).toBe('/procedures?online=full');
    expect(within(table('Thủ tục hành chính')).getByRole('row', { name: /Khai sinh/ }).textContent).toContain(
      'Một phần',
    );
  });

  it('have decisions about procedures, with their records', async () => {
    const row = {
      ...{
        code: '1.1',
        title: 'Khai sinh',
        change: 'abolished',
        document: '12/QĐ-UBND',
        decidedOn: '2026-01-05',
        effectiveOn: '2026-02-01',
      },
      ...{
        unit: 'U',
        unitName: 'Sở A',
        level: null,
        serviceLevel: 3,
        nationalPortal: null,
        fee: true,
        changes: 2,
        event,
      },
    };
    const page = await showPage(<DecisionsPage />, {
      total: 1,
      counts: { new: 4, amended: 5, abolished: 1 },
      rows: [row],
      next: null,
    });
    for (const words of ['mới 4', 'sửa đổi 5', 'bãi bỏ 1', '12/QĐ-UBND', '05/01/2026 · hiệu lực 01/02/2026'])
      expect(page.textContent).toContain(words);
    expect(linksOf(table('Sổ công bố thủ tục'))).toEqual([record]);
  });

  it('show where the runs of a process are late', async () => {
    const run = {
      code: 'v1',
      title: 'Việc 1',
      unit: 'U',
      unitName: 'Văn phòng',
      step: 2,
      since: '2026-01-05T01:00:00Z',
      dueAt: '2026-01-06T10:00:00Z',
      late: true,
      event,
    };
    const steps = [
      { name: 'Tiếp nhận', owner: 'Văn thư', limitDays: 0.5, running: 0, late: 0 },
      { name: 'Thực hiện', owner: 'Chuyên viên', limitDays: 3, running: 1, late: 1 },
    ];
    const process = {
      code: 'QT-01',
      name: 'Văn bản đến',
      standard: 'ISO 9001',
      unit: 'U',
      unitName: 'Văn phòng',
      running: 1,
      late: 1,
      ended: 9,
      steps,
      runs: [run],
    };
    const board = { at: '2026-01-07T01:00:00Z', processes: [process] };
    await showPage(<ProcessesPage />, board);
    const page = '/processes/QT-01';
    expect(linksOf(table('Quy trình ISO'))).toEqual([page, page, page, `${page}?late=true`, `${page}?status=ended`]);
    cleanup();
    const onPage = (
      <Routes>
        <Route path="/processes/:code" element={<ProcessPage />} />
      </Routes>
    );
    await showPage(
      onPage,
      [
        [/runs\?step=2$/, { total: 1, rows: [run], next: null }],
        [/processes$/, board],
      ],
      `${page}?step=2`,
    );
    const step = within(table('Số bước')).getByRole('row', { name: /2. Thực hiện/ });
    expect(step.textContent).toContain('Chuyên viên3 1 1');
    expect(linksOf(step)).toEqual([`${page}?step=2`, `${page}?step=2&late=true`]);
    expect(table('Việc theo quy trình').textContent).toContain('trễ hạn');
    expect(linksOf(table('Việc theo quy trình'))).toEqual([record]);
  });

  it('give each agency its points, class and evidence', async () => {
    const sheet = {
      code: 's',
      name: 'Phiếu',
      basis: 'Quy chế',
      criteria: [{ indicator: 'a', name: 'Hạ tầng', max: 20 }],
      classes: [],
      units: ['U', 'V'],
    };
    const points = (value: number | null) => [{ criterion: 'a', max: 20, value, status: null }];
    const units = [
      { unit: 'U', name: 'Sở A', points: points(17), total: 17, max: 20, class: 'Tốt', state: 'known' },
      { unit: 'V', name: 'Sở B', points: points(null), total: null, max: 20, class: null, state: 'unknown' },
    ];
    const scored = {
      periods: ['2026', '2025'],
      units: [{ unit: 'U', points: [{ criterion: 'a', value: 17, document: 'BC 9', note: null }], event }],
    };
    await showPage(<RatingsPage />, [
      [/registers/, scored],
      [/ratings\/s/, { ...sheet, period: '2026', units }],
      [/ratings/, { total: 1, rows: [sheet] }],
    ]);
    expect(within(table('Phiếu')).getByRole('row', { name: /Sở A/ }).textContent).toContain('1717/20TốtBC 9');
    expect(within(table('Phiếu')).getByRole('row', { name: /Sở B/ }).textContent).toContain('chưa có số liệu');
    expect(linksOf(table('Phiếu'))).toEqual([record]);
  });

  it('say what a report set lacks, whether it was sent, and where it is exported', async () => {
    const rows = [
      {
        indicator: 'i',
        name: 'IIP',
        unit: 'percent',
        value: 108.55,
        plan: null,
        samePeriod: null,
        status: 'official',
        asOf: null,
      },
      {
        indicator: 'x',
        name: 'Xuất khẩu',
        unit: 'triệu USD',
        value: null,
        plan: null,
        samePeriod: null,
        status: null,
        asOf: null,
      },
    ];
    const set = { code: 'bo', name: 'Bộ báo cáo', to: 'Trên', period: 'month', indicators: ['i', 'x'] };
    const page = await showPage(<ReportSetsPage />, [
      [
        /registers/,
        {
          periods: ['2026-02'],
          sent: { at: '2026-03-05T01:00:00Z', unit: 'U', unitName: 'UBND', document: 'BC 1', times: 1, event },
        },
      ],
      [
        /report-sets\/bo/,
        { code: 'bo', name: 'Bộ báo cáo', to: 'Trên', period: '2026-02', complete: false, missing: ['x'], rows },
      ],
      [/report-sets/, { total: 1, rows: [set] }],
    ]);
    for (const words of ['Thiếu 1 trên 2 chỉ tiêu', '108,55', 'Đã gửi 05/03/2026', 'BC 1'])
      expect(page.textContent).toContain(words);
    expect(screen.getByRole('link', { name: 'Tải CSV' }).getAttribute('href')).toContain(
      '/api/report-sets/bo/csv?period=2026-02',
    );
  });

  it('add equipment up by level, of those that said so', async () => {
    const part = (numerator: number, denominator: number) => ({ numerator, denominator });
    const level = {
      ...{
        level: 'commune',
        agencies: 78,
        counted: 2,
        computers: part(90, 120),
        mailboxes: part(0, 0),
        lan: part(1, 2),
      },
      ...{ internet: part(2, 2), dedicatedNetwork: part(2, 2), signatures: 1234, videoPoints: 2 },
    };
    const unit = {
      ...{
        unit: 'U',
        unitName: 'Xã A',
        level: 'commune',
        officials: 60,
        computers: null,
        mailboxes: null,
        signatures: null,
      },
      ...{ lan: false, internet: true, dedicatedNetwork: null, videoPoints: null, asOf: '2026-01-05T01:00:00Z', event },
    };
    await showPage(<InfrastructurePage />, [
      [/equipment/, { levels: [level], units: [unit], published: [] }],
      catalogue,
    ]);
    expect(table('Theo cấp, tự đếm từ các cơ quan').textContent).toContain(
      'xã2/7875,0\u202f% · 90/120–100\u202f% · 2/2',
    );
    expect(within(table('Từng cơ quan')).getByRole('row', { name: /Xã A/ }).textContent).toContain('60–––––khôngcó');
    const of = (part: string) => `/infrastructure?level=commune&part=${part}`;
    expect(linksOf(table('Theo cấp, tự đếm từ các cơ quan'))).toEqual([
      '/infrastructure?level=commune',
      ...['computers', 'dedicatedNetwork', 'lan', 'internet'].flatMap((part) => [
        of(part),
        `${of(part)}&of=denominator`,
      ]),
      ...['signatures', 'videoPoints'].map(of),
    ]);
    cleanup();
    const page = await showPage(
      <InfrastructurePage />,
      [[/equipment/, { levels: [level], units: [unit], published: [] }], catalogue],
      of('lan'),
    );
    expect(page.textContent).toContain('0 cơ quan · xã · LAN');
  });

  it('tell the state of the data centre by its instruments, each reading with its record', async () => {
    const value = { indicator: 'dc-temperature', value: 33.5, band: 'rất cao', judgement: 'breach', asOf: null, event };
    const row = {
      ...{ device: 'dc', name: 'Phòng máy', kind: 'data-centre', unit: 'U', unitName: 'Sở A', lat: null, lon: null },
      ...{ state: 'live', asOf: '2026-01-05T01:00:00Z', expectedSeconds: 60, values: [value] },
    };
    const dataCentre = {
      columns: [{ indicator: 'dc-temperature', name: 'Nhiệt độ phòng máy', unit: '°C' }],
      ...{ summary: { total: 1, live: 1, late: 0, stale: 0, unknown: 0 }, rows: [row] },
    };
    await showPage(<InfrastructurePage />, [
      [/equipment/, { levels: [], units: [], published: [], dataCentre }],
      catalogue,
    ]);
    const shown = table('Trung tâm dữ liệu');
    expect(within(shown).getByRole('row', { name: /Phòng máy/ }).textContent).toContain('33,5 rất cao');
    expect(linksOf(shown)).toEqual([record]);
  });

  it.each([
    [
      'decisions',
      <DecisionsPage key="d" />,
      { counts: { new: 0, amended: 0, abolished: 0 }, rows: [], total: 0, next: null },
      'procedure-decided',
    ],
    ['processes', <ProcessesPage key="p" />, { processes: [] }, 'processes.yaml'],
    ['ratings', <RatingsPage key="r" />, { total: 0, rows: [] }, 'ratings.yaml'],
    ['report sets', <ReportSetsPage key="s" />, { total: 0, rows: [] }, 'reports.yaml'],
    ['equipment', <InfrastructurePage key="i" />, { levels: [], units: [], published: [] }, 'equipment-counted'],
  ])('without %s say what would fill them', async (_, page, answer, words) => {
    expect((await showPage(page, answer)).textContent).toContain(words);
  });

  it('say of a published figure of one unit whose it is, not that there is none', async () => {
    const theirs = {
      unit: '958',
      unitName: 'Huyện Vĩnh Lợi',
      period: '2022',
      value: 195,
      event,
      unitOfMeasure: 'count',
    };
    await showPage(<InfrastructurePage />, [
      [/equipment/, { levels: [], units: [], published: ['computers'] }],
      [/observations/, { total: 1, rows: [theirs], next: null }],
      [/figures/, { figures: [{ indicator: 'computers', name: 'Máy tính', value: null, unit: 'count' }] }],
      catalogue,
    ]);
    const row = within(table('Số đã công bố')).getByRole('row', { name: /Máy tính/ });
    expect(row.textContent).toContain('195');
    expect(within(row).getByRole('link', { name: 'Huyện Vĩnh Lợi' }).getAttribute('href')).toBe(
      '/observations/computers?unit=958&period=2022',
    );
  });
});
