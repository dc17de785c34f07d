import type { CatchUp } from '@ioc/shared/answers/health';
import { ageWords } from '#i18n/age-words';
import type { T } from '#i18n/use-words';
import type { HealthWordsOf } from '#live/health';
import { healthTexts } from '#live/words';
import type { Locale } from '#ui/format';

/** What the connection says of itself, in the language in use. */
export const healthWords = ({ key, params }: HealthWordsOf, locale: Locale): string =>
  healthTexts[locale === 'vi-VN' ? 'vi' : 'en'][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );

/** "Mất kết nối máy chủ 12 giây": what is wrong and for how long. `age`: of the picture, null where it is not known. */
export const troubleWords = (words: HealthWordsOf, age: number | null, locale: Locale, t: T): string =>
  age === null
    ? healthWords(words, locale)
    : `${healthWords(words, locale)}${words.key === 'health.problem' ? ' ·' : ''} ${ageWords(age, t)}`;

/** Rounded down, so that what is not all is never said to be all. */
export const percentOf = (share: number): number => Math.floor(share * 100);

/** "Đang đọc bù: đã đọc 43 % lịch sử". */
export const catchUpWords = ({ share }: CatchUp, t: T): string =>
  share === null ? t('connection.catchUpUnknown') : t('connection.catchUp', { percent: percentOf(share) });

/** From here on an age is worth its place on every panel. */
const worthSayingMs = 60_000;

/** "số liệu cũ", and from a minute on "số liệu cũ 12 phút". */
export const oldWords = (age: number | null, t: T): string =>
  age === null || age < worthSayingMs ? t('state.stale') : `${t('state.stale')} ${ageWords(age, t)}`;
