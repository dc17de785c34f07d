import { createHash } from 'node:crypto';

/** What an alarm is about: one rule, one unit, one cause. The same after a rebuild and after a restore. */
export interface AlarmKey {
  readonly rule: string;
  readonly unit: string;
  /** Code of the figure or source, or of the problem of the path (with its topic). */
  readonly cause: string;
}

/** The id of an alarm is made of nothing but its key. Pure. */
export const alarmId = ({ rule, unit, cause }: AlarmKey): string =>
  createHash('sha256').update(`${rule}\0${unit}\0${cause}`).digest('hex').slice(0, 20);
