import { describe, expect, it } from '@jest/globals';
import { aCell, aRule, office } from '#alarms/rule.spec-support.js';
import { Trial } from '#alarm-rules/trial.js';

const mostHits = 2000;
const at = (text: string) => Date.parse(`${text}:00+07:00`);
const rule = aRule();
const cell = (finding: 'active' | 'normal', unit = 'U1') => aCell(finding, { unit, of: rule, value: 21 });

describe('a trial', () => {
  it('notes each time that the rule raises an alarm, until it is well again', () => {
    const trial = new Trial(rule, at('2026-01-05T00:00'));
    trial.look([cell('active')], at('2026-01-05T10:00'), office);
    trial.look([cell('active')], at('2026-01-05T11:00'), office);
    trial.look([cell('normal')], at('2026-01-05T12:00'), office);
    trial.look([cell('active'), cell('active', 'U2')], at('2026-01-06T23:00'), office);
    expect(trial.result()).toEqual({
      ...{ total: 3, night: 2, standing: 0, limits: [] },
      days: [
        { day: '2026-01-05', count: 1, night: 0 },
        { day: '2026-01-06', count: 2, night: 2 },
      ],
      hits: [
        hit('U1', '2026-01-05T10:00', '2026-01-05T12:00', false),
        hit('U1', '2026-01-06T23:00', null, true),
        hit('U2', '2026-01-06T23:00', null, true),
      ],
    });
  });

  it('does not count what stood before it begins, and says how much still did', () => {
    const trial = new Trial(rule, at('2026-01-06T00:00'));
    trial.look([cell('active'), cell('active', 'U2'), cell('active', 'U3')], at('2026-01-05T10:00'), office);
    trial.look([cell('normal', 'U2')], at('2026-01-05T11:00'), office);
    trial.look([cell('normal', 'U3')], at('2026-01-06T11:00'), office);
    trial.look([cell('active', 'U2')], at('2026-01-06T12:00'), office);
    expect(trial.result()).toMatchObject({ total: 1, standing: 2, hits: [{ unit: 'U2', until: null }] });
  });

  it('judges by the schedule of the rule', () => {
    const daily = aRule({ when: 'working-hours' });
    const trial = new Trial(daily, 0);
    trial.look([aCell('active', { of: daily })], at('2026-01-05T20:00'), office);
    expect(trial.total).toBe(0);
    trial.look([aCell('active', { of: daily })], at('2026-01-06T08:00'), office);
    expect(trial.total).toBe(1);
  });

  it('counts what is raised as it begins, and lets stand what is well again then', () => {
    const begin = at('2026-01-06T00:00');
    const trial = new Trial(rule, begin);
    trial.look([cell('active')], begin - 60_000, office);
    trial.look([cell('normal'), cell('active', 'U2')], begin, office);
    expect(trial.result()).toMatchObject({ total: 1, standing: 1, hits: [{ unit: 'U2', at: begin }] });
  });

  it('says of each of several when it was well again', () => {
    const trial = new Trial(rule, 0);
    trial.look([cell('active'), cell('active', 'U2'), cell('active', 'U3')], at('2026-01-05T10:00'), office);
    trial.look([cell('normal', 'U2')], at('2026-01-05T11:00'), office);
    const { hits } = trial.result();
    expect(hits.map(({ until }) => until)).toEqual([null, at('2026-01-05T11:00'), null]);
  });

  it('raises what has lasted long enough though nothing changed', () => {
    const patient = aRule({ onMinutes: 30 });
    const trial = new Trial(patient, 0);
    trial.look([aCell('active', { of: patient })], at('2026-01-05T10:00'), office);
    trial.look([], at('2026-01-05T10:29'), office);
    expect(trial.total).toBe(0);
    trial.look([], at('2026-01-05T10:30'), office);
    expect(trial.total).toBe(1);
  });

  it('does not raise what would have lasted long enough after offices closed, before they open', () => {
    const patient = aRule({ onMinutes: 30, when: 'working-hours' });
    const active = aCell('active', { of: patient });
    const trial = new Trial(patient, 0);
    trial.look([active], at('2026-01-05T16:45'), office);
    trial.look([active], at('2026-01-05T17:15'), office);
    expect(trial.total).toBe(0);
    trial.look([active], at('2026-01-06T08:00'), office);
    expect(trial.total).toBe(1);
  });

  it('counts all and names as many as it may', () => {
    const trial = new Trial(rule, 0);
    const all = Array.from({ length: mostHits + 5 }, (_, n) => cell('active', `U${n}`));
    trial.look(all, at('2026-01-05T10:00'), office);
    trial.look([cell('normal', `U${mostHits + 1}`)], at('2026-01-05T10:05'), office);
    const { total, hits } = trial.result();
    expect([total, hits.length, hits.every(({ until }) => until === null)]).toEqual([mostHits + 5, mostHits, true]);
  });
});

const hit = (unit: string, from: string, until: string | null, isNight: boolean) => ({
  ...{ unit, cause: 'overdue', at: at(from), value: 21, until: until && at(until), isNight, detail: null },
});

describe('night', () => {
  it.each([
    ['21:59', false],
    ['22:00', true],
    ['00:00', true],
    ['05:59', true],
    ['06:00', false],
  ])('%s: %s', (time, night) => {
    const trial = new Trial(rule, 0);
    trial.look([cell('active')], at(`2026-01-05T${time}`), office);
    expect(trial.result()).toMatchObject({ night: night ? 1 : 0, hits: [{ isNight: night }] });
  });
});
