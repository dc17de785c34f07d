import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { startI18n } from '#i18n/i18n';
import { aFigure } from '#panels/figure.factory';
import { FigurePanel } from '#panels/figure-panel';

const now = Date.parse('2026-03-09T10:42:30+07:00');
const panel = (figure: Figure, old: string | null = null) => (
  <MemoryRouter>
    <FigurePanel figure={figure} size="second" whose="toàn tỉnh" old={old} now={now} href="/figures/x" />
  </MemoryRouter>
);
const show = (more: Partial<Figure>, old: string | null = null) => render(panel(aFigure(more), old));
const text = () => screen.getByRole('link').textContent ?? '';
const state = () => screen.getByRole('link').dataset['state'];

describe('a figure panel', () => {
  beforeAll(() => void startI18n('vi'));
  afterEach(cleanup);

  it('says what, whose, which window, n/d, as-of and state', () => {
    show({ numerator: 393087, denominator: 425281, value: 92.43 });
    for (const part of [
      'Tỷ lệ giải quyết đúng hạn',
      'toàn tỉnh · năm 2026',
      '92,4',
      '393.087/425.281',
      '10:42:07 · trực tiếp',
    ]) {
      expect(text()).toContain(part);
    }
  });
  it('never draws unknown as zero', () => {
    show({ value: null, numerator: null, denominator: null, state: 'unknown', judgement: 'none' });
    expect(text()).toContain('chưa có số liệu');
    expect(text()).not.toMatch(/(^|[^\d:/.])0([^\d:/.]|$)/);
    expect(screen.getByRole('img', { name: 'chưa có số liệu' })).toBeTruthy();
  });
  it('draws a true zero as zero', () => {
    show({ value: 0, unit: 'count', numerator: null, denominator: null, judgement: 'none' });
    expect(text()).toContain('0');
    expect(text()).not.toContain('chưa có số liệu');
  });
  it('shows the fraction of a small sample, without colour', () => {
    show({ value: 77.8, numerator: 7, denominator: 9, judgement: 'breach' });
    expect(text()).toContain('7/9');
    expect(text()).toContain('mẫu nhỏ');
    expect(text()).not.toContain('77,8');
    expect(screen.getByRole('link').dataset['judgement']).toBe('none');
  });
  it('tells a breach by a shape with its word, in the direction of the figure', () => {
    show({ judgement: 'breach', direction: 'higher' });
    expect(screen.getByRole('img', { name: 'dưới ngưỡng' })).toBeTruthy();
    cleanup();
    show({ judgement: 'breach', direction: 'lower' });
    expect(screen.getByRole('img', { name: 'vượt ngưỡng' })).toBeTruthy();
  });
  it('says a dash with its word where the figure does not apply', () => {
    show({ state: 'not-applicable', value: null });
    expect(text()).toContain('–');
    expect(text()).toContain('không áp dụng');
  });
  it('is stale, with its age and the silent source, when the source is silent', () => {
    show({ state: 'stale', because: ['Một cửa điện tử'], asOf: '2026-03-09T10:30:30+07:00' });
    expect(state()).toBe('stale');
    expect(text()).toContain('số liệu cũ 12 phút');
    expect(text()).toContain('do Một cửa điện tử');
  });
  it('keeps its last figure and turns stale by itself while the path is broken, and back', () => {
    const { rerender } = show({}, 'số liệu cũ 3 phút');
    expect(state()).toBe('stale');
    expect(text()).toContain('10:42:07 · số liệu cũ 3 phút');
    expect(text()).toContain('96,1');
    rerender(panel(aFigure()));
    expect(state()).toBe('live');
  });
  it('does not call a figure without numbers stale: it is still unknown', () => {
    show({ state: 'unknown', value: null, because: ['Một cửa'] }, 'số liệu cũ');
    expect(state()).toBe('unknown');
    expect(text()).toContain('chờ Một cửa');
  });
});
