import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { LiveTables, TableName } from '@ioc/shared/live/tables';
import { startI18n } from '#i18n/i18n';
import { ServerClock } from '#live/server-clock';
import { type Health, judgeHealth } from '#live/health';
import { seenWith } from '#live/seen.spec-support';
import { LiveStore } from '#live/store';
import { type Live, LiveContext } from '#live/use-live';
import { Value } from '#live/value';
import { ClockStrip } from '#panels/clock-strip';
import { aFigure, aRow, aUnit } from '#panels/figure.factory';
import { Band } from '#wall/band';
import { AlarmsCell, FeedCell, LeagueCell } from '#wall/cells';
import { FiguresCell } from '#wall/figure-cells';

const began = Date.parse('2026-03-09T10:42:00+07:00');
const beat = (at: number, more: object = {}) => seenWith(new Date(at).toISOString(), more).beat;
const seen = seenWith(new Date(began).toISOString());

let health: Value<Health>;
let now: Value<number>;
let store: LiveStore;
const put = <T extends TableName>(table: T, rows: LiveTables[T][]) =>
  act(() => store.takeSnapshot({ table, epoch: 'e', version: 1, at: '', rows }));
const after = (ms: number, seenThen: object, tabClock: number) =>
  act(() => {
    health.set(judgeHealth({ ...seen, ...seenThen }, tabClock, health.get()));
    now.set(began + ms);
  });
const panel = (name: string) => screen.getByRole('region', { name });

beforeAll(() => void startI18n('vi'));
beforeEach(() => {
  health = new Value<Health>(judgeHealth(seen, 0, null));
  now = new Value(began);
  store = new LiveStore((flush) => flush());
  const live: Live = {
    store,
    health,
    now,
    province: new Value<null>(null) as Live['province'],
    signedOut: new Value(false),
    display: new Value<string | null>(null),
    build: new Value<string | null>(null),
    clock: new ServerClock(),
  };
  render(
    <MemoryRouter>
      <LiveContext value={live}>
        <Band />
        <FiguresCell index={0} heights={[200, 400]} width={690} />
        <LeagueCell kind="communes" part={0} parts={1} />
        <FeedCell />
        <AlarmsCell />
        <ClockStrip />
      </LiveContext>
    </MemoryRouter>,
  );
});
const fill = (figures = [aRow(1, { judgement: 'breach', value: 80 })], units = [aUnit('a', { overdue: 3 })]) => {
  put('figures', figures);
  put('units', units);
  put('feed', []);
};
afterEach(cleanup);

