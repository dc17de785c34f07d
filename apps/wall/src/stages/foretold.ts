import { dateTime } from '#ui/format';

/** Hours to the tenth. */
export const tenth = (hours: number): number => Math.round(hours * 10) / 10;

/** A forecast is no better than its minutes: 18/12/2026 14:16. */
export const toTheMinute = (instant: string): string => dateTime(instant).replace(/:\d\d$/, '');
