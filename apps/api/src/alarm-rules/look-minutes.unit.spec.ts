import { describe, expect, it } from '@jest/globals';
import { vietnam } from '#calendar/vietnam.spec-support.js';
import { lookMinutes } from '#alarm-rules/look-minutes.js';

const at = (time: string) => Date.parse(`${time}+07:00`);
const rule = { onMinutes: 3, offMinutes: 7 };
/** The minutes of an hour, by their number, at which the rule is looked at. */
const looked = (hour: string, changedAt: readonly string[] = [], of = rule) => {
  const mayChange = lookMinutes(of, vietnam, changedAt.map(at));
  return Array.from({ length: 60 }, (_, minute) => minute).filter((minute) =>
    mayChange(at(`${hour}:00:00`) + minute * 60_000),
  );
};

describe('the minutes at which a rule over sources is looked at', () => {
  it('are all while offices work', () => {
    expect(looked('2026-06-02T09')).toHaveLength(60);
  });
  it('are the quarters at night, and those at which a delay since one is over', () => {
    expect(looked('2026-06-02T23')).toEqual([0, 3, 7, 15, 18, 22, 30, 33, 37, 45, 48, 52]);
    expect(looked('2026-06-02T23', [], { onMinutes: 0, offMinutes: 0.5 })).toEqual([0, 1, 15, 16, 30, 31, 45, 46]);
  });
  it('are those at which a source was heard too, and the delays since then', () => {
    const heard = looked('2026-06-02T23', ['2026-06-02T23:24:00', '2026-06-02T23:25:01']);
    expect(heard.filter((minute) => minute > 22 && minute < 45)).toEqual([24, 26, 27, 29, 30, 31, 33, 37]);
  });
});
