import type { CloudEvent, Delivery } from '#simulator/travel/cloud-event.js';
import type { Dice } from '#simulator/dice.js';

/** Per dossier, so that about one event in 700 cannot be understood. */
const brokenShare = 0.01;

/** What goes wrong at senders. Each is a dossier of its own, so that no count depends on how it is taken. */
const mistakes: readonly { readonly why: string; readonly spoil: (event: CloudEvent) => object }[] = [
  { why: 'unknown-unit', spoil: ({ data }) => ({ data: { ...data, unit: 'H50.QH.099' } }) },
  { why: 'unknown-procedure', spoil: ({ data }) => ({ data: { ...data, procedure: '9.999999' } }) },
  { why: 'wrong-field', spoil: ({ data }) => ({ data: { ...data, channel: 'fax' } }) },
  { why: 'wrong-field', spoil: ({ data }) => ({ data: { ...data, dueAt: '31/12/2026' } }) },
  { why: 'unknown-state', spoil: () => ({ type: 'vn.ioc.dossier.state-changed.v1', data: { code: 17 } }) },
  { why: 'unknown-type', spoil: () => ({ type: 'vn.ioc.dossier.archived.v1', data: { state: '14' } }) },
  { why: 'wrong-envelope', spoil: ({ time }) => ({ time: time.slice(0, 10) }) },
];

/** Now and then a copy of a reception that nobody will understand; null for the rest. */
export const brokenTwin = (events: readonly CloudEvent[], dice: Dice): Delivery | null =>
  dice.chance(brokenShare) ? spoiledReception(events, dice) : null;

/** A copy of the reception of a dossier that nobody will understand; null: it was not received. */
export function spoiledReception(events: readonly CloudEvent[], dice: Dice): Delivery | null {
  const received = events.find(({ type }) => type.endsWith('.received.v1'));
  if (!received) return null;
  const { why, spoil } = dice.pick(mistakes);
  const subject = `${received.subject}-L`;
  const event = { ...received, id: `${subject}/01`, subject, ...spoil(received) } as CloudEvent;
  return { publishAt: Date.parse(received.time) + 2000, kind: 'dossier', event, broken: why };
}
