import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { FeedRow } from '@ioc/shared/live/tables';
import { startI18n } from '#i18n/i18n';
import { FeedLine } from '#panels/feed-line';

const row: FeedRow = {
  key: 'task.events/0/1',
  time: '2017-12-31T08:30:00+07:00',
  receivedAt: '2026-11-30T08:00:00+07:00',
  lateMs: null,
  kind: 'task',
  type: 'vn.ioc.task.assigned.v1',
  subject: 'NV-1',
  unit: null,
  unitName: null,
  what: 'Nhiệm vụ 1',
};
const show = (lateMs: number | null) => {
  render(
    <MemoryRouter>
      <FeedLine row={{ ...row, lateMs }} form="wide" shortName={undefined} />
    </MemoryRouter>,
  );
  return screen.getByRole('link').textContent ?? '';
};

describe('a line of what just happened', () => {
  beforeAll(() => void startI18n('vi'));
  afterEach(cleanup);

  it('says how late it came, and the time of day at which it happened', () => {
    expect(show(2 * 3_600_000)).toContain('đến muộn 2 giờ');
    expect(screen.getByRole('link').textContent).toContain('08:30:00');
  });

  it('that was loaded as history is not late: it says its day', () => {
    const text = show(null);
    expect(text).not.toContain('đến muộn');
    expect(text).toContain('31/12/2017');
    expect(text).toContain('Nhiệm vụ 1');
  });
});
