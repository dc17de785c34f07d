import 'reflect-metadata';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { type Config, readConfig } from '@ioc/api/config/config';
import { createEventLog } from '@ioc/api/event-log/create-event-log';
import type { NewRecord } from '@ioc/api/event-log/event-log';
import { bootApi } from '@ioc/api/main';
import { rebuild } from '@ioc/api/rebuild/rebuild';
import { dataSource, migrate } from '@ioc/api/storage/data-source';
import { embeddedPostgres } from '@ioc/infra/postgres/embedded';
import { allTaken } from '@ioc/test/chaos/load';
import { root } from '@ioc/test/support/api';
import { ownBroker } from '@ioc/test/support/broker';
import { dumpDatabase } from '@ioc/test/support/dump';
import { recordedHistory } from '@ioc/test/upgrade/history';
import { exportText } from '@ioc/test/upgrade/export-text';
import { recordsOfLog } from '@ioc/test/upgrade/log-records';

/**
 * node test/dist/upgrade/record.js --log embedded|kafka --out <directory> [--seed 7]: lets this program, as it is built now,
 * take in a history, and writes its database (dump.sql.gz), what it says (export.ndjson.gz) and, of Kafka, the broker's
 * records (log.ndjson.gz). The first part of the history became known four days ago, the second yesterday: the journal is
 * set back and rebuilt, so that there are restatements. How a fixture is used: test/fixtures/upgrade/README.md.
 */
const { values } = parseArgs({
  options: { log: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '7' } },
});
if (!['embedded', 'kafka'].includes(values.log ?? '') || !values.out)
  throw new Error('--log embedded|kafka --out <directory>');

const prefix = 'recorded-7f3a.';
const dir = await mkdtemp(join(tmpdir(), 'ioc-record-'));
await chmod(dir, 0o755);
const server = await embeddedPostgres({ dir: join(dir, 'pg'), database: 'ioc', settings: { fsync: 'off' } });
const broker = values.log === 'kafka' ? await ownBroker({ dir: join(dir, 'kafka') }) : null;
try {
  const config = readConfig({
    DATABASE_URL: server.url,
    PORT: '0',
    HOST: '127.0.0.1',
    ACCESS: 'open',
    CATALOGUE_DIR: join(root, 'catalogue'),
    KEYS_FILE: join(dir, 'keys.json'),
    ERASURES_FILE: join(dir, 'erasures.jsonl'),
    TOPIC_PREFIX: prefix,
    LOG_LEVEL: 'warn',
    ...(broker ? { KAFKA_BROKERS: broker.address, KAFKA_PARTITIONS: '3' } : {}),
  });
  const catalogue = await loadCatalogue(config.CATALOGUE_DIR, config.PROVINCE);
  const [first, later] = await recordedHistory(Number(values.seed), catalogue, root);
  await taken(config, first, first.length);
  const db = await dataSource(server.url, 2, 0).initialize();
  const setBack = async (days: number) => {
    await db.query(`update journal set recorded_at = recorded_at - make_interval(days => $1)`, [days]);
    await rebuild(db, catalogue, { apply: true, progress: () => undefined });
  };
  await setBack(3);
  await taken(config, later, first.length + later.length);
  await setBack(1);
  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, 'dump.sql.gz'), gzipSync(await dumpDatabase(server.url), { level: 9 }));
  await writeFile(join(values.out, 'export.ndjson.gz'), gzipSync(await exportText(db, catalogue), { level: 9 }));
  if (broker)
    await writeFile(join(values.out, 'log.ndjson.gz'), gzipSync(await recordsOfLog(config, db), { level: 9 }));
  const counts = await db.query(
    `select type, count(*)::int as n from journal group by 1 union all select 'quarantine ' || reason, count(*)::int from quarantine group by 1 order by 1`,
  );
  console.table(counts);
  await db.destroy();
} finally {
  await broker?.stop();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}
process.exit(0);

/** Puts records into the log while the program runs, until it has committed `total` of them, and ends it in order. */
async function taken(config: Config, records: readonly NewRecord[], total: number): Promise<void> {
  const db = await dataSource(config.DATABASE_URL, 4).initialize();
  await migrate(db);
  const log = createEventLog(config, db);
  const api = await bootApi(config);
  for (let at = 0; at < records.length; at += 250)
    await log.append(records.slice(at, at + 250).map((record) => ({ ...record, topic: prefix + record.topic })));
  await allTaken(db, total);
  await api.close();
  await log.close();
  await db.destroy();
}
