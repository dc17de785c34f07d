import type { Procedure } from '@ioc/api/catalogue/catalogue';
import type { Actor, Cast } from '#simulator/people/cast.js';
import type { Dice } from '#simulator/dice.js';
import {
  afterWork,
  closing,
  dayMs,
  dayOf,
  instantOf,
  isWorkingDay,
  minuteMs,
  minuteOf,
  workDayMinutes,
  workingDaysAfter,
} from '#simulator/time/office.js';

/** What is decided when somebody decides to file a dossier. */
export interface Filing {
  readonly procedure: Procedure;
  readonly decides: Actor;
  readonly receives: Actor;
  readonly helps: Actor | null;
  readonly channel: 'direct' | 'online' | 'post';
  readonly data: Readonly<Record<string, unknown>>;
}

export function fileDossier(cast: Cast, dice: Dice, at: number, steady: boolean): Filing {
  const drawn = cast.procedures.draw(dice);
  // A demonstration is watched for an hour: what is done within the day is drawn more often than it comes in truth.
  const procedure = steady && !isShort(drawn) && dice.chance(0.65) ? cast.procedures.draw(dice) : drawn;
  const commune = cast.communes.draw(dice);
  const root = cast.catalogue.province.rootUnit;
  const decides = procedure.level === 'commune' ? commune : cast.actor(procedure.unit ?? root);
  // Reception does not depend on boundaries: any one-stop desk of the province takes any dossier in.
  const elsewhere = dice.chance(procedure.level === 'commune' ? 0.06 : 0.2) ? cast.communes.draw(dice) : null;
  const receives = elsewhere ?? decides;
  const online = procedure.online === 'none' ? 0 : decides.persona.online * (procedure.online === 'full' ? 1.15 : 0.9);
  const open = steady || isOpen(at);
  const channel = !open || dice.chance(online) ? 'online' : dice.chance(0.1) ? 'post' : 'direct';
  const helps = channel === 'online' && dice.chance(0.3) ? receives : null;
  const written =
    procedure.code.startsWith('1.') && dice.chance(0.05)
      ? `${procedure.code}.000.00.00.${cast.catalogue.province.agency}`
      : procedure.code;
  const data = {
    procedure: written,
    channel,
    unit: decides.written,
    ...(receives === decides ? {} : { receivingUnit: receives.written }),
    ...(helps ? { helpingUnit: helps.written } : {}),
    applicant: dice.chance(0.85) ? 'citizen' : dice.chance(0.7) ? 'business' : 'household',
  };
  return { procedure, decides, receives, helps, channel, data };
}

const isOpen = (at: number) => {
  const minute = minuteOf(at);
  return isWorkingDay(dayOf(at)) && minute >= 420 && minute < closing;
};

/** Done while the citizen waits, or the same day. */
export const isShort = ({ limit }: Procedure): boolean =>
  limit !== null && (limit.unit === 'hour' ? limit.value <= 8 : limit.unit !== 'month' && limit.value <= 1);

/** Office minutes that a procedure may take; one without a limit takes what it takes. */
export function allowed(procedure: Procedure, dice: Dice): number {
  const { limit } = procedure;
  if (limit === null) return dice.between(1, 10) * workDayMinutes;
  switch (limit.unit) {
    case 'hour':
      return limit.value * 60;
    case 'working-day':
      return limit.value * workDayMinutes;
    case 'day':
      return (limit.value * 5 * workDayMinutes) / 7;
    case 'month':
      return limit.value * 22 * workDayMinutes;
  }
}

/** The appointment printed on the receipt. What comes in after 15:00 is handed over, and counted from, the next day. */
export function appointment(procedure: Procedure, receivedAt: number): number | null {
  const { limit } = procedure;
  if (limit === null) return null;
  const [day, minute] = [dayOf(receivedAt), minuteOf(receivedAt)];
  if (limit.unit === 'hour' && limit.value < 24) {
    const start = minute < 900 ? receivedAt : Math.max(receivedAt, instantOf(workingDaysAfter(day, 1), 420));
    return Math.ceil(afterWork(start, limit.value * 60) / minuteMs) * minuteMs;
  }
  const first = minute < 900 && isWorkingDay(day) ? day : workingDaysAfter(day, 1);
  if (limit.unit === 'working-day' || limit.unit === 'hour') {
    const days = limit.unit === 'hour' ? Math.ceil(limit.value / 8) : Math.ceil(limit.value);
    return instantOf(workingDaysAfter(first, days), closing);
  }
  const days = limit.unit === 'day' ? limit.value : limit.value * 30;
  const last = dayOf(instantOf(first) + days * dayMs);
  return instantOf(isWorkingDay(last) ? last : workingDaysAfter(last, 1), closing);
}
