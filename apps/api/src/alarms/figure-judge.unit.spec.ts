import { describe, expect, it } from '@jest/globals';
import { alarmCatalogue, aSource, seenOf } from '@ioc/test/support/alarm-setting';
import { indicator } from '@ioc/test/support/small-catalogue';
import type { Indicator } from '#catalogue/catalogue.js';
import { evaluate } from '#ledger/evaluate.js';
import { judgeOf, settingOf } from '#alarms/figure-judge.js';
import { judgeFigure } from '#alarms/judge.js';
import { aRule } from '#alarms/rule.spec-support.js';

const sums = new Map([
  ['dossier.overdue', { day: 1, month: 2, year: 21, all: 25 }],
  ['dossier.open', { day: 0, month: 0, year: 0, all: 40 }],
]);
const flow = (measures: string[]): Indicator =>
  indicator({ code: 'flow', formula: { kind: 'flow', measures } as never });
const terms = (measure: string) => [{ measure, as: 'stock' as const }];
const indicators: Indicator[] = [
  flow(['dossier.overdue']),
  flow(['dossier.none']),
  indicator({ code: 'stock', formula: { kind: 'stock', measures: ['dossier.overdue'] } as never }),
  indicator({
    ...{ code: 'share', unit: 'percent' },
    formula: { kind: 'ratio', numerator: terms('dossier.overdue'), denominator: terms('dossier.open') } as never,
  }),
  indicator({
    ...{ code: 'per-head', unit: 'percent' },
    formula: { kind: 'ratio', numerator: terms('dossier.overdue'), denominator: terms('observed.POP') } as never,
  }),
  indicator({ code: 'seen', formula: { kind: 'observed', indicator: 'POP' } as never }),
];
const observation = { indicator: 'POP', unit: '19001', period: '2026', asOf: '2026-01-05T00:00:00Z' };
const observations = [{ ...observation, value: 30, numerator: null, denominator: null, plan: null }];

describe('the judge of a rule', () => {
  const cases = indicators.flatMap((one) =>
    (['live', 'late', 'silent', 'unknown', 'catching-up'] as const).flatMap((state) =>
      ['19001', '19002'].map((unit) => [one.code, state, unit, one] as const),
    ),
  );

  it.each(cases)('finds what the figure says: %s, a source that is %s, unit %s', (_code, state, unit, one) => {
    const rule = aRule({ above: 20, clear: 15, minimum: 5 });
    const catalogue = alarmCatalogue([rule]);
    const seen = seenOf({}, catalogue, [aSource('mot-cua', state)]);
    const now = { ...seen, inputs: { ...seen.inputs, observations } };
    const figure = evaluate(one, sums, settingOf(now, unit));
    expect(judgeOf(rule, one, now)(unit, sums)).toEqual({
      ...{ finding: judgeFigure(rule, figure), value: figure.value, because: figure.because },
    });
  });
});
