import { type Measure, openAt, overdueAt, withinUnits } from '#drill-down/measures/measure.js';

/** `deskOn`: the day whose desk answers for the document, since it changes hands (cases/stays.ts). */
const document = (as: Measure['as'], deskOn: string, where: string): Measure => ({
  kind: 'document',
  as,
  where: `outcome is distinct from 'cancelled' and ${where}`,
  deskOn,
});
const stock = (where: string) => document('stock', '$to', where);
const begun = (where: string) => document('flow', 'begun_day', `${where} and ${withinUnits('begun_day')}`);
const handled = (where: string) =>
  document('flow', 'finished_day', `outcome = 'handled' and ${where} and ${withinUnits('finished_day')}`);
const issued = (where: string) =>
  document('flow', 'issued_day', `direction = 'outgoing' and ${where} and ${withinUnits('issued_day')}`);
const counted = 'coalesce(issued_day, begun_day)';

export const documentMeasures: Readonly<Record<string, Measure>> = {
  'document.incoming': begun(`direction = 'incoming'`),
  'document.drafted': begun(`direction in ('draft', 'outgoing')`),
  'document.outgoing': issued('true'),
  'document.electronic': document('flow', counted, `electronic and direction <> 'draft' and ${withinUnits(counted)}`),
  'document.signed': issued(`signature <> 'none'`),
  'document.signed-both': issued(`signature = 'both'`),
  'document.to-government': issued(`recipient = 'government'`),
  'document.to-government-signed': issued(`recipient = 'government' and signature <> 'none'`),
  'document.open': stock(`direction = 'incoming' and ${openAt('begun_day')}`),
  'document.drafts': stock(`direction in ('draft', 'outgoing') and ${openAt('begun_day')}`),
  'document.overdue': stock(overdueAt),
  'document.handled': handled('true'),
  'document.handled-late': handled('late'),
  'document.handled-online': handled('handled_online'),
};
