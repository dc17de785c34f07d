import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { createEventLog } from '@ioc/api/event-log/create-event-log';
import type { LogBatch } from '@ioc/api/event-log/event-log';
import { IngestConsumer } from '@ioc/api/ingest/ingest-consumer';
import { dataSource } from '@ioc/api/storage/data-source';
import { type Drained, type DrainTask, Stopwatch } from '@ioc/test/bench/drain';
import { benchConfig } from '@ioc/test/bench/servers';

/** The product's own path, as it stands in the program: Kafka adapter → intake → the one transaction. */
export async function drainByIntake(task: DrainTask): Promise<Drained> {
  const config = benchConfig(task.brokers, task.databaseUrl, {
    KAFKA_GROUP: task.group,
    TOPIC_PREFIX: task.topicPrefix,
  });
  const catalogue = await CatalogueHolder.open(config.CATALOGUE_DIR, config.PROVINCE);
  const db = await dataSource(task.databaseUrl).initialize();
  const eventLog = createEventLog(config, db);
  const intake = new IngestConsumer(db, catalogue, config);
  const watch = new Stopwatch(task.records);
  let commits = 0;
  await eventLog.consume([`${task.topicPrefix}dossier.events`], {
    position: (topic, partition) => intake.position(topic, partition),
    take: async (batch: LogBatch) => {
      watch.begin();
      await intake.take(batch);
      watch.committed(batch.records.length, intake.commits - commits);
      commits = intake.commits;
    },
  });
  const drained = await watch.finished;
  await eventLog.close();
  await db.destroy();
  return drained;
}
