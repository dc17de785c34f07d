import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Locale } from '#ui/format';

export type T = TFunction;
/** The words and the number format of the language in use. */
export function useWords(): { t: T; locale: Locale } {
  const { t, i18n } = useTranslation();
  return { t, locale: i18n.language === 'en' ? 'en-GB' : 'vi-VN' };
}
