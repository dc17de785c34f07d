import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedPostgres } from '@ioc/infra/postgres/embedded';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { Logger } from '@nestjs/common';
import { eventLogContract } from '#event-log/event-log.contract.spec.js';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';
import { eventually, numbers, RecordingConsumer, Taken } from '#event-log/recording-consumer.spec.js';
import { dataSource, migrate } from '#storage/data-source.js';

// Outages and refusals are what is played here; their warnings would bury a failure.
Logger.overrideLogger(['error', 'fatal']);

eventLogContract('embedded', async () => {
  const { db, url, close } = await freshDatabase();
  let topics = 0;
  return { open: async () => new EmbeddedLog(db, url), topic: () => `topic-${topics++}`, close };
});

describe('the embedded event log', () => {
  let fresh: FreshDatabase;
  beforeAll(async () => void (fresh = await freshDatabase()), 60_000);
  afterAll(() => fresh.close());

  it('leaves no hole between offsets when many append to one partition at once', async () => {
    const log = new EmbeddedLog(fresh.db, fresh.url);
    const appends = numbers(0, 60).map((value) => [
      { topic: 'race', key: 'one', value: Buffer.from(value) },
      { topic: 'race', key: `other ${value}`, value: Buffer.from(value) },
    ]);
    const answers = (await Promise.all(appends.map((records) => log.append(records)))).flat();
    for (let partition = 0; partition < 4; partition++) {
      const offsets = answers.filter((one) => one.partition === partition).map(({ offset }) => Number(offset));
      expect(offsets.sort((a, b) => a - b)).toEqual(offsets.map((_, i) => i));
    }
    await log.close();
  });

  it('refuses a key that PostgreSQL cannot hold, and stores nothing of that call', async () => {
    const log = new EmbeddedLog(fresh.db, fresh.url);
    const records = ['a', 'b\0c'].map((key) => ({ topic: 'nul', key, value: null }));
    await expect(log.append(records)).rejects.toThrow('U+0000');
    expect(await fresh.db.query(`select 1 from embedded_log where topic = 'nul'`)).toEqual([]);
    await log.close();
  });

  it('reads a partition in one process at a time', async () => {
    const [one, two] = [new EmbeddedLog(fresh.db, fresh.url), new EmbeddedLog(fresh.db, fresh.url)];
    const consumers = [new RecordingConsumer(new Taken()), new RecordingConsumer(new Taken())] as const;
    await one.consume(['shared'], consumers[0]);
    await eventually(() => consumers[0].positions.length === 4);
    await two.consume(['shared'], consumers[1]);
    await one.append(numbers(0, 40).map((value) => ({ topic: 'shared', key: value, value: Buffer.from(value) })));
    await eventually(() => consumers[0].taken.values('shared').length === 40);
    expect(consumers[1].positions).toEqual([]);
    await Promise.all([one.close(), two.close()]);
  });
});

describe('the embedded event log whose database is stopped', () => {
  it('says so, and goes on by itself when the database is back', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'ioc-outage-'));
    await chmod(parent, 0o755);
    const options = { dir: join(parent, 'pg'), database: 'ioc', settings: { fsync: 'off' } };
    const server = await embeddedPostgres(options);
    const db = await dataSource(server.url).initialize();
    await migrate(db);
    const log = new EmbeddedLog(db, server.url);
    const taken = new Taken();
    try {
      await log.consume(['t'], new RecordingConsumer(taken));
      await log.append([{ topic: 't', key: 'k', value: Buffer.from('before') }]);
      await eventually(() => taken.values('t').length === 1);
      await server.stop();
      await eventually(() => !log.health().alive);
      await expect(log.append([{ topic: 't', key: 'k', value: null }])).rejects.toThrow();
      await embeddedPostgres(options);
      await eventually(() => log.health().alive);
      await log.append([{ topic: 't', key: 'k', value: Buffer.from('after') }]);
      await eventually(() => taken.values('t').length === 2);
      expect(taken.values('t')).toEqual(['before', 'after']);
    } finally {
      await log.close();
      await db.destroy();
      await server.stop().catch(() => undefined);
      await rm(parent, { recursive: true, force: true });
    }
  }, 60_000);
});
