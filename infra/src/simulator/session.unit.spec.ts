import { describe, expect, it } from '@jest/globals';
import { type Options, readOptions } from '#simulator/options.js';
import { province } from '#simulator/province.js';
import { resume } from '#simulator/session.js';
import { smallCatalogue } from '#simulator/small-catalogue.spec.js';
import type { State } from '#simulator/state.js';
import { hourMs, isWorkingDay, minuteMs } from '#simulator/time/office.js';

const local = (text: string) => Date.parse(`${text}+07:00`);
const options: Options = readOptions(['--rate', '1', '--history-scale', '0.005'], {});
const told = (state: State, to: number, from = state.published) =>
  [...province({ seed: state.seed, catalogue: smallCatalogue, plan: state, born: state.born, from, to })].map((one) =>
    JSON.stringify(one),
  );

describe('a run of the simulator', () => {
  const now = local('2026-11-22T21:40:30'); // a Sunday night
  const first = resume(null, options, smallCatalogue, now);

  it('begins 30 working days before, and moves at any hour from the last hour on', () => {
    const days = Array.from({ length: 80 }, (_, back) => Math.floor((now + 7 * hourMs) / (24 * hourMs)) - back);
    const worked = days.filter((day) => day * 24 * hourMs - 7 * hourMs >= first.born && isWorkingDay(day));
    expect(worked.length).toBe(30);
    const lastHour = told(first, now, now - hourMs).filter((one) => one.includes('dossier.received'));
    expect(lastHour.length).toBeGreaterThan(150);
  });

  it('stays silent on a Sunday night without the demonstration', () => {
    const quiet = resume(null, readOptions(['--no-demo', '--history-scale', '0.005'], {}), smallCatalogue, now);
    expect(told(quiet, now, now - hourMs).filter((one) => one.includes('dossier.received')).length).toBeLessThan(5);
  });

  it('goes on after a stop with the same cases under the same ids, and never tells one id in two ways', () => {
    const killed = { ...first, published: now + 5 * minuteMs };
    const later = now + 3 * hourMs;
    const second = resume(killed, options, smallCatalogue, later);
    const before = told(first, now + 6 * minuteMs, now - hourMs);
    const after = told(second, later + 5 * minuteMs, now - hourMs);
    const eventOf = (line: string) => JSON.parse(line).event as { id: string; source: string };
    const known = new Map(before.map((line) => [eventOf(line).id, JSON.stringify(eventOf(line))]));
    const again = after.map(eventOf).filter(({ id }) => known.has(id));
    expect(again.length).toBeGreaterThan(1000);
    expect(again.filter((event) => known.get(event.id) !== JSON.stringify(event))).toEqual([]);
    expect(second.published).toBe(killed.published);
  });

  it('tells nothing of the old cases when the catalogue is another', () => {
    const other = resume({ ...first, catalogue: 'other', published: now }, options, smallCatalogue, now + hourMs);
    expect(other.born).toBeGreaterThan(now);
    expect(other.published).toBe(other.born);
  });
});

describe('the options of the simulator', () => {
  it('names the option that is wrong, what was expected and what was found', () => {
    expect(() => readOptions(['--seed', 'x'], {})).toThrow(/--seed: .* expected a number from 0 on, found "x"/);
    expect(() => readOptions(['--from', '1/10/2026'], {})).toThrow(/--from: .* found 1\/10\/2026/);
    expect(() => readOptions(['--key', 'secret'], {})).toThrow(/expected ioc_/);
  });

  it('reads which source a key speaks for', () => {
    const key = `ioc_vnpt-his_${'a'.repeat(43)}`;
    expect(readOptions([], { IOC_SOURCE_KEYS: key }).keys.get('vnpt-his')).toBe(key);
  });
});
