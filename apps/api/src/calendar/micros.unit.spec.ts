import { describe, expect, it } from '@jest/globals';
import { microsOf, microsSql, microsText } from '#calendar/micros.js';

describe('an instant to the microsecond', () => {
  it.each([
    ['2026-01-05T08:00:00+07:00', '2026-01-05T08:00:00+07:00'],
    ['2026-01-05T01:00:00Z', '2026-01-05T08:00:00+07:00'],
    ['2026-01-05T01:00:00.5Z', '2026-01-05T08:00:00.500+07:00'],
    ['2026-01-05T01:00:00.123Z', '2026-01-05T08:00:00.123+07:00'],
    ['2026-01-05T01:00:00.1234Z', '2026-01-05T08:00:00.123400+07:00'],
    ['2026-01-05T01:00:00.000001Z', '2026-01-05T08:00:00.000001+07:00'],
    ['2026-01-05T03:00:00.123456+02:00', '2026-01-05T08:00:00.123456+07:00'],
    ['2026-01-05T01:00:00.999999999Z', '2026-01-05T08:00:00.999999+07:00'],
    ['2026-01-05T01:00:00.123456789012345Z', '2026-01-05T08:00:00.123456+07:00'],
    ['2099-12-31T23:59:59.999999Z', '2100-01-01T06:59:59.999999+07:00'],
  ])('%s is kept as %s', (sent, kept) => {
    expect(microsText(microsOf(sent))).toBe(kept);
    expect(microsOf(kept)).toBe(microsOf(sent));
  });

  it('tells neighbours apart, also as milliseconds with a fraction', () => {
    const at = microsOf('2099-12-31T23:59:59.999998Z');
    expect(microsOf('2099-12-31T23:59:59.999999Z') - at).toBe(1);
    expect((at + 1) / 1000 > at / 1000).toBe(true);
  });

  it('is asked of the database as seconds since 1970, in whole millionths', () => {
    expect(microsSql('received_at')).toMatch(/epoch from received_at\) \* 1000000\b.*bigint/);
  });
});
