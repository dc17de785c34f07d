import { commonPolicy } from '#deadlines/deadline.js';
import { hourMs, localDay, msOf } from '#calendar/local-day.js';
import { type Forecast, type ProcedureStage, willBreachBy } from '#deadlines/stages.js';
import type { WorkCalendar } from '#calendar/work-calendar.js';
import { workingTimeBetween } from '#calendar/working-time.js';

/** Where an open dossier lies. */
export interface Standing {
  readonly receivedAt: string;
  readonly dueAt: string;
  /** Desk as last said; null: none was, so it is at the first. */
  readonly step: string | null;
  readonly stepAt: string | null;
}

/** Working hours that the desks still have by the catalogue: what is left of this desk's time, and the whole of the others'. */
export function hoursLeft(
  at: Standing,
  stages: readonly ProcedureStage[],
  calendar: WorkCalendar,
  now: string,
): number | null {
  const here = at.step === null ? 0 : stages.findIndex(({ code }) => code === at.step);
  if (here < 0 || stages.length === 0) return null;
  const [current, ...rest] = stages.slice(here).map(hoursOf);
  const used = workingTimeBetween(calendar, at.stepAt ?? at.receivedAt, now);
  if (typeof used !== 'number') return null;
  return Math.max(0, (current as number) - used / hourMs) + rest.reduce((sum, hours) => sum + hours, 0);
}

const hoursOf = ({ limit }: ProcedureStage) =>
  limit.unit === 'hour' ? limit.value : limit.value * commonPolicy.hoursPerDay;

/**
 * Whether a dossier whose clock runs will be late even if each desk from here on takes no more than its time (domain §2.3,
 * early warning). Null: its desks have no time in the catalogue, it lies at a desk that the catalogue does not know, or the
 * calendar does not reach so far: then nothing is foretold.
 */
export function forecastOf(
  at: Standing,
  stages: readonly ProcedureStage[],
  calendar: WorkCalendar,
  now: string,
): Forecast | null {
  const hours = hoursLeft(at, stages, calendar, now);
  if (hours === null) return null;
  const due = { day: localDay(at.dueAt), at: at.dueAt, unconfirmed: [] };
  const forecast = willBreachBy(msOf(now), { value: hours, unit: 'hour' }, due, calendar, commonPolicy);
  return 'unknown' in forecast ? null : forecast;
}
