import { parse } from 'yaml';
import type { ClockPolicy, Limit } from '#deadlines/deadline.js';

/**
 * A slow, plain reading of the same rules, written apart from the product: it walks day by day and minute by minute and
 * shares no code with it (only the types of the questions). Where the two disagree, one of them is wrong.
 */
export interface Moment {
  day: string;
  minute: number;
}
export interface Walked {
  day: string;
  minute: number;
}
type Hours = [number, number][];

export class Oracle {
  private readonly open = new Map<string, Uint8Array>();
  private readonly counting = new Set<string>();

  constructor(yaml: string) {
    const file = parse(yaml);
    const week = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
    const usual = (day: string): string[] => file.workingHours[week[new Date(`${day}T00:00:00Z`).getUTCDay()]!];
    const hours = new Map<string, string[]>();
    for (let day: string = file.validFrom; day <= file.validTo; day = next(day)) hours.set(day, usual(day));
    for (const holiday of file.holidays)
      for (let day: string = holiday.from; day <= (holiday.to ?? holiday.from); day = next(day)) hours.set(day, []);
    for (const swap of file.swaps) {
      hours.set(swap.off, []);
      if (hours.has(swap.work)) hours.set(swap.work, usual(swap.off));
    }
    for (const special of file.specialHours) hours.set(special.day, special.hours);
    for (const [day, list] of hours) {
      const minutes = new Uint8Array(1440);
      for (const [from, to] of list.map(toMinutes)) for (let at = from; at < to; at++) minutes[at] = 1;
      this.open.set(day, minutes);
      if (minutes.reduce((sum, one) => sum + one, 0) >= file.dayCountsFromMinutes) this.counting.add(day);
    }
  }

  due(start: Moment, limit: Limit, policy: ClockPolicy): Walked | 'before-calendar' | 'after-calendar' {
    const begun = this.received(start, policy);
    return typeof begun === 'string' ? begun : this.close(this.count(begun, limit, policy), policy);
  }

  /** Where a due day moves when one wait is over, walked. */
  dueAfterWait(due: Moment, wait: { from: Moment; to: Moment }, limit: Limit, policy: ClockPolicy) {
    if (policy.supplement === 'restart') return this.due(wait.to, limit, policy);
    const days = limit.value / policy.hoursPerDay;
    const hours = limit.unit === 'hour' && !(policy.hoursAsDays && limit.value > 0 && days === Math.floor(days));
    const inMinutes = hours || (limit.unit === 'working-day' && limit.value !== Math.floor(limit.value));
    const inWorkingDays = !inMinutes && (limit.unit === 'hour' || limit.unit === 'working-day');
    if ((inMinutes || inWorkingDays) && !this.open.has(wait.to.day)) return 'after-calendar' as const;
    if (inMinutes) return this.walkMinutes(due, this.minutesBetween(wait.from, wait.to));
    let waited = 0;
    for (let day = wait.from.day; day < wait.to.day;) {
      day = next(day);
      if (!inWorkingDays || this.counting.has(day)) waited++;
    }
    if (!inWorkingDays) return this.close({ day: plus(due.day, waited), minute: -1 }, policy);
    const on = waited === 0 ? { day: due.day, minute: -1 } : this.walkDays(due.day, waited);
    // Not before the wait was over.
    const early = on !== 'after-calendar' && on.day < wait.to.day;
    return this.close(early ? { day: wait.to.day, minute: -1 } : on, policy);
  }

  minutesBetween(from: Moment, to: Moment): number {
    let sum = 0;
    for (let day = from.day; day <= to.day; day = next(day)) {
      const minutes = this.open.get(day)!;
      const end = day === to.day ? to.minute : 1440;
      for (let at = day === from.day ? from.minute : 0; at < end; at++) sum += minutes[at]!;
    }
    return sum;
  }

  private received(start: Moment, policy: ClockPolicy): Moment | 'before-calendar' | 'after-calendar' {
    if (!this.open.has(start.day)) return start.day < [...this.open.keys()][0]! ? 'before-calendar' : 'after-calendar';
    const working = this.counting.has(start.day);
    const closing = this.open.get(start.day)!.lastIndexOf(1) + 1;
    const cut = policy.cutOff === null ? 9999 : toMinute(policy.cutOff);
    const restDay = !working && policy.onRestDay === 'next-working-day';
    const afterHours = working && policy.afterClosing === 'next-working-day' && start.minute > closing;
    const afterCut = working && start.minute > cut;
    if (!restDay && !afterHours && !afterCut) return start;
    const day = this.walkDays(start.day, 1);
    return typeof day === 'string' ? day : { day: day.day, minute: this.open.get(day.day)!.indexOf(1) };
  }

  /** minute −1: a day, not yet pushed off rest days. */
  private count(start: Moment, limit: Limit, policy: ClockPolicy): Walked | 'after-calendar' {
    const { unit, value } = limit;
    if (unit === 'day') return { day: plus(start.day, value), minute: -1 };
    if (unit === 'month') return { day: plusMonths(start.day, value), minute: -1 };
    if (unit === 'working-day' && value === Math.floor(value)) return this.walkDays(start.day, value);
    const days = value / policy.hoursPerDay;
    if (unit === 'hour' && policy.hoursAsDays && value > 0 && days === Math.floor(days))
      return this.walkDays(start.day, days);
    return this.walkMinutes(start, (unit === 'hour' ? value : value * policy.hoursPerDay) * 60);
  }

  private close(raw: Walked | 'after-calendar', policy: ClockPolicy): Walked | 'after-calendar' {
    if (raw === 'after-calendar' || raw.minute >= 0) return raw;
    let day = raw.day;
    while (policy.dueOnRestDay === 'next-working-day' && this.open.has(day) && !this.counting.has(day)) day = next(day);
    if (!this.open.has(day)) return 'after-calendar';
    return { day, minute: this.open.get(day)!.lastIndexOf(1) + 1 || 1439 };
  }

  private walkDays(from: string, count: number): Walked | 'after-calendar' {
    let day = from;
    for (let left = count; left > 0;) {
      day = next(day);
      if (!this.open.has(day)) return 'after-calendar';
      if (this.counting.has(day)) left--;
    }
    while (count === 0 && !this.counting.has(day)) {
      day = next(day);
      if (!this.open.has(day)) return 'after-calendar';
    }
    return { day, minute: -1 };
  }

  private walkMinutes(from: Moment, count: number): Walked | 'after-calendar' {
    let { day, minute } = from;
    for (let left = count; left > 0;) {
      if (minute === 1440) [day, minute] = [next(day), 0];
      const minutes = this.open.get(day);
      if (!minutes) return 'after-calendar';
      while (minute < 1440 && left > 0) left -= minutes[minute++]!;
    }
    return { day, minute };
  }
}

const toMinute = (text: string): number => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]);
const toMinutes = (text: string): Hours[number] => [toMinute(text.split('-')[0]!), toMinute(text.split('-')[1]!)];

const nexts = new Map<string, string>();
function next(day: string): string {
  let found = nexts.get(day);
  if (!found) {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + 1);
    nexts.set(day, (found = date.toISOString().slice(0, 10)));
  }
  return found;
}
function plus(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0; left--) at = next(at);
  return at;
}
/** Month by month; the last day of a month that is too short stands in for the missing one. */
function plusMonths(day: string, months: number): string {
  let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  for (let left = months; left > 0; left--) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const long = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ][month - 1]!;
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(Number(day.slice(8)), long)).padStart(2, '0')}`;
}
