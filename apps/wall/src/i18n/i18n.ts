import i18next, { type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '#i18n/en';
import { vi } from '#i18n/vi';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
  }
}

export type Language = 'vi' | 'en';
export const languageOf = (asked: string | null): Language => (asked === 'en' ? 'en' : 'vi');

/** English words say a counted noun as `{{n, day|days}}`: the first stands for one. Numbers come as they are shown. */
const countedNouns: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format(value: unknown, nouns = '') {
    const [one = '', many = one] = nouns.split('|');
    return `${String(value)} ${String(value) === '1' ? one : many}`.trim();
  },
};

/** Both languages are in the bundle: a wall has no second chance to fetch one. */
export function startI18n(language: Language): i18n {
  void i18next
    .use(countedNouns)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'vi',
      resources: { vi: { translation: vi }, en: { translation: en } },
      initAsync: false,
      interpolation: { escapeValue: false },
    });
  document.documentElement.lang = language;
  return i18next;
}
