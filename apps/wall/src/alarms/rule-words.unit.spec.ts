import { describe, expect, it } from '@jest/globals';
import { startI18n } from '#i18n/i18n';
import { limitWords, watchedWords } from '#alarms/rule-words';

type Rule = Parameters<typeof limitWords>[0];
const rule = { on: { path: 'all' }, onMinutes: 0.5, above: 1234.5, minimum: 1200 } as unknown as Rule;

describe('what a rule looks at in words', () => {
  it('tells the kinds of silence apart as the wall does, and names the sources', () => {
    const { t } = startI18n('vi');
    const catalogue = { sources: [{ code: 'mot-cua', name: 'Một cửa' }] } as never;
    const words = (on: object) => watchedWords({ on } as Rule, catalogue, t, true);
    expect(words({ sources: 'all', silence: 'pipe-broken' })).toBe('đường truyền đứt');
    expect(words({ sources: ['mot-cua'], silence: 'sender-stopped' })).toBe('bên gửi ngừng: Một cửa');
    expect(words({ sources: 'all' })).toBe('nguồn im lặng');
  });
});

describe('the limits of a rule in words', () => {
  it('have numbers as the language writes them', () => {
    expect(limitWords(rule, startI18n('vi').t, 'vi-VN')).toBe('trên 1.234,5 · ít nhất 1.200 · sau 0,5 phút');
    expect(limitWords(rule, startI18n('en').t, 'en-GB')).toContain('1,234.5');
  });
});
