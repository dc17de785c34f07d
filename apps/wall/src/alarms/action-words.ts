import type { viAlarms } from '#i18n/vi/alarms';
import type { T } from '#i18n/use-words';

type ActionWord = keyof (typeof viAlarms)['alarms']['actions'];

/** What a line of an alarm's history says was done or found. */
export const actionWords = (action: string, t: T): string => t(`alarms.actions.${action as ActionWord}`);
