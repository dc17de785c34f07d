import * as z from 'zod';
import { Code, Instant, Text } from '@ioc/shared/events/envelope';

/** The life of a task assigned by the Government or the province (Decision 42/2014/QĐ-TTg, amended by 23/2018). */

const Assigned = z
  .object({
    document: Text.describe('number and date of the assigning document'),
    assigner: Code.describe('code or name of the agency that assigns; a person is refused'),
    unit: Code.describe('lead unit'),
    coUnits: z.array(Code).max(50).optional(),
    title: Text,
    dueAt: Instant.nullable().optional().describe('null: a standing task without a deadline'),
  })
  .meta({ id: 'TaskAssigned', description: 'Nhiệm vụ được giao.' });
const Reported = z
  .object({ note: Text, percent: z.number().min(0).max(100).optional(), signed: z.boolean().optional() })
  .meta({ id: 'TaskReported', description: 'Báo cáo tiến độ.' });
const Extended = z
  .object({ dueAt: Instant, reason: Text.optional() })
  .meta({ id: 'TaskExtended', description: 'Gia hạn.' });
const Completed = z.object({ note: Text.optional() }).meta({ id: 'TaskCompleted', description: 'Hoàn thành.' });
const Reopened = z.object({ reason: Text.optional() }).meta({ id: 'TaskReopened', description: 'Giao lại.' });
const Cancelled = z.object({ reason: Text.optional() }).meta({ id: 'TaskCancelled', description: 'Thôi giao.' });

export const taskEvents = {
  'vn.ioc.task.assigned.v1': Assigned,
  'vn.ioc.task.reported.v1': Reported,
  'vn.ioc.task.extended.v1': Extended,
  'vn.ioc.task.completed.v1': Completed,
  'vn.ioc.task.reopened.v1': Reopened,
  'vn.ioc.task.cancelled.v1': Cancelled,
} as const;
