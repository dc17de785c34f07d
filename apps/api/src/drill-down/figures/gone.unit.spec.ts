import { describe, expect, it } from '@jest/globals';
import type { Figure } from '@ioc/shared/figures/figure';
import { isUnknownFigure } from '#drill-down/figures/gone.js';

const figure = (more: Partial<Figure>) => ({ from: '2026-01-01', to: '2026-03-31', ...more }) as Figure;
const ended = { validTo: '2025-06-30' };

describe('a unit that ended', () => {
  it('is no part of a window in which it has nothing', () => {
    expect(isUnknownFigure(ended, figure({ value: 0, numerator: null, denominator: null }))).toBe(true);
    expect(isUnknownFigure(ended, figure({ value: null, numerator: 0, denominator: 0 }))).toBe(true);
  });

  it('is a part as long as it counts something, or lived in the window, or has not ended', () => {
    expect(isUnknownFigure(ended, figure({ value: 2, numerator: null, denominator: null }))).toBe(false);
    expect(isUnknownFigure(ended, figure({ value: 0, numerator: 0, denominator: 3 }))).toBe(false);
    expect(isUnknownFigure(ended, figure({ from: '2025-06-30', value: 0 }))).toBe(false);
    expect(isUnknownFigure({ validTo: null }, figure({ value: 0 }))).toBe(false);
    expect(isUnknownFigure(undefined, figure({ value: 0 }))).toBe(false);
  });

  it('has no stock after its end unless cases are still open under it', () => {
    expect(isUnknownFigure(ended, figure({ from: null, value: 0 }))).toBe(true);
    expect(isUnknownFigure(ended, figure({ from: null, value: 1 }))).toBe(false);
  });
});
