import type { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { readConfig } from '@ioc/api/config/config';
import { IngestConsumer } from '@ioc/api/ingest/ingest-consumer';
import { rebuild } from '@ioc/api/rebuild/rebuild';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import type { SentEvent } from '@ioc/test/support/lives';
import type { DataSource } from 'typeorm';

/** Takes events in as if they had been recorded at nine on a local day, the ledger's days of knowledge included. */
export async function takeRecordedOn(
  db: DataSource,
  holder: CatalogueHolder,
  day: string,
  { events, positions }: { readonly events: readonly SentEvent[]; readonly positions: Positions },
): Promise<void> {
  const intake = new IngestConsumer(db, holder, readConfig({}));
  for (const batch of batchesOf(events, 1, positions)) await intake.take(batch);
  // The clock of recording is the database's.
  await db.query(`update journal set recorded_at = $1::timestamptz where event_id = any($2)`, [
    `${day}T09:00+07:00`,
    events.map(({ id }) => id),
  ]);
  await rebuild(db, holder.current, { apply: true, progress: () => undefined });
}
