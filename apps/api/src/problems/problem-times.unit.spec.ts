import { describe, expect, it } from '@jest/globals';
import { type Found, ProblemTimes } from '#problems/problem-times.js';

const found = (more: Partial<Found> = {}): Found => ({
  code: 'topic-changed',
  topic: 'dossier.events',
  message: 'vi',
  messageEn: 'en',
  closesDoor: true,
  stale: true,
  ...more,
});
const at = (seconds: number) => new Date(seconds * 1000).toISOString();

describe('since when a problem lasts', () => {
  it('keeps its beginning while it lasts, also when its words change', () => {
    const times = new ProblemTimes();
    expect(times.of([found()], 1000)[0]?.since).toBe(at(1));
    expect(times.of([found({ message: 'other' })], 5000)).toEqual([{ ...found({ message: 'other' }), since: at(1) }]);
  });
  it('begins again after it was over', () => {
    const times = new ProblemTimes();
    times.of([found()], 1000);
    times.of([], 2000);
    expect(times.of([found()], 3000)[0]?.since).toBe(at(3));
  });
  it('takes the word of an owner who knows when it began', () => {
    expect(new ProblemTimes().of([found({ since: at(7) })], 9000)[0]?.since).toBe(at(7));
  });
  it('tells apart by code and topic, and names each once', () => {
    const others = [found(), found(), found({ topic: 'task.events' }), found({ code: 'records-lost' })];
    expect(new ProblemTimes().of(others, 0).map(({ code, topic }) => [code, topic])).toEqual([
      ['topic-changed', 'dossier.events'],
      ['topic-changed', 'task.events'],
      ['records-lost', 'dossier.events'],
    ]);
  });
  it('says null for a problem of no topic', () => {
    const { topic: _, ...rest } = found();
    expect(new ProblemTimes().of([rest], 0)[0]?.topic).toBeNull();
  });
});
