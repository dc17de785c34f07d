import { describe, expect, it } from '@jest/globals';
import { countedKinds } from '@ioc/shared/alarms/counted-kinds';
import * as fc from 'fast-check';
import { countedAlarms } from '#alarm-quality/counted.js';
import { pageOfCounted } from '#alarm-quality/page.js';
import { minutesToAnswer, qualityOf } from '#alarm-quality/quality.js';
import { anHour, eight, raisedAt } from '#alarm-quality/raised-alarm.spec-support.js';

const days = { from: '2026-01-05', to: '2026-01-05' };
const minute = 60_000;
const id = (letter: string) => letter.repeat(20);
const flood = Array.from({ length: 12 }, (_, n) => raisedAt(20 + n / 2, { id: id('b'), rule: 'source-silent' }));

describe('the quality of alarms', () => {
  it('has rates, floods and the peak of a period', () => {
    const { rate, raised } = qualityOf(anHour([raisedAt(0), ...flood]), days);
    expect([raised, rate]).toEqual([
      13,
      {
        ...{ slots: 6, average: 2.167, peak: 12, peakAt: new Date(eight + 20 * minute).toISOString() },
        ...{ floodSlots: 1, floodShare: 16.67, floodAlarms: 12 },
      },
    ]);
  });

  it('has the ten most frequent rules, by their newest names, equal ones by code', () => {
    const rules = 'abcdefghijkl'.split('').map((rule, n) => raisedAt(n, { rule }));
    const { topRules } = qualityOf(anHour([...rules, raisedAt(30, { rule: 'l', name: 'Mới' })]), days);
    expect(topRules.map(({ rule }) => rule).join('')).toBe('labcdefghi');
    expect(topRules[0]).toEqual({ rule: 'l', name: 'Mới', nameEn: 'Overdue', count: 2, share: 15.4 });
  });

  it('has the time until a person answered, of those that somebody answered', () => {
    const answered = [1, 2, 60].map((n) => raisedAt(0, { answeredAt: eight + n * minute }));
    const { acknowledgement } = qualityOf(anHour([...answered, raisedAt(5)]), days);
    expect(acknowledgement).toEqual({ count: 3, waiting: 1, p50Minutes: 2, p95Minutes: 60 });
    expect(qualityOf(anHour([]), days).acknowledgement).toEqual({
      ...{ count: 0, waiting: 0, p50Minutes: null, p95Minutes: null },
    });
    // A clock that was set back between the two gives no time below zero.
    expect(minutesToAnswer(raisedAt(5, { answeredAt: eight }))).toBe(0);
  });

  it('has every day of the period, also those on which nothing was raised', () => {
    const midnight = raisedAt(16 * 60, { id: id('c') });
    const period = anHour([...flood, raisedAt(16 * 60 - 0.001), midnight]);
    expect(qualityOf(period, { from: '2026-01-04', to: '2026-01-06' }).days).toEqual([
      { day: '2026-01-04', count: 0, peak: 0 },
      { day: '2026-01-05', count: 13, peak: 12 },
      { day: '2026-01-06', count: 1, peak: 1 },
    ]);
  });
});

describe('the alarms behind a number', () => {
  it('chatter once each, however often they were raised', () => {
    const often = [0, 0.2, 0.4, 0.6].map((n) => raisedAt(n));
    const slow = [1, 5, 9].map((n) => raisedAt(n, { id: id('c') }));
    const period = anHour([...often, ...slow]);
    expect(countedAlarms('chattering', period).map((one) => [one.id, one.at])).toEqual([
      [id('a'), eight + 0.6 * minute],
    ]);
    expect(countedAlarms('repeating', period).map((one) => one.id)).toEqual([id('a'), id('c')]);
  });

  it('of the peak are those of its span, and of nothing none', () => {
    expect(countedAlarms('peak', anHour([raisedAt(1), raisedAt(11), raisedAt(12)])).map(({ at }) => at)).toEqual([
      eight + 11 * minute,
      eight + 12 * minute,
    ]);
    expect(countedAlarms('peak', anHour([]))).toEqual([]);
  });

  it('are as many as the number says, page by page, whatever was raised when', () => {
    const one = fc.record({ at: fc.nat(59), alarm: fc.constantFrom('a', 'b', 'c'), answer: fc.option(fc.nat(90)) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (some, limit) => {
        const raised = some
          .sort((a, b) => a.at - b.at)
          .map(({ at, alarm, answer }, n) =>
            raisedAt(at, {
              ...{ line: String(n + 1), id: id(alarm) },
              answeredAt: answer === null ? null : eight + (at + answer) * minute,
            }),
          );
        const period = anHour(raised, { standing: raised.slice(0, 2) });
        const of = qualityOf(period, days);
        const numbers = {
          ...{ raised: of.raised, flood: of.rate.floodAlarms, peak: of.rate.peak, standing: of.standing },
          ...{ chattering: of.chattering, repeating: of.repeating },
          ...{ acknowledged: of.acknowledgement.count, waiting: of.acknowledgement.waiting },
        };
        for (const kind of countedKinds) {
          const lines: string[] = [];
          let after: string | undefined;
          do {
            const page = pageOfCounted(countedAlarms(kind, period), raised, { after, limit }, { units: new Map() });
            expect(page.total).toBe(numbers[kind]);
            lines.push(...page.rows.map(({ key }) => key));
            after = page.next ?? undefined;
          } while (after);
          expect(new Set(lines).size).toBe(numbers[kind]);
        }
      }),
    );
  });

  it('say how often each was raised in the period', () => {
    const raised = [raisedAt(1), raisedAt(2), raisedAt(3, { id: id('b') })];
    const { rows } = pageOfCounted(raised, raised, { after: undefined, limit: 9 }, { units: new Map() });
    expect(rows.map(({ times }) => times)).toEqual([1, 2, 2]);
    // What stands since before the period was not raised in it.
    const standing = pageOfCounted(
      [raisedAt(0, { id: id('z') })],
      raised,
      { after: undefined, limit: 9 },
      { units: new Map() },
    );
    expect(standing.rows[0]?.times).toBe(0);
  });
});
