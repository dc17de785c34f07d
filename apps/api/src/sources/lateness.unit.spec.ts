import { describe, expect, it } from '@jest/globals';
import { lateMsOf } from '#sources/lateness.js';

const at = (text: string) => new Date(`${text}+07:00`);
const minute = 60_000;

describe('how late a record came', () => {
  it('is nothing up to a quarter of an hour after its event', () => {
    const came = at('2026-11-30T08:15:00');
    expect(lateMsOf(at('2026-11-30T08:00:00'), came, '2026-11-01')).toBe(0);
  });

  it('is the time from its event to the log', () => {
    expect(lateMsOf(at('2026-11-30T08:00:00'), at('2026-11-30T08:16:00'), '2026-11-30')).toBe(16 * minute);
    expect(lateMsOf(at('2026-11-01T00:00:00'), at('2026-11-30T00:00:00'), '2026-11-01')).toBe(29 * 1440 * minute);
  });

  it('is not said of what happened before the first day on which its source was heard', () => {
    expect(lateMsOf(at('2017-12-31T08:00:00'), at('2026-11-30T08:00:00'), '2026-11-30')).toBeNull();
    // 23:59 of the local day before is 16:59 UTC.
    expect(lateMsOf(at('2026-11-29T23:59:00'), at('2026-11-30T08:00:00'), '2026-11-30')).toBeNull();
  });

  it('is judged where nobody noted when the source was first heard', () => {
    expect(lateMsOf(at('2026-11-29T08:00:00'), at('2026-11-30T08:00:00'), null)).toBe(1440 * minute);
  });
});
