import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '@ioc/infra/commands/command-line';
import { Logger } from '@nestjs/common';
import { wholeNumber } from '@ioc/test/bench/positive';
import { ownBroker } from '@ioc/test/support/broker';
import { differences } from '@ioc/test/transactions/compare';

/**
 * `npm run verify:transactions [-- --count 500 --seed 7]`: random interleavings of transactions, read by the event log and
 * by Java's read-committed consumer. Exit code 1 when one of them is read in another way.
 */
const usage = `npm run verify:transactions -- [--count 500] [--seed 7]
Giao dịch Kafka đan xen ngẫu nhiên, đọc bằng chương trình này và bằng Java / random interleavings of Kafka transactions, read
by this program and by Java's consumer. Cần Java và Maven / needs Java and Maven. Mã thoát 1 khi khác / exit code 1 when they differ.`;
const { values } = commandLine(usage, {
  count: { type: 'string', default: '500' },
  seed: { type: 'string', default: '7' },
});
const [count, seed] = [wholeNumber('count', values.count), wholeNumber('seed', values.seed)];
Logger.overrideLogger(['error', 'fatal']);
const dir = await mkdtemp(join(tmpdir(), 'ioc-transactions-'));
const broker = await ownBroker({ dir });
try {
  const found = await differences(broker.address, { count, seed });
  for (const line of found) console.error(line);
  console.log(`${count} interleavings, seed ${seed}: ${found.length} read otherwise than by the Java client`);
  process.exitCode = found.length > 0 ? 1 : 0;
} finally {
  await broker.stop();
  await rm(dir, { recursive: true, force: true });
}
