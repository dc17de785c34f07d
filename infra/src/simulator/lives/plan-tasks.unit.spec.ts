import { describe, expect, it } from '@jest/globals';
import { schemaOf } from '@ioc/shared/events/contract';
import { planTasks, sentAt } from '#simulator/lives/plan-tasks.js';
import { castOf } from '#simulator/people/cast.js';
import { smallCatalogue } from '#simulator/small-catalogue.spec.js';

const component = (n: number) => ({
  ...{ component: `PAR-${n}`, lead: 'H50.01', coUnits: [], target: null, tasks: [`KH-${n}`] },
});
const work = {
  ...{ code: 'viec', name: 'viec', kinds: ['task', 'source'] as const, unit: null },
  expectedSeconds: 900,
  aliases: [],
};
const cast = castOf(7, {
  ...smallCatalogue,
  sources: new Map([...smallCatalogue.sources, ['viec', work]]),
  books: {
    devices: [],
    scoreboard: [
      {
        index: 'PAR-INDEX',
        plan: 'KH 1',
        targets: [{ year: 2026, rank: 9 }],
        components: [1, 2, 3, 4, 5, 6, 7, 8].map(component),
      },
    ],
  },
});
const from = (day: string, days: number) =>
  Array.from({ length: days * 1440 }, (_, i) =>
    planTasks(cast, Date.parse(`${day}T00:00:00+07:00`) + i * 60_000),
  ).flat();

describe('tasks of a plan', () => {
  it('are stated within a week, each to whoever leads the component, written by the contract', () => {
    const events = from('2026-11-02', 7);
    const assigned = events.filter(({ type }) => type === 'vn.ioc.task.assigned.v1');
    expect(assigned.map(({ subject }) => subject).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `KH-${n}`));
    expect(new Set(assigned.map(({ data }) => data['unit']))).toEqual(new Set(['H50.01']));
    expect(events.filter(({ type, data }) => schemaOf(type)?.schema.safeParse(data).success !== true)).toEqual([]);
  });

  it('are stated again under the same ids, and nothing that has not happened yet', () => {
    const [first, again] = [from('2026-11-02', 7), from('2026-11-09', 7)];
    expect(again.map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort());
    expect(from('2026-02-02', 7).every(({ type }) => type === 'vn.ioc.task.assigned.v1')).toBe(true);
    expect(from('2025-11-03', 7)).toEqual([]);
  });

  it('are sent when they are stated', () => {
    const at = Date.parse('2026-11-02T08:10:00+07:00');
    const sent = sentAt(at, from('2026-11-02', 1));
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.every(({ publishAt }) => publishAt >= at && publishAt < at + 60_000)).toBe(true);
  });
});
