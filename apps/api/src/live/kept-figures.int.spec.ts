import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomDocuments } from '@ioc/test/support/document-lives';
import { randomLives } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { until } from '@ioc/test/support/until';
import pg from 'pg';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import type { LogBatch } from '#event-log/event-log.js';
import { differingSums } from '#ledger/add-deltas.js';
import { readInputs } from '#ledger/figures.js';
import { LedgerReadModel } from '#ledger/columns/read-model.js';
import { KeptSums } from '#ledger/kept-sums.js';
import { RollupCache } from '#ledger/rollup-cache.js';
import { changedGroups, isLedgerChunk } from '#live/change-notification.js';
import { LedgerListener } from '#live/ledger-listener.js';

let base: FreshDatabase;
let listener: pg.Client;
let catalogue: CatalogueHolder;
const sums = new KeptSums(new RollupCache());
const heard = new LedgerListener(sums, new LedgerReadModel());
let chunks = 0;
let unknown = 0;
let last = '';

beforeAll(async () => {
  base = await freshDatabase();
  catalogue = await CatalogueHolder.open('catalogue', 'quang-tri');
  listener = new pg.Client({ connectionString: base.url });
  await listener.connect();
  listener.on('notification', ({ payload = '' }) => {
    last = payload;
    if (isLedgerChunk(payload)) {
      chunks += 1;
      heard.hear(payload);
    } else if (payload.startsWith('{') && changedGroups(payload).ledgerUnknown) {
      unknown += 1;
      heard.forget();
    }
  });
  await listener.query('listen ioc');
}, 300_000);
afterAll(async () => {
  await listener.end();
  await base.close();
});

async function allHeard(mark: string) {
  await base.db.query(`select pg_notify('ioc', $1)`, [mark]);
  await until(
    () => last,
    (heard) => heard === mark,
  );
}

/** All batches of a topic as one. */
function joined(batches: readonly LogBatch[]): LogBatch[] {
  const byTopic = new Map<string, LogBatch>();
  for (const batch of batches) {
    const before = byTopic.get(batch.topic);
    const { from = batch.from, records = [] } = before ?? {};
    byTopic.set(batch.topic, { ...batch, from, records: [...records, ...batch.records] });
  }
  return [...byTopic.values()];
}

/** Sums of all figures of a day, kept up and read again. */
async function differing(today: string): Promise<string[]> {
  const kept = await readInputs(base.db, catalogue.current, today, sums);
  const read = await readInputs(base.db, catalogue.current, today);
  const scoped = [...kept.only].flatMap(([key, of]) => differingSums(of, read.only.get(key) as typeof of));
  return [...differingSums(kept.sums, read.sums), ...scoped];
}

describe('figures kept up by what the intake commits', () => {
  it('equal the ledger after every few transactions, small and large, with corrections and late events', async () => {
    const dice = random(8);
    const events = dice.shuffle([
      ...randomLives(31, 500, catalogue.current, undefined, true),
      ...randomDocuments(32, 80, catalogue.current),
    ]);
    const today = events.map(({ time }) => time.slice(0, 10)).sort()[Math.floor(events.length * 0.9)] as string;
    const intake = new IngestConsumer(base.db, catalogue, readConfig({}));
    const positions: Positions = new Map();
    const compared: string[][] = [];
    for (let at = 0, turn = 0; at < events.length; turn += 1) {
      const size = turn === 20 ? 1800 : dice.between(1, 40);
      const batches = batchesOf(events.slice(at, at + size), turn, positions);
      for (const batch of turn === 20 ? joined(batches) : batches) await intake.take(batch);
      at += size;
      if (turn % 3 > 0) continue;
      await allHeard(`mark ${turn}`);
      compared.push(await differing(today));
    }
    expect(compared.flat()).toEqual([]);
    expect(compared.length).toBeGreaterThan(10);
    expect(chunks).toBeGreaterThan(50);
    expect(unknown).toBeGreaterThan(0);
  }, 300_000);
});
