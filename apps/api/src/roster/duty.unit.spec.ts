import { describe, expect, it } from '@jest/globals';
import { type DutyRoster, type RosterException, spellsAt, spellsBetween } from '#roster/duty.js';
import { aSlot, january } from '#roster/roster.spec-support.js';

const at = (local: string) => Date.parse(`2026-01-${local}+07:00`);
const otherwise = (more: Partial<RosterException>): RosterException => ({
  ...{ id: '9', slot: '1', day: '2026-01-05', kind: 'swap', person: 'Trần Thị Bình' },
  ...more,
});
const roster = (slot: Parameters<typeof aSlot>[0] = {}, ...exceptions: RosterException[]): DutyRoster => ({
  slots: [aSlot(slot)],
  exceptions,
});
const onAt = (of: DutyRoster, local: string) => spellsAt(of, january, at(local)).map(({ person }) => person);
const daysOf = (of: DutyRoster, from: string, to: string) =>
  spellsBetween(of, january, at(`${from}T00:00`), at(`${to}T00:00`)).map(({ day }) => day.slice(8));

describe('who is on duty', () => {
  it('is on from the first minute until before the last', () => {
    expect([onAt(roster(), '05T14:59:59'), onAt(roster(), '05T15:00:00')]).toEqual([[], ['Nguyễn Văn An']]);
    expect([onAt(roster(), '05T22:59:59'), onAt(roster(), '05T23:00:00')]).toEqual([['Nguyễn Văn An'], []]);
  });
  it('is on from the half hour where its slot says so', () => {
    const half = roster({ from: '15:30', to: '22:45' });
    expect([onAt(half, '05T15:29:59'), onAt(half, '05T15:30:00')]).toEqual([[], ['Nguyễn Văn An']]);
    expect([onAt(half, '05T22:44:59'), onAt(half, '05T22:45:00')]).toEqual([['Nguyễn Văn An'], []]);
  });
  it('of a night is on after midnight, as of the day before', () => {
    const night = roster({ from: '23:00', to: '07:00', weekdays: [1] });
    expect([onAt(night, '05T22:59:59'), onAt(night, '05T23:30:00'), onAt(night, '06T06:59:59')]).toEqual([
      ...[[], ['Nguyễn Văn An']],
      ['Nguyễn Văn An'],
    ]);
    expect([onAt(night, '06T07:00:00'), onAt(night, '06T23:30:00')]).toEqual([[], []]);
    const round = roster({ from: '07:00', to: '07:00' });
    expect([onAt(round, '05T06:59:59'), onAt(round, '05T07:00:00')]).toEqual([['Nguyễn Văn An'], ['Nguyễn Văn An']]);
  });
  it('works by the calendar: holidays, swapped days and the weekly rest', () => {
    expect(daysOf(roster({ days: 'working' }), '01', '13').join()).toBe('02,05,06,07,08,10,12');
    expect(daysOf(roster({ days: 'rest' }), '01', '13').join()).toBe('01,03,04,09,11');
    expect(daysOf(roster({ weekdays: [6, 7] }), '01', '13').join()).toBe('03,04,10,11');
    expect(daysOf(roster({ days: 'working', weekdays: [6] }), '01', '13').join()).toBe('10');
  });
  it('beyond the calendar works Monday to Friday, and before its first day not at all', () => {
    const february = (of: DutyRoster) =>
      spellsBetween(of, january, Date.parse('2026-02-06T00:00+07:00'), Date.parse('2026-02-09T00:00+07:00')).length;
    expect([february(roster({ days: 'working' })), february(roster({ days: 'rest' }))]).toEqual([1, 2]);
    expect(daysOf(roster({ since: '2026-01-04' }), '03', '06').join()).toBe('04,05');
  });
});

describe('a day that is otherwise', () => {
  const person = (of: DutyRoster) => {
    const [one] = spellsAt(of, january, at('05T16:00'));
    return one && [one.person, one.because, one.exception];
  };
  it('has whoever was named for it; the last line holds', () => {
    expect(person(roster({}, otherwise({})))).toEqual(['Trần Thị Bình', 'swap', '9']);
    expect(person(roster({}, otherwise({}), otherwise({ id: '10', person: 'Chi' })))).toEqual(['Chi', 'swap', '10']);
    expect(person(roster({}, otherwise({ day: '2026-01-06' })))).toEqual(['Nguyễn Văn An', 'pattern', null]);
    expect(person(roster({}, otherwise({ slot: '2' })))?.[0]).toBe('Nguyễn Văn An');
  });
  it('of leave has the stand-in, else the deputy, else nobody', () => {
    const leave = otherwise({ kind: 'leave', person: null });
    expect(person(roster({ deputy: 'Dũng' }, leave))).toEqual(['Dũng', 'deputy', '9']);
    expect(person(roster({ deputy: 'Dũng' }, { ...leave, person: 'Chi' }))).toEqual(['Chi', 'leave', '9']);
    expect(person(roster({}, leave))).toEqual([null, 'leave', '9']);
  });
  it('may have no such slot at all', () => {
    expect(person(roster({}, otherwise({ kind: 'off', person: null })))).toBeUndefined();
  });
});

describe('spells', () => {
  it('come in order of time, and of those only that touch the span', () => {
    const both = { slots: [aSlot({ id: '2' }), aSlot({ id: '1', from: '07:00', to: '15:00' })], exceptions: [] };
    const found = spellsBetween(both, january, at('05T15:00'), at('06T07:00'));
    expect(found.map(({ slot, day }) => `${slot.id} ${day.slice(8)}`)).toEqual(['2 05']);
    const together = { slots: [aSlot({ id: '10' }), aSlot({ id: '9' })], exceptions: [] };
    expect(spellsAt(together, january, at('05T16:00')).map(({ slot }) => slot.id)).toEqual(['9', '10']);
    const more = spellsBetween(both, january, at('05T14:59'), at('06T07:01'));
    expect(more.map(({ slot, day }) => `${slot.id} ${day.slice(8)}`)).toEqual(['1 05', '2 05', '1 06']);
  });
});
