import { Dice } from '#simulator/dice.js';
import { Life } from '#simulator/lives/life.js';
import type { Cast } from '#simulator/people/cast.js';
import { closing, dayOf, instantOf, minuteMs, minuteOf } from '#simulator/time/office.js';
import type { CloudEvent } from '#simulator/travel/cloud-event.js';

/** Days in which every task of a plan is stated once, again under the same ids; a history is longer. */
const round = 7;
/** Minute of the day at which a day's share is stated. */
const stating = 490;

/**
 * Tasks that the plan of a ranking (scoreboard.yaml) names for a component: assigned in January of the plan's year to the unit
 * that leads it, reported in summer, half of them done in October. What has happened by `at` is stated. Pure.
 */
export function planTasks(cast: Cast, at: number): CloudEvent[] {
  const voice = cast.voiceOf('task');
  if (!voice || minuteOf(at) !== stating) return [];
  const plans = cast.catalogue.books?.scoreboard ?? [];
  const all = plans.flatMap(({ plan, targets, components }) =>
    components.flatMap(({ component, lead, tasks }) =>
      tasks.map((code) => ({ code, component, lead, plan, year: Math.max(...targets.map((one) => one.year)) })),
    ),
  );
  return all
    .filter((_, i) => i % round === dayOf(at) % round)
    .flatMap(({ code, component, lead, plan, year }) => {
      const on = (day: string, minute: number) => instantOf(Date.parse(`${year}-${day}`) / 86_400_000, minute);
      const life = new Life('task', voice, code, on('01-15', 495), false);
      life.tell('assigned', {
        ...{
          document: plan ?? 'Kế hoạch (mô phỏng)',
          assigner: 'UBND',
          unit: lead,
          dueAt: life.instant(on('12-25', closing)),
        },
        title: `${cast.catalogue.indicators.get(component)?.name ?? component} (mô phỏng)`,
      });
      const dice = new Dice('plan', code);
      life.until(on('06-30', 900)).tell('reported', { note: 'Đang thực hiện', percent: dice.int(3, 7) * 10 });
      if (dice.chance(0.5)) life.until(on('10-15', 900)).tell('completed', { note: 'Đã hoàn thành' });
      return life.events.filter(({ time }) => Date.parse(time) <= at);
    });
}

/** They are sent when they are stated, long after they happened. */
export const sentAt = (at: number, events: readonly CloudEvent[]) =>
  events.map((event, i) => ({ publishAt: at + i * 200 + minuteMs / 2, kind: 'task' as const, event }));