describe('one truth about what is old', () => {
  const states = () =>
    [...document.querySelectorAll('.panel[data-state]')].map((one) => one.getAttribute('data-state'));
  it('is live on every panel, without a band', () => {
    fill();
    expect(new Set(states())).toEqual(new Set(['live']));
    expect(document.querySelector('.band')).toBeNull();
  });
  it('calls nothing old while the first connection is being made', () => {
    act(() => health.set(judgeHealth({ ...seen, beat: null, openedAt: 0 }, 1000, null)));
    fill();
    expect(health.get().state).toBe('connecting');
    expect(document.body.textContent).not.toContain('số liệu cũ');
    expect(document.querySelector('.band')).toBeNull();
  });
  it.each([
    ['the server is gone', {}, 'Mất kết nối máy chủ'],
    ['the database is away', { beat: beat(began + 60_000, { database: false }), heardAt: 125_000 }, 'Cơ sở dữ liệu'],
  ])('marks every panel when %s, and says one age everywhere', (_name, more, words) => {
    fill();
    after(125_000, more, 125_000);
    expect(new Set(states())).toEqual(new Set(['stale']));
    expect(document.querySelector('.band')?.textContent).toContain(words);
    expect(document.querySelector('.band')?.textContent).toContain('2 phút');
    expect(document.querySelector('.band')?.textContent).toContain('10:42:00');
    expect(document.querySelector('.clock-state')?.textContent).toContain(words);
    expect(document.querySelector('.clock-state')?.textContent).toContain('2 phút');
    for (const name of ['Vừa diễn ra', 'Cần xử lý', 'Xã, phường, đặc khu'])
      expect(panel(name).textContent).toContain('số liệu cũ 2 phút');
    expect(screen.getByRole('link', { name: /đúng hạn.*80/s }).textContent).toContain('số liệu cũ 2 phút');
  });
  it('L22: says how much of a backlog is in, and that nothing is judged, on every panel of figures', () => {
    const catching = { state: 'catching-up', judgement: 'none' } as const;
    put('alarms', []);
    fill([aRow(1, { ...catching, value: 80 })], [aUnit('a', { overdue: 3, onTime: aFigure(catching), rank: null })]);
    const catchUp = { share: 0.439, since: '2026-03-09T10:00:00+07:00' };
    after(1000, { beat: beat(began, { catchUp }), heardAt: 1000 }, 1000);
    expect(document.querySelector('.band')?.textContent).toContain('đã đọc 43 % lịch sử');
    expect(document.querySelector('.clock-state')?.textContent).toContain('Đọc bù 43 %');
    expect(panel('Xã, phường, đặc khu').textContent).toContain('chưa xếp hạng');
    expect(screen.getByRole('link', { name: /đúng hạn.*80/s }).textContent).toContain('đang đọc bù');
    expect(panel('Cần xử lý').textContent).toContain('Đang đọc bù, chưa đánh giá');
    expect(document.querySelector('.mark-breach')).toBeNull();
    after(2000, { heardAt: 2000 }, 2000);
    expect(document.querySelector('.band')).toBeNull();
  });
  it('L21: says what is wrong beside figures that are right, and leaves them live', () => {
    fill();
    const problem = { code: 'records-lost', topic: 't', message: 'mất 7 bản ghi', messageEn: '7 records lost' };
    const problems = [{ ...problem, closesDoor: false, stale: false, since: null }];
    after(1000, { beat: beat(began, { problems }), heardAt: 1000 }, 1000);
    expect(document.querySelector('.band')?.textContent).toContain('mất 7 bản ghi');
    expect(new Set(states())).toEqual(new Set(['live']));
  });
  const alarm: LiveTables['alarms'] = {
    ...{ key: 'a'.repeat(20), order: 0, name: 'Đơn vị có nhiều hồ sơ quá hạn', nameEn: 'Many overdue dossiers' },
    ...{ unit: 'U', unitName: 'Sở Y tế', cause: 'Quá hạn', causeEn: 'Overdue', state: 'new', priority: 'medium' },
    ...{
      owner: 'unit-contact',
      action: 'Gọi',
      actionEn: 'Call',
      phone: null,
      figure: 'overdue',
      raisedAt: '2026-03-09T10:30:00+07:00',
      value: 21,
    },
  };
  const summary: LiveTables['alarmSummary'] = {
    ...{ key: 'summary', standing: 57, waiting: 12, oldestWaiting: '2026-03-09T07:42:00+07:00', worst: 'medium' },
    change: '1',
  };
  it('keeps every alarm listed while nothing is known, and says how many wait and for how long', () => {
    fill();
    put('alarms', [alarm]);
    put('alarmSummary', [summary]);
    after(3_600_000, {}, 3_600_000);
    const strip = panel('Cần xử lý');
    expect(strip.textContent).toContain('Đơn vị có nhiều hồ sơ quá hạn · Sở Y tế');
    expect(strip.textContent).toMatch(/12 chờ xác nhận, lâu nhất 4 giờ/);
    expect(strip.textContent).toContain('và 56 cảnh báo khác');
    expect(strip.querySelector('a.matter')?.getAttribute('href')).toBe(`/alarms/${alarm.key}`);
    expect(strip.querySelector('a.strip-label')?.getAttribute('href')).toBe('/alarms');
  });
  it('puts the head of the list in its order, and marks an alarm of which nobody knows', () => {
    fill();
    const unknown = { ...alarm, key: 'b'.repeat(20), name: 'Im lặng', state: 'unknown' as const, order: 0 };
    put('alarms', [{ ...alarm, order: 1 }, unknown]);
    expect(panel('Cần xử lý').querySelector('a.matter')?.textContent).toContain('Im lặng');
    expect(panel('Cần xử lý').querySelector('.mark-unknown')).not.toBeNull();
  });
  it('marks what a silent source has sent, though the path is alive', () => {
    const onTime = aFigure({ state: 'stale', asOf: '2026-03-09T10:00:00+07:00' });
    fill([aRow(1, { judgement: 'breach', state: 'stale', because: ['x'] })], [aUnit('a', { overdue: 3, onTime })]);
    expect(panel('Xã, phường, đặc khu').dataset['state']).toBe('stale');
    expect(panel('Xã, phường, đặc khu').textContent).toContain('số liệu cũ 42 phút');
    expect(panel('Vừa diễn ra').dataset['state']).toBe('live');
  });
  it('does not say that nothing needs anybody before the alarms have come', () => {
    fill();
    expect(panel('Cần xử lý').textContent).toContain('Đang chờ số liệu');
    put('alarms', []);
    expect(panel('Cần xử lý').textContent).toContain('Không có cảnh báo');
  });
});

describe('what whoever is signed in may not see', () => {
  it('says so where it would stand, and waits for nothing', () => {
    fill();
    act(() => store.withhold(['feed', 'alarms', 'alarmSummary', 'alarmBadges', 'complaints']));
    expect(panel('Vừa diễn ra').textContent).toContain('Vai trò của bạn không xem mục này');
    expect(panel('Cần xử lý').textContent).toContain('Vai trò của bạn không xem mục này');
    expect(document.querySelector('[aria-busy]')).toBeNull();
  });
});
