import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { stateHash } from '@ioc/test/support/state-hash';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import type { LogBatch } from '#event-log/event-log.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { rebuild } from '#rebuild/rebuild.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
beforeEach(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
});
afterEach(() => base.close());

const size = 1200;
const batches = (events: readonly SentEvent[], partition: number): LogBatch[] =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, n) => {
    const some = events.slice(n * size, (n + 1) * size);
    const from = BigInt(n * size);
    const records = some.map((event, index) => ({
      offset: from + BigInt(index),
      key: event.subject,
      headers: {},
      value: Buffer.from(JSON.stringify(event)),
      appendedAt: Date.parse('2026-06-01T00:00:00Z'),
    }));
    return {
      topic: 'dossier.events',
      partition,
      from,
      next: from + BigInt(some.length),
      records,
      end: BigInt(events.length),
    };
  });

/** As a log does: a partition's batches in order, one that failed again. Returns how often that was. */
async function feed(intake: IngestConsumer, partitions: readonly (readonly SentEvent[])[]): Promise<number> {
  let failed = 0;
  await Promise.all(
    partitions.map(async (events, partition) => {
      for (const batch of batches(events, partition)) {
        for (let done = false; !done;) {
          done = await intake.take(batch).then(
            () => true,
            () => false,
          );
          if (!done && (failed += 1) > 200) throw new Error('the intake does not get on');
        }
      }
    }),
  );
  return failed;
}

describe('two writers at a time', () => {
  it('end in the tables that a rebuild tells, though the events of every case are strewn over all partitions', async () => {
    const dice = random(41);
    const events = randomLives(42, 2500, holder.current, undefined, true).filter(({ type }) =>
      type.includes('.dossier.'),
    );
    const partitions: SentEvent[][] = [[], [], [], []];
    for (const event of dice.shuffle([...events, ...events.slice(0, 2000)])) dice.pick(partitions).push(event);
    const intake = new IngestConsumer(base.db, holder, readConfig({}));
    const failed = await feed(intake, partitions);
    expect(failed).toBeGreaterThan(0); // they did meet in a case, and the loser told it again
    const [{ n }] = await base.db.query('select count(*)::int as n from journal');
    expect(n).toBe(events.length);
    const before = await stateHash(base.db);
    const { differences } = await rebuild(base.db, holder.current, { apply: true, progress: () => undefined });
    expect(Object.keys(differences)).toEqual([]);
    expect(await stateHash(base.db)).toBe(before);
  }, 300_000);
});
