import { complaintLife } from '#simulator/lives/complaint-life.js';
import { Dice } from '#simulator/dice.js';
import { castOf, type Known } from '#simulator/people/cast.js';
import { minuteMs } from '#simulator/time/office.js';
import type { CloudEvent } from '#simulator/travel/cloud-event.js';

/** Whole lives of complaints sent in two weeks, without the dossiers around them. */
export function simulatedComplaints(
  catalogue: Known,
  seed: number,
  count: number,
  firstDay = '2026-10-05',
): CloudEvent[] {
  const cast = castOf(seed, catalogue);
  const born = Date.parse(`${firstDay}T00:00:00+07:00`);
  return Array.from({ length: count }, (_, n) => {
    const at = born + Math.floor((n * 14 * 1440) / count) * minuteMs;
    return complaintLife(cast, new Dice(seed, 'complaint', n), at, n + 1, false, () => true) ?? [];
  }).flat();
}
