import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomDocuments } from '@ioc/test/support/document-lives';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { stateHash } from '@ioc/test/support/state-hash';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import type { Decoded } from '#ingest/decode/decode.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { findConflicts } from '#ingest/find-conflicts.js';
import { StalePosition } from '#event-log/positions.sql.js';

let base: FreshDatabase;
let catalogue: CatalogueHolder;
const config = readConfig({});
const count = async (table: string, where = 'true') =>
  Number(((await base.db.query(`select count(*) from ${table} where ${where}`)) as { count: string }[])[0]?.count);

beforeEach(async () => {
  base = await freshDatabase();
  catalogue = await CatalogueHolder.open('catalogue', 'quang-tri');
});
afterEach(() => base.close());

const intake = (db = base.db) => new IngestConsumer(db, catalogue, config);
const deliver = async (to: IngestConsumer, events: readonly SentEvent[], seed: number, positions?: Positions) => {
  for (const batch of batchesOf(events, seed, positions)) await to.take(batch);
};

describe('the intake', () => {
  it('ends in the same tables and ledger whether events come once in order or three times shuffled', async () => {
    const events = [
      ...randomLives(11, 4000, catalogue.current, undefined, true),
      ...randomDocuments(12, 600, catalogue.current),
    ];
    await deliver(intake(), events, 1);
    const inOrder = await stateHash(base.db);
    const journaled = await count('journal');
    await base.close();
    base = await freshDatabase();
    await deliver(intake(), random(5).shuffle([...events, ...events, ...events]), 2);
    expect(await stateHash(base.db)).toBe(inOrder);
    expect(await count('journal')).toBe(journaled);
    expect(journaled).toBe(events.length);
    // What control totals are compared with counts each journaled event once, on the day of its time.
    const journal = `select source, type, (time at time zone 'Asia/Ho_Chi_Minh')::date, count(*)::int from journal group by 1, 2, 3`;
    const counted = `select source, type, day, n from source_event_day`;
    expect(await base.db.query(`(${journal} except ${counted}) union all (${counted} except ${journal})`)).toEqual([]);
  }, 300_000);

  it('refuses a batch that does not begin where the stored position ends, and writes nothing of it', async () => {
    const events = randomLives(3, 30, catalogue.current).filter(({ type }) => type.includes('.dossier.'));
    const sut = intake();
    await deliver(sut, events, 1);
    const before = await stateHash(base.db);
    await expect(
      deliver(sut, events.slice(0, 5), 1, new Map([['dossier.events', BigInt(events.length + 7)]])),
    ).rejects.toThrow(StalePosition);
    expect(await stateHash(base.db)).toBe(before);
    expect(await sut.position('dossier.events', 0)).toBe(BigInt(events.length));
  }, 60_000);

  it('quarantines the same id with other contents and keeps the first', async () => {
    const [event] = randomLives(4, 1, catalogue.current) as [SentEvent];
    await deliver(intake(), [event, { ...event, time: '2026-05-05T10:00:00+07:00' }], 1);
    expect(await base.db.query(`select reason, path, subject from quarantine`)).toEqual([
      { reason: 'conflict', path: 'id', subject: event.subject },
    ]);
    expect(await count('journal')).toBe(1);
  }, 60_000);

  it('quarantines an id that the same source used for another case, in one batch or later, and says so at the door', async () => {
    const lives = randomLives(4, 20, catalogue.current);
    const first = lives.find(({ type }) => type === 'vn.ioc.dossier.received.v1') as SentEvent;
    const event = { ...first, source: 'urn:ioc:source:mot-cua' };
    const other = { ...event, subject: 'H50.16-260302-9901' };
    const third = { ...event, subject: 'H50.16-260302-9902' };
    const elsewhere = { ...event, source: 'urn:ioc:source:cong-dvc', subject: 'H50.16-260302-9903' };
    const positions: Positions = new Map();
    await deliver(intake(), [event, other, elsewhere], 1, positions);
    await deliver(intake(), [third, event], 1, positions);
    expect(await base.db.query(`select reason, path, subject from quarantine order by place`)).toEqual([
      { reason: 'conflict', path: 'id', subject: other.subject },
      { reason: 'conflict', path: 'id', subject: third.subject },
    ]);
    expect(await base.db.query('select subject from journal order by place')).toEqual([
      { subject: event.subject },
      { subject: elsewhere.subject },
    ]);
    expect(await count('dossier')).toBe(2);
    const atDoor = [third, { ...third, id: 'new' }, { ...other, id: 'new' }].map(
      (sent) => ({ ok: true, kind: 'dossier', event: { ...sent, source: 'mot-cua' } }) as unknown as Decoded,
    );
    expect([...(await findConflicts(base.db, atDoor))]).toEqual([0, 2]);
  }, 60_000);

  it('tells a case on correctly when two processes write it by turns', async () => {
    const events = randomLives(6, 300, catalogue.current);
    await deliver(intake(), events, 1);
    const expected = await stateHash(base.db);
    await base.close();
    base = await freshDatabase();
    const [one, two] = [intake(), intake()];
    const halves = [events.filter((_, index) => index % 2), events.filter((_, index) => index % 2 === 0)] as const;
    const [first, second] = [batchesOf(halves[0], 1), batchesOf(halves[1], 2, new Map(), 1)];
    const persist = async (to: IngestConsumer, batch: (typeof first)[number]): Promise<void> =>
      to.take(batch).catch(() => persist(to, batch));
    await Promise.all([
      first.reduce((before, batch) => before.then(() => persist(one, batch)), Promise.resolve()),
      second.reduce((before, batch) => before.then(() => persist(two, batch)), Promise.resolve()),
    ]);
    expect(await stateHash(base.db)).toBe(expected);
  }, 300_000);
});
