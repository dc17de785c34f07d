import { describe, expect, it } from '@jest/globals';
import { measures } from '@ioc/shared/measures/measures';
import { measureName, measureNames } from '#i18n/measure-names';
import type { T } from '#i18n/use-words';

const t = ((key: string) => `words of ${key}`) as unknown as T;

describe('names of measures', () => {
  it('are those of the definitions, in both languages, for every measure', () => {
    for (const [measure, { vi, en }] of Object.entries(measures)) {
      const [prefix, name] = measure.split('.') as ['dossier', string];
      expect(measureNames('vi').measure[prefix][name]).toBe(vi);
      expect(measureNames('en').measure[prefix][name]).toBe(en);
    }
    expect(measureNames('vi').measure.dossier['awaiting-handover']).toBe('đã có kết quả, chưa trả');
  });

  it('are found by the name of the measure; another has none', () => {
    expect(measureName('dossier.overdue', t)).toBe('words of measure.dossier.overdue');
    expect(measureName('complaint.duplicate-of-none', t)).toBe('words of measure.complaint.duplicate-of-none');
    expect(measureName('index766.dossiers-on-time', t)).toBeNull();
  });
});
