import type { ReadingTable } from '@ioc/shared/answers/subjects';
import type { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { momentOfToday, todayOf } from '#catalogue/today.js';
import { readDevices, readingTable } from '#drill-down/subjects/device-readings.js';
import type { Sight } from '#identity/sight.js';

/** Instruments of the data centre with their latest readings; null: devices.yaml has none. */
export async function readDataCentre(db: DataSource, catalogue: Catalogue, sight: Sight): Promise<ReadingTable | null> {
  const instruments = catalogue.books.devices.filter(({ kind }) => kind === 'data-centre');
  if (instruments.length === 0) return null;
  const indicators = [...new Set(instruments.flatMap((one) => one.indicators))];
  const now = momentOfToday(catalogue, Date.now());
  const when = { day: todayOf(catalogue, now), now };
  const rows = await readDevices(db, { of: ['data-centre'], indicators }, catalogue, when, sight);
  return readingTable(rows, indicators, catalogue);
}
