import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '#catalogue/catalogue.js';
import { checkFormulas } from '#catalogue/check-formulas.js';
import { indicatorOn, lastDayBefore } from '#catalogue/indicator-versions.js';
import { IndicatorsFile } from '#catalogue/indicator-schema.js';

const flow = (measure: string) => ({ kind: 'flow', measures: [measure] });
const entry = (more: object = {}) => ({
  code: 'on-time',
  name: 'Đúng hạn',
  nameEn: 'On time',
  version: 3,
  unit: 'count',
  direction: 'higher',
  formula: flow('dossier.resolved'),
  window: 'year',
  kinds: ['dossier'],
  formerly: [
    { version: 1, until: '2022-06-30', formula: flow('dossier.received'), name: 'Tiếp nhận' },
    { version: 2, until: '2025-12-31', formula: flow('dossier.resolved-late') },
  ],
  ...more,
});
const read = (more?: object) => IndicatorsFile.parse([entry(more)])[0]!;
const indicator = read() as Indicator;
const measured = (day: string, version?: number) => {
  const found = indicatorOn(indicator, day, version);
  return found && [found.version, found.formula.kind === 'flow' && found.formula.measures[0], found.name];
};

describe('a rule that was changed', () => {
  it('is the one that was in force on the day, to the last of its days', () => {
    expect(measured('2022-06-30')).toEqual([1, 'dossier.received', 'Tiếp nhận']);
    expect(measured('2022-07-01')).toEqual([2, 'dossier.resolved-late', 'Đúng hạn']);
    expect(measured('2025-12-31')).toEqual([2, 'dossier.resolved-late', 'Đúng hạn']);
    expect(measured('2026-01-01')).toEqual([3, 'dossier.resolved', 'Đúng hạn']);
  });

  it('is any other by its number, and none by a number that never was', () => {
    expect(measured('2026-01-01', 1)).toEqual([1, 'dossier.received', 'Tiếp nhận']);
    expect(measured('2020-01-01', 3)).toEqual([3, 'dossier.resolved', 'Đúng hạn']);
    expect(indicatorOn(indicator, '2026-01-01', 9)).toBeNull();
  });

  it('says after which day a line begins anew', () => {
    expect(lastDayBefore(indicator)).toBe('2025-12-31');
    expect(lastDayBefore({ ...indicator, formerly: undefined })).toBeNull();
  });
});

describe('a wrong formula', () => {
  const problems = (more: object) => {
    const said: string[] = [];
    const one = read(more);
    checkFormulas(one, [one], (path) => said.push(path.join('.')));
    return said;
  };

  it('is refused for a version twice, versions out of order, and a former measure of another kind', () => {
    const former = (version: number, until: string, measure: string) => ({ version, until, formula: flow(measure) });
    expect(problems({ formerly: [former(3, '2025-01-01', 'dossier.open')] })).toEqual(['formerly.0.version']);
    expect(
      problems({ formerly: [former(1, '2025-01-01', 'dossier.open'), former(2, '2024-01-01', 'dossier.open')] }),
    ).toEqual(['formerly.1.until']);
    expect(problems({ formerly: [former(1, '2025-01-01', 'task.open')] })).toEqual(['formerly.0.formula.measures.0']);
  });

  it('is refused when a term is observed under a name that nobody observes', () => {
    const formula = {
      kind: 'ratio',
      numerator: [{ measure: 'dossier.received', as: 'flow' }],
      denominator: [{ observed: 'population' }],
      times: 1000,
    };
    expect(problems({ formula })).toEqual(['formula.denominator.0.observed']);
  });
});
