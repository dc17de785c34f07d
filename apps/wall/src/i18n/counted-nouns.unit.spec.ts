import { describe, expect, it } from '@jest/globals';
import { en } from '#i18n/en';
import { startI18n } from '#i18n/i18n';

const wordsOf = (of: object): string[] =>
  Object.values(of).flatMap((one) => (typeof one === 'string' ? [one] : wordsOf(one as object)));
const adjectives = 'more|working|open|other';
/** What may follow a value without being a noun that it counts. */
const verbs = ['has', 'is', 'was', 'as'];

describe('a counted noun in English', () => {
  it.each([
    [1, '20 minutes, 1 inject'],
    ['1', '20 minutes, 1 inject'],
    [0, '20 minutes, 0 injects'],
    ['1.001', '20 minutes, 1.001 injects'],
  ])('is one for %s alone', (injects, said) => {
    expect(startI18n('en').t('drills.lengthOf', { minutes: 20, injects: injects as number })).toBe(said);
  });
  it('takes its verb along', () => {
    const { t } = startI18n('en');
    expect([t('sources.allLive', { n: 1 }), t('sources.allLive', { n: 9 })]).toEqual([
      'All 1 source is sending',
      'All 9 sources are sending',
    ]);
  });
  it('is never written in the plural alone', () => {
    const plural = new RegExp(`\\}\\} (?:(?:${adjectives}) )?([a-z]+s)\\b`, 'g');
    const alone = wordsOf(en).filter((words) =>
      [...words.matchAll(plural)].some(([, noun]) => !verbs.includes(noun as string)),
    );
    expect(alone).toEqual([]);
  });
});
