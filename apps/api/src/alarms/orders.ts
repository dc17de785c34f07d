import { alarmStates, personActions, type PersonAction } from '@ioc/shared/alarms/lifecycle';
import { priorities } from '@ioc/shared/alarms/priority';
import { Code } from '@ioc/shared/events/envelope';
import * as z from 'zod';
import { pageLimit } from '#platform/query-words.js';

const AlarmId = z.string().regex(/^[0-9a-f]{20}$/, 'cần mã cảnh báo (20 chữ số hex) / expected the id of an alarm');
const Words = z.string().trim().min(1).max(1000);
const Version = z.int().min(1).max(2_147_483_647);
/** A promise or a shelf that is longer is a plan. */
const mostDays = 31;
const Ahead = z.iso
  .datetime({ offset: true })
  .refine(
    (at) => Date.parse(at) > Date.now() && Date.parse(at) < Date.now() + mostDays * 86_400_000,
    `cần một lúc trong ${mostDays} ngày tới / expected an instant within the next ${mostDays} days`,
  );

/** What each action cannot do without. */
const needed: Partial<Record<PersonAction, readonly ('note' | 'until' | 'assignee')[]>> = {
  note: ['note'],
  shelve: ['note', 'until'],
  'out-of-service': ['note'],
  close: ['note'],
  assign: ['assignee'],
};

export const AlarmOrder = z
  .strictObject({
    action: z.enum(personActions),
    version: Version.describe('of the alarm as it was seen; another one meanwhile is a conflict, 409'),
    note: Words.optional().describe('needed by note, shelve, out-of-service and close: the reason'),
    until: Ahead.optional().describe('needed by shelve: when it comes back by itself'),
    assignee: z.string().trim().min(1).max(100).optional().describe('needed by assign'),
    nextCheck: Ahead.optional().describe('when somebody looks again'),
    promise: Words.max(300).optional().describe('what was promised, by the unit or by us'),
    promiseAt: Ahead.optional().describe('until when'),
  })
  .superRefine((order, context) => {
    for (const field of needed[order.action] ?? [])
      if (order[field] === undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `cần có khi ${order.action} / expected with the action ${order.action}`,
        });
    if ((order.promise === undefined) !== (order.promiseAt === undefined))
      context.addIssue({
        code: 'custom',
        path: [order.promise === undefined ? 'promise' : 'promiseAt'],
        message: 'lời hẹn gồm promise và promiseAt / a promise has both promise and promiseAt',
      });
  });
export type AlarmOrder = z.infer<typeof AlarmOrder>;

/** As many as one page of the desk shows. */
export const mostTogether = 500;
export const AcknowledgeOrder = z.strictObject({
  alarms: z
    .array(z.strictObject({ id: AlarmId, version: Version }))
    .min(1)
    .max(mostTogether),
  reason: Words,
});
export type AcknowledgeOrder = z.infer<typeof AcknowledgeOrder>;

export const AlarmPath = AlarmId;

export const AlarmListQuery = z.strictObject({
  state: z
    .enum(['open', ...alarmStates])
    .default('open')
    .describe('open: all that are not closed'),
  priority: z.enum(priorities).optional(),
  unit: Code.optional(),
  rule: Code.optional(),
  figure: Code.optional().describe('code of an indicator: only what is raised of it'),
  group: z.string().min(1).max(200).optional(),
  mine: z
    .enum(['true', 'false', 'units'])
    .optional()
    .describe('true: only what the asking person took or was assigned; units: only of the units of the account'),
  after: z
    .string()
    .regex(
      /^\d\|\d\|\d{4}-\d{2}-\d{2}T[\d:.]{8,15}Z\|[0-9a-f]{20}$/,
      'cần `next` của trang trước / expected `next` of the page before',
    )
    .optional(),
  limit: pageLimit(100),
});
export type AlarmListQuery = z.infer<typeof AlarmListQuery>;
