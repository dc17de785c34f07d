import type { Priority } from '@ioc/shared/alarms/priority';

/**
 * What stands open of a unit, and of each of its figures; `key` = `alarmBadgeKey(unit, figure)`. Shelved, suppressed and
 * closed alarms are not counted.
 */
export interface AlarmBadgeRow {
  key: string;
  unit: string;
  /** Null: all alarms of the unit. */
  figure: string | null;
  open: number;
  /** The worst of those that stand; null: of all of them nobody can say. */
  worst: Priority | null;
}
export const alarmBadgeKey = (unit: string, figure: string | null): string => `${unit} ${figure ?? ''}`;
