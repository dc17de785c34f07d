import { dayName, dayOf, isTet, isWorkingDay, minuteOf, weekday } from '#simulator/time/office.js';
import { workedSaturdays } from '#simulator/time/rest-days.js';

/** Dossiers a province of this size takes in on an ordinary working day (domain: 2.000–3.200). */
const dossiersPerDay = 2000;
/** Field reports and petitions on an ordinary day, as a share of that. */
const complaintsPerDay = 80;

const hump = (minute: number, centre: number, width: number) => Math.exp(-(((minute - centre) / width) ** 2) / 2);

function officeMinute(minute: number): number {
  const open = (minute >= 420 && minute < 690) || (minute >= 810 && minute < 1020);
  if (open) return 0.15 + hump(minute, 540, 50) + 0.85 * hump(minute, 900, 50);
  if (minute >= 690 && minute < 810) return 0.04;
  return minute >= 1080 && minute < 1320 ? 0.03 : 0.001;
}
const awakeMinute = (minute: number) => (minute >= 360 && minute < 1320 ? 1 + hump(minute, 1140, 120) : 0.04);

const normalised = (weight: (minute: number) => number) => {
  const weights = Array.from({ length: 1440 }, (_, minute) => weight(minute));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((one) => one / sum);
};
const workingDay = normalised(officeMinute);
const restDay = normalised(awakeMinute);

/** Dossiers of a day against an ordinary one: the first day after a rest is twice the others, a rest day near nothing. */
function dossierDay(day: number): number {
  if (isTet(day)) return 0.002;
  if (!isWorkingDay(day)) return 0.02;
  if (workedSaturdays.has(dayName(day))) return 0.5;
  if (!isWorkingDay(day - 1)) return 1.7;
  return weekday(day) === 5 ? 0.8 : 0.87;
}

/** Expected new dossiers in the minute that begins at `at`. */
export function dossiersIn(at: number): number {
  const day = dayOf(at);
  const shape = isWorkingDay(day) ? workingDay : restDay;
  return dossiersPerDay * dossierDay(day) * (shape[Math.floor(minuteOf(at))] ?? 0);
}

/** Expected new complaints: citizens are awake at weekends, and meet the potholes in the evening. */
export function complaintsIn(at: number): number {
  const day = dayOf(at);
  const share = isTet(day) ? 0.1 : isWorkingDay(day) ? 1.1 : 0.7;
  return complaintsPerDay * share * (restDay[Math.floor(minuteOf(at))] ?? 0);
}
