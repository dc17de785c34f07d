import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { showPage } from '#desk/page.spec-support';
import { PublishedStatus } from '#desk/published-status';
import { useCatalogue } from '#desk/use-answer';
import { startI18n } from '#i18n/i18n';

const sources = [
  { code: 'mo-phong', name: 'Số liệu mô phỏng', simulated: true },
  { code: 'bao-cao', name: 'Báo cáo' },
];
beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

function Line() {
  if (useCatalogue() === null) return null;
  return (
    <p>
      <PublishedStatus status="official" source="mo-phong" /> | <PublishedStatus status="official" source="bao-cao" /> |{' '}
      <PublishedStatus status={null} source="bao-cao" none="chưa nói" /> |{' '}
      <PublishedStatus status={null} source={null} />
    </p>
  );
}

describe('the status of a published value', () => {
  it('is never "official" where the source is simulated', async () => {
    const page = await showPage(
      <Routes>
        <Route path="/" element={<Line />} />
      </Routes>,
      [[/catalogue/, { indicators: [], units: [], sources, province: {} }]],
      '/',
    );
    expect(page.textContent).toBe('mô phỏng | chính thức | chưa nói | –');
  });
});
