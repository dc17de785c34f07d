import { Dice } from '#simulator/dice.js';
import type { Cast } from '#simulator/people/cast.js';
import { dayName, dayOf, isWorkingDay, minuteOf } from '#simulator/time/office.js';
import { type CloudEvent, timeOf } from '#simulator/travel/cloud-event.js';

/** Minutes of the day at which a hospital sends what it has counted so far, and the share of the day's visits by then. */
const sent = new Map([
  [605, 0.35],
  [845, 0.6],
  [1085, 0.92],
  [1325, 1],
]);

/** What each hospital counted up to a minute of the day: counts, never rates. One list of events for each. Pure. */
export function hospitalLives(cast: Cast, at: number): CloudEvent[][] {
  const share = sent.get(minuteOf(at));
  if (share === undefined) return [];
  const day = dayOf(at);
  return (cast.catalogue.books?.hospitals ?? []).map(({ code, source }) => {
    const voice = cast.voice(source);
    const name = dayName(day);
    const event: CloudEvent = {
      ...{ specversion: '1.0', id: `${code}/${name}@${minuteOf(at)}`, source: `urn:ioc:source:${voice.code}` },
      ...{ type: 'vn.ioc.register.hospital-counted.v1', subject: `${code}/${name}`, time: timeOf(voice, at) },
      ...{ datacontenttype: 'application/json', data: { hospital: code, day: name, ...countsOf(code, day, share) } },
    };
    return [event];
  });
}

/** A hospital has a size and habits of its own; a day has its own luck. */
function countsOf(code: string, day: number, share: number) {
  const own = new Dice('hospital', code);
  const [size, slowness, kindness] = [own.int(160, 900), own.between(24, 62), own.between(0.84, 0.97)];
  const beds = own.int(90, 700);
  const fullness = own.between(0.7, 1.02);
  const dice = new Dice('hospital', code, day);
  const whole = size * (isWorkingDay(day) ? 1 : 0.4) * dice.between(0.85, 1.15);
  const visits = Math.round(whole * share);
  const part = (of: number, low: number, high: number) => Math.round(of * dice.between(low, high));
  const rated = part(visits, 0.04, 0.09);
  return {
    ...{ visits, waitingMinutes: part(visits * slowness, 0.85, 1.2), rated },
    satisfied: Math.min(rated, part(rated * kindness, 0.95, 1.05)),
    complaints: part(visits, 0, 0.004),
    transfers: part(visits, 0.02, 0.09),
    beds,
    bedsUsed: part(beds * fullness, 0.93, 1.05),
  };
}
