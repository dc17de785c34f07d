import { Logger } from '@nestjs/common';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { topicOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { until } from '@ioc/test/support/until';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { describeTopic } from '#event-log/describe-topic.js';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';
import { openGaps } from '#ingest/gaps.sql.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { restartTopic } from '#topics/topics.sql.js';

Logger.overrideLogger(['fatal']);

const topic = 'dossier.events';
let base: FreshDatabase;
let catalogue: CatalogueHolder;
let events: SentEvent[];
let log: EmbeddedLog;

beforeAll(async () => {
  catalogue = await CatalogueHolder.open('catalogue', 'quang-tri');
  events = randomLives(3, 500, catalogue.current).filter((event) => topicOf(event) === topic);
});
beforeEach(async () => {
  base = await freshDatabase();
  log = new EmbeddedLog(base.db, base.url);
}, 60_000);
afterEach(async () => {
  await log.close();
  await base.close();
}, 60_000);

const start = () => log.consume([topic], new IngestConsumer(base.db, catalogue, readConfig({})));
const send = (sent: readonly SentEvent[]) =>
  log.append(sent.map((event) => ({ topic, key: event.subject, value: Buffer.from(JSON.stringify(event)) })));
const taken = async () =>
  Number(((await base.db.query(`select count(*) from journal`)) as { count: string }[])[0]?.count);
const taking = (count: number) => until(taken, (seen) => seen === count, 30_000);
const codes = (): string[] => log.health().problems.map(({ code }) => code);
const stopped = (code: string) => until(codes, (seen) => seen.includes(code), 30_000);
const replaceLog = () =>
  base.db.query(`truncate embedded_log, embedded_log_end, embedded_log_topic`) as Promise<unknown>;

describe('an embedded log whose tables were replaced', () => {
  it.each([
    ['smaller', false, 30],
    ['larger', false, 250],
    ['smaller', true, 30],
    ['larger', true, 250],
  ])(
    'by a %s one (intake running: %s) is not read until its topic is started again, then from its beginning',
    async (_, runs, count) => {
      const stop = await start();
      await send(events.slice(0, 100));
      await taking(100);
      if (!runs) await stop();
      await replaceLog();
      await send(events.slice(100, 100 + count));
      if (!runs) await start();
      await stopped('topic-changed');
      expect(log.health().problems[0]).toMatchObject({ topic, closesDoor: true });
      expect(await taken()).toBe(100);
      await restartTopic(base.db, topic, await describeTopic(readConfig({}), base.db, topic));
      await taking(100 + count);
      await until(codes, ({ length }) => length === 0);
    },
    90_000,
  );

  it('that lost its newest records but not its name stops where the position lies beyond its end', async () => {
    const stop = await start();
    await send(events.slice(0, 100));
    await taking(100);
    await stop();
    await base.db.query(`delete from embedded_log where "offset" > 3`);
    await base.db.query(`update embedded_log_end set next = 4`);
    await start();
    await stopped('position-beyond-end');
    expect(await taken()).toBe(100);
  }, 90_000);

  it('that lost records before they were read names them, and reads what is left', async () => {
    const stop = await start();
    await send(events.slice(0, 10));
    await taking(10);
    await stop();
    const [first] = await send(events.slice(10, 11));
    const same = Array.from({ length: 5 }, () => ({ topic, key: events[10]?.subject ?? '', value: Buffer.from('{') }));
    await log.append(same);
    await base.db.query(`delete from embedded_log where partition = $1 and "offset" between $2 and $3`, [
      first?.partition,
      String(first?.offset),
      String((first?.offset ?? 0n) + 4n),
    ]);
    await start();
    const gaps = await until(
      () => openGaps(base.db),
      ({ length }) => length > 0,
      30_000,
    );
    const range = { first: String(first?.offset), next: String((first?.offset ?? 0n) + 5n) };
    expect(gaps).toEqual([{ topic, partition: first?.partition, ...range }]);
  }, 90_000);
});
