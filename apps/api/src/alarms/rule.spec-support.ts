import type { AlarmRule } from '#catalogue/alarm-rules.js';
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
