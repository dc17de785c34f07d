import type { RaisedAlarm, RaisedInPeriod } from '#alarm-quality/raised-alarm.js';

/** 2026-01-05 08:00 in Vietnam, where a span of ten minutes begins. */
export const eight = Date.parse('2026-01-05T01:00:00Z');
const minute = 60_000;

/** An alarm that was raised so many minutes after eight. */
export const raisedAt = (minutes: number, more: Partial<RaisedAlarm> = {}): RaisedAlarm => ({
  ...{ line: String(Math.round(minutes * 1000) + 1), id: 'a'.repeat(20), rule: 'overdue-unit', name: 'Quá hạn' },
  ...{ nameEn: 'Overdue', unit: '19001', priority: 'low', state: 'new' },
  ...{ at: eight + minutes * minute, answeredAt: null },
  ...more,
});

/** The hour from eight to nine. */
export const anHour = (raised: readonly RaisedAlarm[], more: Partial<RaisedInPeriod> = {}): RaisedInPeriod => ({
  ...{ start: eight, end: eight + 60 * minute, complete: true, raised, standing: [] },
  ...more,
});
