import { describe, expect, it } from '@jest/globals';
import { startI18n } from '#i18n/i18n';
import { limitWords } from '#alarms/rule-words';

type Rule = Parameters<typeof limitWords>[0];
const rule = { on: { path: 'all' }, onMinutes: 0.5, above: 1234.5, minimum: 1200 } as unknown as Rule;

describe('the limits of a rule in words', () => {
  it('have numbers as the language writes them', () => {
    expect(limitWords(rule, startI18n('vi').t, 'vi-VN')).toBe('trên 1.234,5 · ít nhất 1.200 · sau 0,5 phút');
    expect(limitWords(rule, startI18n('en').t, 'en-GB')).toContain('1,234.5');
  });
});
