import type { AlarmRule } from '#catalogue/alarm-rules.js';
import { buildCalendar } from '#calendar/work-calendar.js';
import { alarmId } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import type { CauseFinding } from '#alarms/judge.js';

/** A rule over a figure, for specs to bend. */
export const aRule = (more: Partial<AlarmRule> = {}): AlarmRule => ({
  code: 'overdue-unit',
  name: 'Quá hạn',
  nameEn: 'Overdue',
  version: 1,
  on: { figure: 'overdue', units: ['commune'] },
  above: 20,
  clear: 15,
  onMinutes: 0,
  offMinutes: 0,
  consequence: 'major',
  actWithinMinutes: 60,
  owner: 'unit-contact',
  action: 'Gọi đơn vị',
  actionEn: 'Call the unit',
  phone: null,
  suppressedBy: [],
  escalate: [],
  ...more,
});

export function aCell(finding: CauseFinding, more: Partial<Cell> = {}): Cell {
  const of = more.of ?? aRule();
  const key = { rule: of.code, unit: more.unit ?? 'U1', cause: more.cause ?? 'overdue' };
  return {
    value: 21,
    group: 'figure:overdue',
    because: [],
    detail: null,
    ...more,
    ...key,
    id: alarmId(key),
    of,
    finding,
  };
}

const hours = (from: number, to: number) => ({ from: from * 3_600_000, to: to * 3_600_000 });
/** Offices from 8 to 12 and from 13 to 17, Monday to Friday; 2026-01-01 is a holiday. */
export const office = buildCalendar({
  ...{ code: 'office', name: 'office', validFrom: '2025-01-01', validTo: '2026-12-31', dayCountsFromMinutes: 300 },
  week: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [hours(8, 12), hours(13, 17)] : [])),
  special: new Map([['2026-01-01', { hours: [], note: { name: 'Tết', source: 'luật', confirmed: true } }]]),
});
