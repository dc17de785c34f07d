import { type Delivery, timeOf } from '#simulator/travel/cloud-event.js';

/** Events of one case are taken back so far apart: their times have whole seconds. */
const apartMs = 1000;

/** The retraction of every event that was understood, from `at` on; each case's in the order of its events. Pure. */
export function retractionsOf(staged: readonly Delivery[], at: number): Delivery[] {
  const sent = staged.filter(({ broken }) => broken === undefined);
  const cases = new Map<string, Delivery[]>();
  for (const one of sent) cases.set(one.event.subject, [...(cases.get(one.event.subject) ?? []), one]);
  return [...cases.values()].flatMap((own) => own.map((one, n) => retraction(one, own.length, at + n * apartMs)));
}

function retraction({ kind, event }: Delivery, count: number, publishAt: number): Delivery {
  const { sequence } = event;
  return {
    publishAt,
    kind,
    event: {
      ...event,
      id: `${event.id}/R`,
      type: `vn.ioc.${kind}.retracted.v1`,
      time: timeOf({ code: '', utc: true, numbers: false }, publishAt),
      ...(sequence === undefined ? {} : { sequence: sequence + count }),
      data: { event: event.id, reason: 'Diễn tập' },
    },
  };
}
