import { until } from '@ioc/test/support/until';
import type kafkajs from 'kafkajs';

/** Makes topics and waits for a leader of each partition. The client's own wait gives up where a busy broker does not know a topic yet. */
export async function makeTopics(admin: kafkajs.Admin, topics: readonly string[], partitions: number): Promise<void> {
  await admin.createTopics({
    topics: topics.map((topic) => ({ topic, numPartitions: partitions })),
    waitForLeaders: false,
  });
  const leaders = async () => {
    const { topics: known } = await admin.fetchTopicMetadata({ topics: [...topics] });
    return known.flatMap((one) => one.partitions).filter(({ leader }) => leader >= 0).length;
  };
  await until(
    () => leaders().catch(() => 0),
    (n) => n === topics.length * partitions,
    60_000,
  );
}
