import type { Reading } from '@ioc/shared/answers/subjects';
import type { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { devicesOf, type DevicesOfKind, readingRows, summaryOf } from '#drill-down/subjects/readings.js';
import { readLatest } from '#drill-down/subjects/readings.sql.js';
import { describePlace } from '#event-log/place.js';
import { topicNames } from '#event-log/topic-ids.js';

interface When {
  /** Local day up to whose end is read. */
  readonly day: string;
  /** The moment that is now, epoch ms. */
  readonly now: number;
}

/** The latest reading of each device of some kinds, those that need someone first. `units`: null is all. */
export async function readDevices(
  db: DataSource,
  wanted: DevicesOfKind,
  catalogue: Catalogue,
  { day, now }: When,
  units: readonly string[] | null,
): Promise<Reading[]> {
  const codes = devicesOf(wanted, catalogue).map(({ code }) => code);
  const [latest, names] = await Promise.all([readLatest(db, codes, wanted.indicators, day), topicNames(db)]);
  const rows = readingRows(wanted, latest, catalogue, now, (place) => describePlace(place, names));
  return units === null ? rows : rows.filter((row) => units.includes(row.unit));
}

/** Those rows as a table: a column for each indicator, and how many devices are in which state. */
export function readingTable(rows: readonly Reading[], indicators: readonly string[], catalogue: Catalogue) {
  const columns = indicators.flatMap((code) => {
    const one = catalogue.indicators.get(code);
    return one ? [{ indicator: code, name: one.name, unit: one.unit }] : [];
  });
  return { columns, summary: summaryOf(rows), rows: [...rows] };
}
