import type { ExceptionKind } from '@ioc/shared/alarms/roster-words';
import type { RosterSlot, RosterSpell } from '@ioc/shared/answers/roster';
import { dayNumber, dayNumberAt, dayOf, type LocalDay, minutesOf, msAt, weekdayOf } from '#calendar/local-day.js';
import { isWorkingDay, outside, type WorkCalendar } from '#calendar/work-calendar.js';

export interface RosterException {
  readonly id: string;
  readonly slot: string;
  readonly day: LocalDay;
  readonly kind: ExceptionKind;
  /** Who is on instead; null: the deputy, or nobody. */
  readonly person: string | null;
}
/** What is in force. */
export interface DutyRoster {
  readonly slots: readonly RosterSlot[];
  /** In the order in which they were written. */
  readonly exceptions: readonly RosterException[];
}
/** One time that a slot is kept, from `start` until before `end` (milliseconds since 1970). */
export interface Spell {
  readonly slot: RosterSlot;
  readonly day: LocalDay;
  readonly start: number;
  readonly end: number;
  readonly person: string | null;
  readonly because: RosterSpell['because'];
  readonly exception: string | null;
}

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const friday = 5;

/** Spells that have any moment in [start, end), in order of time. Pure. */
export function spellsBetween(roster: DutyRoster, calendar: WorkCalendar, start: number, end: number): Spell[] {
  const exceptions = new Map(roster.exceptions.map((one) => [`${one.slot} ${one.day}`, one]));
  const found: Spell[] = [];
  // What began yesterday may last until now.
  for (let day = dayNumberAt(start) - 1; day <= dayNumberAt(end); day++)
    for (const slot of roster.slots) {
      const spell = spellOn(slot, day, exceptions.get(`${slot.id} ${dayOf(day)}`), calendar);
      if (spell && spell.start < end && spell.end > start) found.push(spell);
    }
  return found.sort((a, b) => a.start - b.start || Number(a.slot.id) - Number(b.slot.id));
}

/** Who is on at an instant. Pure. */
export const spellsAt = (roster: DutyRoster, calendar: WorkCalendar, now: number): Spell[] =>
  spellsBetween(roster, calendar, now, now + 1);

function spellOn(
  slot: RosterSlot,
  number: number,
  exception: RosterException | undefined,
  calendar: WorkCalendar,
): Spell | null {
  if (!isKept(slot, number, calendar) || exception?.kind === 'off') return null;
  const [from, to] = [minutesOf(slot.from), minutesOf(slot.to)];
  const start = msAt(number, from * minuteMs);
  const end = msAt(number, to * minuteMs) + (to <= from ? dayMs : 0);
  return { slot, day: dayOf(number), start, end, ...holderOf(slot, exception), exception: exception?.id ?? null };
}

function holderOf(slot: RosterSlot, exception: RosterException | undefined): Pick<Spell, 'person' | 'because'> {
  if (!exception) return { person: slot.person, because: 'pattern' };
  if (exception.person !== null) return { person: exception.person, because: exception.kind };
  return slot.deputy === null ? { person: null, because: exception.kind } : { person: slot.deputy, because: 'deputy' };
}

/** Beyond the calendar holidays are not known: there Monday to Friday are working days. */
function isKept({ days, weekdays, since }: RosterSlot, number: number, calendar: WorkCalendar): boolean {
  const weekday = weekdayOf(number);
  if (number < dayNumber(since) || (weekdays.length > 0 && !weekdays.includes(weekday))) return false;
  if (days === 'every') return true;
  const works = outside(calendar, number) ? weekday <= friday : isWorkingDay(calendar, number);
  return works === (days === 'working');
}
