import { instantText } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { todayOf } from '#catalogue/today.js';

/** The moment from which is foretold: now; in a history, the close of its last day. */
export const momentOf = (catalogue: Catalogue, now: number): string =>
  catalogue.province.asOf === undefined ? instantText(now) : `${todayOf(catalogue, now)}T17:00:00+07:00`;
