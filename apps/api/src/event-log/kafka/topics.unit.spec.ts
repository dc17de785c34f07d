import { describe, expect, it } from '@jest/globals';
import type { Admin } from 'kafkajs';
import { Topics } from '#event-log/kafka/topics.js';

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
