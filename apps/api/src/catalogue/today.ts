import { localDay } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';

/** The day of which figures speak when none is asked for: today, or the day at which a province of history stands still. */
export const todayOf = ({ province }: Catalogue, now: number): string => province.asOf ?? localDay(now);
