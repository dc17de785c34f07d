import { instantText, localDay } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';

/** The day of which figures speak when none is asked for: today, or the day at which a province of history stands still. */
export const todayOf = ({ province }: Catalogue, now: number): string => province.asOf ?? localDay(now);

/** The moment from which ages are counted, epoch ms: now; in a province of history the end of its last day. */
export const momentOfToday = ({ province }: Pick<Catalogue, 'province'>, now: number): number =>
  province.asOf === undefined ? now : Date.parse(`${province.asOf}T23:59:59+07:00`);

/** The moment from which is foretold: now; in a history, the close of its last day. */
export const momentOf = ({ province }: Pick<Catalogue, 'province'>, now: number): string =>
  province.asOf === undefined ? instantText(now) : `${province.asOf}T17:00:00+07:00`;
