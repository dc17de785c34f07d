import { type Measure, openAt, overdueAt, withinUnits } from '#drill-down/measures/measure.js';

const endOf = (as: Measure['as'], where: string): Measure['end'] =>
  as === 'stock' ? 'open' : where.includes('finished_day between') ? 'finished' : undefined;
const dossier = (as: Measure['as'], where: string): Measure => ({ kind: 'dossier', as, where, end: endOf(as, where) });
/** Days that only an open dossier can have. */
const openWith = (days: string) => `${openAt('received_day')} and ${days} @> $to`;

export const dossierMeasures: Readonly<Record<string, Measure>> = {
  'dossier.received': dossier('flow', withinUnits('received_day')),
  'dossier.resolved': dossier('flow', withinUnits('finished_day')),
  'dossier.resolved-late': dossier('flow', `late and ${withinUnits('finished_day')}`),
  'dossier.resolved-early': dossier('flow', `finished_day < due_day and ${withinUnits('finished_day')}`),
  'dossier.withdrawn': dossier('flow', `outcome = 'withdrawn' and ${withinUnits('finished_day')}`),
  'dossier.stopped': dossier('flow', `outcome = 'stopped' and ${withinUnits('finished_day')}`),
  'dossier.open': dossier('stock', openAt('received_day')),
  'dossier.overdue': dossier('stock', overdueAt),
  'dossier.due-soon': dossier('stock', openWith('due_soon')),
  'dossier.waiting': dossier('stock', openWith('waiting')),
  'dossier.awaiting-handover': {
    ...dossier(
      'stock',
      `outcome = 'resolved' and finished_day <= $to and (returned_day is null or returned_day > $to)`,
    ),
    end: 'finished',
  },
  'dossier.resolved-online': dossier('flow', `channel = 'online' and ${withinUnits('finished_day')}`),
  'dossier.online': dossier('flow', `channel = 'online' and ${withinUnits('received_day')}`),
  'dossier.direct': dossier('flow', `channel = 'direct' and ${withinUnits('received_day')}`),
  'dossier.post': dossier('flow', `channel = 'post' and ${withinUnits('received_day')}`),
  'dossier.has-fee': dossier('flow', `has_fee and ${withinUnits('received_day')}`),
  'dossier.paid-online': dossier('flow', `paid_online and ${withinUnits('received_day')}`),
};
