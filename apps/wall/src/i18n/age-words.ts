import type { T } from '#i18n/use-words';
import { ageOf } from '#ui/age';

/** "12 phút". */
export const ageWords = (ms: number, t: T): string => {
  const { unit, n } = ageOf(ms);
  return t(`age.${unit}`, { n });
};
