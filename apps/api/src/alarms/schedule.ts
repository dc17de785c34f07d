import type { AlarmRule } from '#catalogue/alarm-rules.js';
import { isWorkingTime, type WorkCalendar } from '#calendar/work-calendar.js';

/** Whether offices work; beyond the calendar nobody knows, and then it is watched. Pure. */
export const isOfficeTime = (calendar: WorkCalendar, now: number): boolean => isWorkingTime(calendar, now) !== false;

/** Whether a rule is judged at an instant. Pure. */
export const isJudgedAt = ({ when }: Pick<AlarmRule, 'when'>, calendar: WorkCalendar, now: number): boolean =>
  when !== 'working-hours' || isOfficeTime(calendar, now);
