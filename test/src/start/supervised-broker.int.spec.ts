import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { readConfig } from '@ioc/api/config/config';
import { KafkaLog } from '@ioc/api/event-log/kafka/kafka-log';
import { type LocalBroker, supervisedBroker } from '@ioc/infra/start/broker';
import { type Broker, ownBroker } from '@ioc/test/support/broker';
import { until } from '@ioc/test/support/until';

Logger.overrideLogger(['fatal']);

let dir: string;
let running: LocalBroker | undefined;
const started: Broker[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ioc-supervised-'));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(async () => {
  await running?.stop();
  await rm(dir, { recursive: true, force: true });
  jest.restoreAllMocks();
}, 60_000);

it('starts the local Kafka again, where it was and with what it held, when it was killed', async () => {
  const start = async (options: { dir: string; port?: number }) => {
    const broker = await ownBroker(options);
    started.push(broker);
    return broker;
  };
  running = await supervisedBroker(start, dir);
  const log = new KafkaLog(readConfig({ KAFKA_BROKERS: running.address }));
  try {
    const record = { topic: 'kept', key: 'k', value: Buffer.from('x') };
    await log.append([record]);
    process.kill(started[0]?.pid ?? 0, 'SIGKILL');
    await until(
      () => started.length,
      (count) => count === 2,
      180_000,
    );
    expect(started[1]?.address).toBe(running.address);
    const append = () =>
      log.append([record]).then(
        ([place]) => place?.offset,
        () => undefined,
      );
    expect(await until(append, (offset) => offset !== undefined, 60_000)).toBeGreaterThan(0n);
  } finally {
    await log.close();
  }
}, 300_000);
