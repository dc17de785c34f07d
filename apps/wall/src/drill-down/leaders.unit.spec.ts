import { describe, expect, it } from '@jest/globals';
import type { Clock } from '@ioc/shared/answers/cases';
import type { RankedUnit } from '@ioc/shared/answers/index766';
import { allAgree } from '#drill-down/clock-table';
import { inRank } from '#drill-down/index766/answer';
import { listAsked, pageOfList } from '#drill-down/measure-page';
import { changeWords } from '#drill-down/restatements/causes';

const unit = (name: string, rank: number | null): RankedUnit => ({
  ...{ unit: name, name, rank, known: 1, received: 1, of: 3, small: rank === null, official: null },
  ...{ level: 'commune', score: null, missing: [], groups: [] },
});
const clock = (more: Partial<Clock>): Clock => ({
  ...{ policy: 'elapsed', inForce: true, dueAt: '2026-11-20T10:00:00Z', waiting: false, late: null, failed: null },
  ...more,
});
const asked = (text: string) => listAsked('dossier', new URLSearchParams(text), '2026-11-22');

describe('pages that leaders ask for', () => {
  it('rank units best first and put those without a rank last', () => {
    const order = inRank([unit('small', null), unit('second', 2), unit('first', 1)]);
    expect(order.map(({ name }) => name)).toEqual(['first', 'second', 'small']);
  });

  it('ask for a list by its own words, and hold a closed window to its count', () => {
    expect(asked('measure=m&to=2026-11-21&count=26')).toEqual({
      path: '/api/dossiers?measure=m&to=2026-11-21&limit=50',
      count: 26,
    });
  });

  it('hold no window that still moves to the count it had a moment ago', () => {
    expect(asked('measure=m&to=2026-11-22&count=26').count).toBeNull();
    expect(asked('measure=m&count=26').count).toBeNull();
  });

  it('lead to lists of cases only', () => {
    expect(pageOfList('/api/complaints?measure=m', 3)).toBe('/complaints?measure=m&count=3');
    expect(pageOfList('/api/indices/766/procedures?measure=m', 3)).toBeNull();
    expect(pageOfList(null, 3)).toBeNull();
  });

  it('show the rules for supplements apart only where they differ', () => {
    expect(allAgree([clock({}), clock({ policy: 'working' })])).toBe(true);
    expect(allAgree([clock({}), clock({ policy: 'working', dueAt: '2026-11-23T10:00:00Z' })])).toBe(false);
    expect(allAgree([clock({}), clock({ policy: 'subtract', failed: 'asked-twice' })])).toBe(false);
  });

  it('say what an event changed with its sign, and nothing of what it left alone', () => {
    const changes = { 'dossier.resolved': 1, 'dossier.open': -1200, 'dossier.overdue': 0 };
    expect(changeWords(changes, 'vi-VN')).toBe('dossier.resolved +1, dossier.open −1.200');
  });
});
