import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { startI18n } from '#i18n/i18n';
import { LiveStore } from '#live/store';
import { type Live, LiveContext } from '#live/use-live';
import { EmptyList } from '#desk/empty-list';
import { showPage } from '#desk/page.spec-support';

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

/** The list of dossiers without a row, by when each source of dossiers sent its last event. */
async function said(lastEvents: Record<string, string | null>, words?: string): Promise<string> {
  const store = new LiveStore((flush) => flush());
  const rows = Object.entries(lastEvents).map(([key, lastEventAt]) => ({ key, lastEventAt }));
  store.takeSnapshot({ table: 'sources', epoch: 'e', version: 1, at: '2026-12-01T00:00:00Z', rows: rows as never });
  const sources = [
    { code: 'mot-cua', name: 'Một cửa', kinds: ['dossier', 'source'] },
    { code: 'bcci', name: 'Bưu chính', kinds: ['dossier'] },
    { code: 'camera', name: 'Camera', kinds: ['camera'] },
  ];
  const page = (
    <LiveContext value={{ store } as unknown as Live}>
      <EmptyList kind="dossier" {...(words && { words })} />
    </LiveContext>
  );
  return (await showPage(page, { sources })).textContent ?? '';
}

it('says by whom and how it is filled where none of its sources has ever sent an event', async () => {
  const words = await said({ 'mot-cua': null, bcci: null, camera: '2026-12-01T00:00:00Z' });
  expect(words).toContain('Chưa nhận được hồ sơ nào');
  expect(words).toContain('Một cửa, Bưu chính gửi sự kiện vào dossier.events');
});

it('says that nothing is of this kind where one of them has, or of which it is not known', async () => {
  const heard = '2026-12-01T00:00:00Z';
  expect(await said({ 'mot-cua': null, bcci: heard, camera: null })).toContain('không có dòng nào thuộc diện này');
  expect(await said({ 'mot-cua': null })).toContain('không có dòng nào thuộc diện này');
  expect(await said({ 'mot-cua': heard, bcci: heard }, 'Không khớp')).toBe('Không khớp');
});
