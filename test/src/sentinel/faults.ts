import { dayNumberAt, hourMs, msAt } from '@ioc/api/calendar/local-day';
import { isWorkingDay, type WorkCalendar } from '@ioc/api/calendar/work-calendar';
import { addWorkingTime } from '@ioc/api/calendar/working-time';
import { senders } from '@ioc/test/sentinel/senders';
import { random, type Random } from '@ioc/test/support/random';

/**
 * What goes wrong. `stop`: a source sends nothing, and later everything; `no-events`: it lives and nothing happens in it;
 * `pipe`: no source gets through; `lag`: we do not read; `hiccup`: a stop too short to be worth an alarm.
 */
export type FaultKind = 'stop' | 'no-events' | 'pipe' | 'lag' | 'hiccup';
export interface Fault {
  readonly kind: FaultKind;
  /** Null: all sources. */
  readonly source: string | null;
  readonly from: number;
  readonly to: number;
  /** By then it must have been found; null: it must not be. */
  readonly foundBy: number | null;
}

/** A look every five minutes, twice because of the delay of the rule. */
const looks = 15 * 60_000;

/** The instant by which so much working time has passed. */
function afterWork(calendar: WorkCalendar, from: number, ms: number): number {
  const at = addWorkingTime(calendar, from, ms);
  if (typeof at !== 'number') throw new Error('the calendar does not reach so far');
  return at;
}

/** Hours of working time in which a source that lives is missed by its rhythm: twelve events, of whole hours. */
const eventless = new Map([
  ['mot-cua', 3],
  ['benh-vien', 5],
]);
const manner = (code: string) => code.replace(/-\d+$/, '');

/** A month of faults by seed: each in days of its own, so that what was found can be told from what was not. */
export function planFaults(seed: number, calendar: WorkCalendar, from: number, days: number): Fault[] {
  const dice = random(seed);
  const first = dayNumberAt(from);
  const working = Array.from({ length: days }, (_, n) => first + n).filter((day) => isWorkingDay(calendar, day));
  const shared = dice.shuffle(working.slice(1)).slice(0, Math.max(2, Math.floor(working.length / 4)));
  const at = (day: number, hour: number) => msAt(day, hour * hourMs + dice.between(0, 59) * 60_000);
  const all = shared.map((day, n) => ofAll(n % 2 === 0 ? 'pipe' : 'lag', at(day, n % 4 < 2 ? 8 : 14), calendar));
  const own = senders.flatMap(({ code, expectedSeconds }) => {
    const free = dice.shuffle(working.filter((day) => all.every((fault) => !covers(fault, day))));
    const taken: Fault[] = [];
    for (const make of [stop, hiccup, silentWork]) {
      const fault = free
        .map((day) => make(code, expectedSeconds, at(day, dice.chance(0.5) ? 8 : 14), calendar, dice))
        .find((one) => one && [...taken, ...all].every((other) => apart(one, other)) && one.to < msAt(first + days, 0));
      if (fault) taken.push(fault);
    }
    return taken;
  });
  return [...all, ...own].sort((a, b) => a.from - b.from);
}

const covers = ({ from, to }: Fault, day: number) => dayNumberAt(from) <= day && dayNumberAt(to) >= day;
/** A day between them, so that one alarm has gone before the next is due. */
const apart = (a: Fault, b: Fault) =>
  dayNumberAt(a.to) + 1 < dayNumberAt(b.from) || dayNumberAt(b.to) + 1 < dayNumberAt(a.from);

/** A broken pipe is to be found within an hour of working time: six sources are silent by then. */
function ofAll(kind: 'pipe' | 'lag', from: number, calendar: WorkCalendar): Fault {
  const to = afterWork(calendar, from, 2.5 * hourMs);
  return { kind, source: null, from, to, foundBy: kind === 'pipe' ? afterWork(calendar, from, hourMs) + looks : null };
}

function stop(source: string, expected: number, from: number, calendar: WorkCalendar, dice: Random): Fault {
  const foundBy = afterWork(calendar, from, expected * 3000) + looks;
  return { kind: 'stop', source, from, foundBy, to: afterWork(calendar, foundBy, dice.between(10, 180) * 60_000) };
}

function hiccup(source: string, expected: number, from: number, calendar: WorkCalendar): Fault {
  return { kind: 'hiccup', source, from, foundBy: null, to: afterWork(calendar, from, expected * 500) };
}

function silentWork(source: string, _expected: number, from: number, calendar: WorkCalendar): Fault | null {
  const hours = eventless.get(manner(source));
  if (hours === undefined) return null;
  const foundBy = afterWork(calendar, from, hours * hourMs) + looks;
  return { kind: 'no-events', source, from, foundBy, to: afterWork(calendar, foundBy, hourMs) };
}
