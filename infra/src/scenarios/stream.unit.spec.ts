import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { Envelope } from '@ioc/shared/events/envelope';
import { schemaOf } from '@ioc/shared/events/contract';
import { classes } from '#scenarios/lai-chau-2015.js';
import { eventsOf, scenarioNames } from '#scenarios/scenarios.js';
import { around, plusDays, split } from '#scenarios/stream.js';

describe('a stream', () => {
  it('splits a number into whole parts that add up to it', () => {
    for (const [total, parts] of [
      [1147, 13],
      [7121, 13],
      [3, 7],
    ] as const) {
      const found = split(total, parts);
      expect([found.length, found.reduce((a, b) => a + b)]).toEqual([parts, total]);
      expect(Math.max(...found) - Math.min(...found)).toBeLessThanOrEqual(1);
    }
  });

  it('counts days over months and leap years, and goes round a list', () => {
    expect([plusDays('2020-02-28', 2), plusDays('2022-12-31', 1)]).toEqual(['2020-03-01', '2023-01-01']);
    expect([0, 4, 5].map((i) => around(['a', 'b'], i))).toEqual(['a', 'a', 'b']);
    expect(() => around([], 1)).toThrow('nothing to choose from');
  });

  it.each(scenarioNames)('of %s keeps the contract of every event', async (name) => {
    for (const event of eventsOf(name, await loadCatalogue('catalogue', name))) {
      const problems = [Envelope.safeParse(event), schemaOf(event.type)?.schema.safeParse(event.data)];
      expect([event.id, problems.map((one) => one?.error?.message)]).toEqual([event.id, [undefined, undefined]]);
    }
  });

  it('of tasks has as many as the golden set says', () => {
    expect(classes.onTime + classes.late).toBe(16_051);
    expect(classes.inTime + classes.overdue).toBe(5_863);
  });
});
