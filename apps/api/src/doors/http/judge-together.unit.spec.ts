import { describe, expect, it } from '@jest/globals';
import { type JudgedEvent, refusal } from '#doors/http/judge.js';
import { judgeTogether } from '#doors/http/judge-together.js';
import { rejected } from '#problems/rejection.js';

const good = (id: string) => ({ ok: true, id, record: {}, decoded: { event: { id } } }) as unknown as JudgedEvent;
const bad = refusal({ index: 1, id: 'b' }, 'unknown-unit', 'data.unit', 'no such unit');
const saidOf = (judged: readonly JudgedEvent[]) =>
  judged.map((one) => (one.ok ? one.id : `${one.refused.index} ${one.refused.id} ${one.refused.reason}`));

describe('events of a request that are judged together', () => {
  it('are asked about without those that were refused, and refused at their own place', async () => {
    const asked: string[] = [];
    const judged = await judgeTogether([good('a'), bad, good('c')], (events) => {
      asked.push(...events.map(({ event }) => event.id));
      return Promise.resolve(new Map([[1, rejected('conflict', 'id', 'known')]]));
    });
    expect(asked).toEqual(['a', 'c']);
    expect(saidOf(judged)).toEqual(['a', '1 b unknown-unit', '2 c conflict']);
  });

  it('are not asked about where none is good', async () => {
    expect(await judgeTogether([bad], () => Promise.reject(new Error('asked')))).toEqual([bad]);
  });
});
