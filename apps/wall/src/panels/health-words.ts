import type { Words } from '#live/health';
import { healthTexts } from '#live/words';
import type { Locale } from '#ui/format';

/** What the connection says of itself, in the language in use. */
export const healthWords = ({ key, params }: Words, locale: Locale): string =>
  healthTexts[locale === 'vi-VN' ? 'vi' : 'en'][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
