import * as fc from 'fast-check';
import type { ComplaintEvent } from '@ioc/shared/events/contract';
import { event } from '#cases/complaints/complaint-lives.spec-support.js';

const steps = fc.constantFrom(
  ...(['submitted', 'accepted', 'assigned', 'sent-back', 'clarification-requested', 'clarified', 'extended'] as const),
  ...(['answered', 'published', 'reopened', 'rejected', 'duplicate', 'rated', 'closed', 'unpublished'] as const),
);
const data: Record<string, (n: number) => object> = {
  submitted: (n) => ({ kind: n % 2 ? 'petition' : 'field-report', category: 'rac' }),
  assigned: (n) => ({ unit: 'ABC'[n % 3] }),
  extended: (n) => ({ dueAt: `2026-03-${10 + (n % 20)}T17:00:00+07:00` }),
  rejected: () => ({ reason: 'x' }),
  duplicate: () => ({ of: 'C0' }),
  rated: () => ({ rating: 'satisfied' }),
};
/** Steps in any order, legal or not, within a month. */
export const randomLife = fc.array(fc.tuple(steps, fc.integer({ min: 0, max: 700 }), fc.nat(9)), { maxLength: 14 }).map(
  (all) =>
    all.map(([step, hour, n]) => ({
      ...event(step, '03-02T08:00', data[step]?.(n) ?? {}),
      time: new Date(Date.UTC(2026, 2, 2) + hour * 3_600_000).toISOString(),
    })) as ComplaintEvent[],
);
