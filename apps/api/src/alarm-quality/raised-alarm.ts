import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import type { Priority } from '@ioc/shared/alarms/priority';

/** One time that an alarm came before operators. Instants: milliseconds since 1970. */
export interface RaisedAlarm {
  /** Of its line in the history. */
  readonly line: string;
  readonly id: string;
  readonly rule: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  /** As it was then. */
  readonly priority: Priority;
  /** As it is now. */
  readonly state: AlarmState;
  readonly at: number;
  /** When a person first did something that changed its state; null: nobody has. */
  readonly answeredAt: number | null;
}

/** What the page counts, from `start` to `end`. */
export interface RaisedInPeriod {
  readonly start: number;
  readonly end: number;
  readonly complete: boolean;
  /** In order of time. */
  readonly raised: readonly RaisedAlarm[];
  /** What stands at `end` and was raised more than a day before. */
  readonly standing: readonly RaisedAlarm[];
}
