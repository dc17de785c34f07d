import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import type { Priority } from '@ioc/shared/alarms/priority';
import type { DutyRole } from '@ioc/shared/alarms/roles';

/** The head of the desk's list, new and actionable first; `key` = id of the alarm. Roles and units, never persons. */
export interface AlarmHeadRow {
  key: string;
  /** Position in the list, ascending. */
  order: number;
  name: string;
  nameEn: string;
  unit: string;
  unitName: string;
  /** Name of the figure or source, or the problem's own words, where they say more than the rule's name. */
  cause: string | null;
  causeEn: string | null;
  state: AlarmState;
  priority: Priority;
  owner: DutyRole;
  /** What is to be done, and the number of the role that does it. */
  action: string;
  actionEn: string;
  phone: string | null;
  /** The figure that it is of; null: a source, the path, the roster. */
  figure: string | null;
  raisedAt: string;
  value: number | null;
}

/** All alarms in numbers; one row, `key` = 'summary'. */
export interface AlarmSummary {
  key: 'summary';
  /** Those that are not closed. */
  standing: number;
  /** Those that wait for an acknowledgement, and the oldest of them. */
  waiting: number;
  oldestWaiting: string | null;
  worst: Priority | null;
  /** Grows with every change of any alarm. */
  change: string;
}
