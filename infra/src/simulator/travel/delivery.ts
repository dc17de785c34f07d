import type { Kind } from '@ioc/shared/events/contract';
import type { CloudEvent, Delivery } from '#simulator/travel/cloud-event.js';
import type { Dice } from '#simulator/dice.js';
import { dayMs, dayOf, hourMs, instantOf, minuteMs } from '#simulator/time/office.js';
import type { Silence } from '#simulator/feeds/silence.js';

/** Shares of events that do not simply arrive. */
const lateShare = 0.02;
const nightlyShare = 0.003;
const overtakenShare = 0.01;
const duplicateShare = 0.01;

/**
 * How the events of one case travel: most within seconds, some hours late or with the nightly synchronisation, some
 * overtaken by the one that followed, some twice under the same id.
 */
export function deliver(
  kind: Kind,
  source: string,
  events: readonly CloudEvent[],
  dice: Dice,
  silence: Silence,
): Delivery[] {
  const out: Delivery[] = [];
  events.forEach((event, index) => {
    const at = Date.parse(event.time);
    const following = events[index + 1];
    const arrives = silence(source, arrival(at, following ? Date.parse(following.time) : null, dice));
    out.push({ publishAt: arrives, kind, event });
    if (dice.chance(duplicateShare)) {
      const again = arrives + (dice.chance(0.7) ? dice.between(0.5, 60) * 1000 : dice.between(0.1, 20) * hourMs);
      out.push({ publishAt: silence(source, again), kind, event });
    }
  });
  return out;
}

function arrival(at: number, next: number | null, dice: Dice): number {
  const soon = at + 200 + Math.min(20_000, dice.exponential(1200));
  const luck = dice.roll();
  if (luck < lateShare) return at + dice.between(10 * minuteMs, 5 * hourMs);
  if (luck < lateShare + nightlyShare)
    return Math.max(soon, instantOf(dayOf(at), 22 * 60) + dice.between(0, 10) * minuteMs);
  const overtaken = luck < lateShare + nightlyShare + overtakenShare && next !== null && next - at < dayMs / 4;
  return overtaken ? next + dice.between(5, 60) * 1000 : soon;
}
