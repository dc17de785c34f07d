import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { SceneToEdit } from '@ioc/shared/answers/scenes';
import { Route, Routes } from 'react-router';
import { startI18n } from '#i18n/i18n';
import { showPage } from '#desk/page.spec-support';
import { EditorPage } from '#scene-editor/editor-page';

const scene = {
  ...{ code: 'hall', name: 'Sảnh', nameEn: 'Hall' },
  panels: [
    { show: 'figure', at: [1, 1, 4, 4], figure: 'open' },
    { show: 'clock', at: [9, 9, 4, 4] },
  ],
};
const toEdit = (more: Partial<SceneToEdit> = {}): SceneToEdit => ({
  ...{ code: 'hall', version: 3, scene, isDraft: true, from: 'page', problems: [], history: [] },
  ...more,
});
const catalogue = {
  ...{ province: { rootUnit: 'H50' }, sources: [] },
  units: [
    { code: 'H50', name: 'Tỉnh' },
    { code: 'H50.04', name: 'Sở Y tế' },
  ],
  indicators: [
    { code: 'open', name: 'Đang xử lý', nameEn: 'Open' },
    { code: 'rate', name: 'Tỷ lệ', nameEn: 'Rate' },
  ],
};
const show = (of = toEdit()) =>
  showPage(
    <Routes>
      <Route path="/scenes/:code/edit" element={<EditorPage />} />
    </Routes>,
    [
      [/map\/layers/, { layers: [] }],
      [/catalogue/, catalogue],
      [/scenes$/, { code: 'hall', version: 4, problems: [], yaml: '' }],
      [/scenes/, of],
    ],
    '/scenes/hall/edit',
  );
const orders = () =>
  jest
    .mocked(fetch)
    .mock.calls.filter(([, request]) => request?.method === 'POST')
    .map(([path, request]) => [path, JSON.parse(String(request?.body ?? '{}'))]);
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
beforeAll(() => {
  void startI18n('vi');
  globalThis.ResizeObserver = class {
    constructor(private readonly tell: (entries: unknown[]) => void) {}
    observe = () => this.tell([{ contentRect: { width: 960, height: 540 } }]);
    disconnect = () => undefined;
  } as never;
});
afterEach(() => {
  cleanup();
});
const panelAt = (name: RegExp) => screen.getByRole('button', { name });

describe('the page that arranges a scene', () => {
  it('names each panel with its place, and shows the fields of the one that is chosen', async () => {
    await show();
    expect(panelAt(/Đang xử lý.*Cột 1, hàng 1, rộng 4, cao 4/).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(panelAt(/Giờ máy chủ|Đồng hồ|Cột 9/));
    const form = screen.getByRole('region', { name: 'Khung đang chọn' });
    expect(within(form).getByText('Đồng hồ')).toBeTruthy();
  });

  it('moves a panel with the keys, undoes it, and keeps the draft under the version that was seen', async () => {
    await show();
    fireEvent.keyDown(panelAt(/Cột 1, hàng 1/), { key: 'ArrowRight' });
    fireEvent.keyDown(panelAt(/Cột 2, hàng 1/), { key: 'ArrowDown', shiftKey: true });
    expect(panelAt(/Cột 2, hàng 1, rộng 4, cao 5/)).toBeTruthy();
    await press('Hoàn tác');
    await press('Lưu nháp');
    const moved = { ...scene, panels: [{ ...scene.panels[0], at: [2, 1, 4, 4] }, scene.panels[1]] };
    expect(orders()).toEqual([['/api/scenes', { scene: moved, version: 3, publish: false }]]);
    await press('Công bố');
    expect(orders()[1]).toEqual(['/api/scenes', { scene: moved, version: 4, publish: true }]);
  });

  it('asks another figure of a unit, adds a panel in the first free place and removes one', async () => {
    await show();
    fireEvent.change(screen.getByLabelText('Chỉ số'), { target: { value: 'rate' } });
    fireEvent.change(screen.getByLabelText('Đơn vị'), { target: { value: 'H50.04' } });
    fireEvent.change(screen.getByLabelText('Loại khung mới'), { target: { value: 'map' } });
    await press('Thêm khung');
    fireEvent.keyDown(panelAt(/Cột 9, hàng 9/), { key: 'Delete' });
    await press('Lưu nháp');
    expect(orders()[0]?.[1].scene.panels).toEqual([
      { show: 'figure', at: [1, 1, 4, 4], figure: 'rate', unit: 'H50.04' },
      { show: 'map', at: [5, 1, 6, 6], layer: 'on-time', shape: 'circles' },
    ]);
  });

  it('says what is wrong beside the field, and marks the panel', async () => {
    const problems = [
      { field: 'panels.0.figure', vi: 'mã một chỉ số', en: 'an indicator' },
      { field: 'code', vi: 'không quá 20 màn hình', en: 'at most 20' },
    ];
    await show(toEdit({ problems }));
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'Cần sửa trước khi công bốĐang xử lý mã một chỉ số',
      'code: không quá 20 màn hình',
    ]);
    const form = screen.getByRole('region', { name: 'Khung đang chọn' });
    expect(within(form).getByText('mã một chỉ số')).toBeTruthy();
  });

  it('tells who was faster, and lets mine or theirs stand', async () => {
    await show();
    const { fetch } = globalThis;
    const conflict = { code: 'scene-changed', message: 'lan vừa đổi', messageEn: 'lan changed it' };
    globalThis.fetch = jest.fn(async (path: string, request?: RequestInit) =>
      request?.method === 'POST'
        ? { ok: false, status: 409, headers: new Headers(), text: async () => JSON.stringify(conflict) }
        : fetch(path as never, request as never),
    ) as never;
    fireEvent.change(screen.getByLabelText('Tên'), { target: { value: 'Của tôi' } });
    await press('Lưu nháp');
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('lan vừa đổi');
    await press('Lấy bản của người kia');
    expect((screen.getByLabelText('Tên') as HTMLInputElement).value).toBe('Sảnh');
  });

  it('takes an earlier version back', async () => {
    const old = { ...scene, name: 'Cũ' };
    const line = { version: 2, kind: 'published', author: 'lan', at: '2026-11-30T00:00:00Z', scene: old } as const;
    await show(toEdit({ history: [line, { ...line, version: 1, kind: 'withdrawn', scene: null }] }));
    expect(screen.queryByRole('button', { name: 'Lấy lại bản 1' })).toBeNull();
    await press('Lấy lại bản 2');
    expect((screen.getByLabelText('Tên') as HTMLInputElement).value).toBe('Cũ');
  });
});
