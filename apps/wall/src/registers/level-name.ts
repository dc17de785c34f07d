import type { T } from '#i18n/use-words';

/** The level of an agency in words; a level that this build does not know, by its code. */
export function levelName(level: string, t: T): string {
  if (level === 'province' || level === 'district' || level === 'commune') return t(`targets.levels.${level}`);
  return level;
}
