import type { ComplaintEvent } from '@ioc/shared/events/contract';
import type { ComplaintClock } from '#catalogue/complaint-clocks.js';
import { evolveComplaint } from '#cases/complaints/complaint.fold.js';
import { onWorkingDay } from '#deadlines/deadline.js';
import { vietnam as calendar } from '#calendar/vietnam.spec-support.js';
import { blankComplaint, type Complaint } from '#cases/complaints/complaint.state.js';
import { inOrder } from '#cases/order.js';
import type { FoldContext } from '#cases/case-kind.js';
import { complaintLimits } from '#cases/engine/complaint-limits.js';

const day = (value: number) => ({ value, unit: 'working-day' as const });
const rules: ComplaintClock[] = [
  { kind: 'field-report', basis: 'b', intake: { value: 2, unit: 'hour' }, publication: day(1) },
  { kind: 'field-report', basis: 'b', urgent: true, handling: day(1) },
  {
    ...{ kind: 'petition', basis: 'b', handlingFrom: 'sending', intake: day(2), handling: day(15) },
    ...{ refusal: day(2), clarification: day(5), publication: day(2) },
  },
];
/** 2 March 2026 is a Monday, and the month has no holiday. */
export const context: FoldContext = {
  ...({
    rankOf: () => 1,
    dueOf: () => null,
    placeQuality: () => 'ok',
    communeAt: () => null,
    landing: (at: string) => onWorkingDay(at, calendar),
  } as unknown as FoldContext),
  ...complaintLimits({
    calendar,
    categories: new Map([['rac', { code: 'rac', name: 'Rác', limitDays: 3 }]]),
    complaintClocks: rules,
  }),
};

let next = 0;
export const event = (step: string, time: string, data: object = {}): ComplaintEvent =>
  ({
    ...{ id: `e${next++}`, source: 's', subject: 'C1', type: `vn.ioc.complaint.${step}.v1` },
    ...{ time: `2026-${time}:00+07:00`, data },
  }) as ComplaintEvent;
export const sent = (time: string, more: object = {}) =>
  event('submitted', time, { kind: 'field-report', category: 'rac', ...more });
export const petition = (time: string) => sent(time, { kind: 'petition' });
export const to = (time: string, unit: string) => event('assigned', time, { unit });
export const fold = (...events: ComplaintEvent[]): Complaint =>
  inOrder(events).reduce((was, one) => evolveComplaint(was, one, context), blankComplaint('s'));
