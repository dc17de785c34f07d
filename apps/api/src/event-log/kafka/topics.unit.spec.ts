import { describe, expect, it } from '@jest/globals';
import type { Admin } from 'kafkajs';
import { partitionBounds, Topics } from '#event-log/kafka/topics.js';
import { TopicStopped } from '#event-log/topic-problems.js';

/** A broker that lists a new topic before it knows anything else of it, as a busy one does. */
function busyBroker(unknownFor: number) {
  const made: string[] = [];
  let asked = 0;
  const link = {
    listTopics: async () => [...made],
    createTopics: async ({ topics, waitForLeaders = true }: Parameters<Admin['createTopics']>[0]) => {
      made.push(...topics.map(({ topic }) => topic));
      if (waitForLeaders) throw new Error('This server does not host this topic-partition');
      return true;
    },
    fetchTopicOffsets: async () => {
      asked += 1;
      if (asked <= unknownFor) throw new Error('This server does not host this topic-partition');
      return [{ partition: 0, low: '0', high: '0', offset: '0' }];
    },
    fetchTopicMetadata: async ({ topics = [] }: { topics?: string[] }) => ({
      topics: topics.map((name) => ({ name, partitions: asked > unknownFor ? [{ partitionId: 0 }] : [] })),
    }),
  };
  const admin = { ask: (question: (of: Admin) => unknown) => question(link as unknown as Admin) };
  return { admin: admin as never, made };
}

describe('topics of a busy broker', () => {
  it('are made, and waited for until it answers for them', async () => {
    const { admin, made } = busyBroker(3);
    const topics = new Topics(admin, 4, async () => new Map());
    const found = await topics.partitionsOf(['dossier.events']);
    expect(made).toEqual(['dossier.events']);
    expect(found.get('dossier.events')).toHaveLength(1);
  });
});

/** A broker that has these topics and answers at once; `refuses`: it makes none. What it was asked for is kept. */
function broker(there: string[], refuses?: string) {
  const asked: { list: number; made: object[] } = { list: 0, made: [] };
  const link = {
    listTopics: async () => ((asked.list += 1), there),
    createTopics: async ({ topics }: Parameters<Admin['createTopics']>[0]) => {
      if (refuses !== undefined) throw new Error(refuses);
      asked.made.push(...topics);
      return true;
    },
    fetchTopicOffsets: async () => [{ partition: 3, low: '7', high: '9', offset: '9' }],
    fetchTopicMetadata: async ({ topics = [] }: { topics?: string[] }) => ({
      topics: topics.filter((name) => name !== 'unheard').map((name) => ({ name, partitions: [{ partitionId: 0 }] })),
    }),
  };
  return { asked, admin: { ask: (question: (of: Admin) => unknown) => question(link as unknown as Admin) } as never };
}
const read =
  (...topics: string[]) =>
  async (missing: readonly string[]) =>
    new Map(topics.filter((topic) => missing.includes(topic)).map((topic) => [topic, `id of ${topic}`]));

describe('topics', () => {
  it('that are there are not made again, and known for a while', async () => {
    const { admin, asked } = broker(['a', 'b'], 'nothing is to be made');
    const topics = new Topics(admin, 4, () => Promise.reject(new Error('nothing is missing')));
    expect(await topics.gone(['a', 'b'])).toEqual([]);
    await topics.partitionsOf(['a', 'b']);
    await topics.partitionsOf(['a', 'b']);
    expect(asked).toEqual({ list: 2, made: [] });
    topics.forget();
    await topics.partitionsOf(['a']);
    expect(asked.list).toBe(3);
  });

  it('that are missing are made with our settings, but for those that were read before: these are gone', async () => {
    const { admin, asked } = broker(['a']);
    const topics = new Topics(admin, 4, read('b'));
    const gone = await topics.gone(['a', 'b', 'c']);
    expect(gone.map(({ topic }) => topic)).toEqual(['b']);
    expect(gone[0]?.messageEn).toContain('id of b');
    const configEntries = [
      { name: 'max.message.bytes', value: '4194304' },
      { name: 'message.timestamp.type', value: 'LogAppendTime' },
    ];
    expect(asked.made).toEqual([{ topic: 'c', numPartitions: 4, configEntries }]);
    await expect(topics.partitionsOf(['b'])).rejects.toBeInstanceOf(TopicStopped);
  });

  it('that the broker does not make are named, with its reason', async () => {
    const { admin } = broker([], 'not authorized');
    const refused = new Topics(admin, 4, read()).partitionsOf(['a', 'b']);
    await expect(refused).rejects.toThrow(/cannot create the topics a, b: not authorized/);
    await expect(refused).rejects.toMatchObject({ cause: new Error('not authorized') });
  });

  it('have no partitions where the broker says nothing of them', async () => {
    const { admin } = broker(['a']);
    expect(await new Topics(admin, 4, read()).partitionsOf(['a', 'unheard'])).toEqual(
      new Map([
        ['a', [{ partitionId: 0 }]],
        ['unheard', []],
      ]),
    );
  });

  it('have the first and the next offset of each partition', async () => {
    expect(await partitionBounds(broker(['a']).admin, 'a')).toEqual(new Map([[3, { low: 7n, high: 9n }]]));
  });
});
