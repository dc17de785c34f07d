import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { crashes, type CrashingPostgres, crashingPostgres } from '@ioc/test/support/crashing-postgres';
import { randomLives } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import type { LogBatch } from '#event-log/event-log.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { rebuild } from '#rebuild/rebuild.js';

let server: CrashingPostgres;
let catalogue: CatalogueHolder;
let intake: IngestConsumer;
beforeEach(async () => {
  server = await crashingPostgres();
  catalogue = await CatalogueHolder.open('catalogue', 'quang-tri');
  intake = new IngestConsumer(server.db, catalogue, readConfig({}));
}, 120_000);
afterEach(() => server.close(), 60_000);

/** At most. */
const rounds = 5;
const journaled = async () => Number((await server.db.query('select count(*) as n from journal'))[0].n);
/** One transaction. */
const whole = (batches: readonly LogBatch[]): LogBatch => {
  const [first, last] = [batches[0], batches.at(-1)] as [LogBatch, LogBatch];
  return { ...first, next: last.next, records: batches.flatMap(({ records }) => records) };
};
const take = async (batches: readonly LogBatch[]) => {
  for (const batch of batches) await intake.take(batch);
};
const tablesAgree = async () =>
  (await rebuild(server.db, catalogue.current, { apply: false, progress: () => undefined })).differences;

describe('an intake whose last commits were taken back while it was idle', () => {
  it.each(crashes)(
    'journals the same events again after: %s',
    async (how) => {
      // Dossiers alone: one topic, so that a round is one batch.
      const events = randomLives(21, 240, catalogue.current).filter(({ type }) => type.includes('.dossier.'));
      const positions: Positions = new Map();
      const size = Math.ceil(events.length / rounds);
      let last = [whole(batchesOf(events.slice(0, size), 1, positions))];
      let upTo = size;
      await take(last);
      // Mostly the first round: on a slow machine the server may have written by itself what is to be lost.
      do {
        await server.db.query('checkpoint'); // what was taken so far is on disk
        last = [whole(batchesOf(events.slice(upTo, upTo + size), 1, positions))];
        await take(last);
        upTo = Math.min(upTo + size, events.length);
        expect(await journaled()).toBe(upTo);
        await server.end(how);
      } while ((await journaled()) === upTo && upTo < events.length);
      expect(await journaled()).toBe(Number(last[0]?.from)); // the last round was taken back
      expect(await intake.position('dossier.events', 0)).toBe(last[0]?.from);
      await take(last); // as the log gives them again
      expect(await journaled()).toBe(upTo);
      expect(await tablesAgree()).toEqual({});
    },
    180_000,
  );

  it('journals them again when nothing but the tables went back', async () => {
    const events = randomLives(22, 20, catalogue.current);
    const batches = batchesOf(events, 1);
    await take(batches);
    const emptied = ['journal', 'dossier', 'complaint', 'ledger_unit', 'ledger_topic', 'ledger_unit_month'];
    await server.db.query(`truncate ${emptied.join(', ')}, ledger_topic_month, log_position`);
    await take(batches);
    expect(await journaled()).toBe(events.length);
    expect(await tablesAgree()).toEqual({});
  }, 180_000);
});
