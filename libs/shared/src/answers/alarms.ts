import * as z from 'zod';
import { hindsights } from '@ioc/shared/alarms/hindsight';
import { alarmStates, personActions } from '@ioc/shared/alarms/lifecycle';
import { consequences, priorities } from '@ioc/shared/alarms/priority';
import { dutyRoles } from '@ioc/shared/alarms/roles';
import { At, Next, Total } from '@ioc/shared/answers/words';

const State = z.enum(alarmStates).describe('after ISA-18.2; returned: well again, and nobody has acknowledged it');
const BothWords = z.object({ vi: z.string(), en: z.string() });

/** Why it is still there, for whoever comes on shift. */
export const LastNote = z
  .object({ text: z.string(), by: z.string().nullable(), at: At })
  .describe('what somebody wrote last since it was raised');

export const AlarmItem = z
  .object({
    id: z.string().describe('made of rule, unit and cause alone: the same after a rebuild and after a restore'),
    rule: z.string(),
    ruleVersion: z.int().describe('version of the rule that raised it; a rule that is edited leaves it as it is'),
    name: z.string(),
    nameEn: z.string(),
    unit: z.string(),
    unitName: z.string(),
    cause: z.string().describe('code of the figure or source, or of the problem of the path'),
    causeName: BothWords.nullable(),
    group: z.string().describe('alarms of one group have one cause behind them'),
    drill: z.boolean().describe('it was raised in an exercise of the shift'),
    state: State,
    condition: z.enum(['active', 'normal', 'unknown']).describe('unknown: its source is silent, which never clears it'),
    priority: z.enum(priorities),
    owner: z.enum(dutyRoles),
    value: z.number().nullable().describe('as it was last judged'),
    version: z.int().describe('give it with an action: a change by another since then is refused with 409'),
    occurrences: z.int(),
    raisedAt: At,
    changedAt: At,
    assignee: z.string().nullable(),
    handledBy: z.string().nullable().describe('who acknowledged or took it last'),
    handledAt: At.nullable(),
    lastNote: LastNote.nullable(),
    nextCheck: At.nullable(),
    promise: z.string().nullable(),
    promiseAt: At.nullable(),
    shelvedUntil: At.nullable(),
    hindsight: z
      .enum(hindsights)
      .nullable()
      .describe(
        'by the figure of the day on which it was raised, as corrections have made it; null: they turned nothing',
      ),
    actions: z.array(z.enum(personActions)).describe('what its state allows now; all else is answered with 409'),
  })
  .meta({ id: 'AlarmItem' });
export type AlarmItem = z.infer<typeof AlarmItem>;

export const AlarmList = z
  .object({
    total: Total,
    byState: z.record(z.enum(alarmStates), z.int()).describe('of all alarms, whatever was asked for'),
    rows: z.array(AlarmItem),
    next: Next,
  })
  .meta({ id: 'AlarmList', description: 'New and actionable first, then by priority, the oldest first.' });
export type AlarmList = z.infer<typeof AlarmList>;

const HistoryLine = z.object({
  id: z.string(),
  at: At,
  action: z.string(),
  actor: z.string().nullable().describe('null: the program'),
  role: z.string().nullable(),
  from: State.nullable(),
  to: State,
  value: z.number().nullable(),
  ruleVersion: z.int(),
  note: z.string().nullable(),
  data: z.record(z.string(), z.unknown()).nullable(),
});

export const AlarmDetail = z
  .object({
    alarm: AlarmItem,
    consequence: z.enum(consequences),
    actWithinMinutes: z.number(),
    action: BothWords.describe('what is to be done'),
    phone: z.string().nullable(),
    threshold: z
      .object({ above: z.number().nullable(), below: z.number().nullable(), clear: z.number().nullable() })
      .describe('all null: not of a figure'),
    because: z.array(z.string()).describe('sources whose silence keeps it from being judged'),
    figure: z.string().nullable().describe('page of the figure with the list behind it'),
    figureThen: z
      .string()
      .nullable()
      .describe('the same as of the day on which it was raised; null: that is today, or there is no figure'),
    history: z.array(HistoryLine).describe('newest first, at most 500'),
  })
  .meta({ id: 'AlarmDetail' });
export type AlarmDetail = z.infer<typeof AlarmDetail>;

export const AlarmChanged = z.object({ alarm: AlarmItem }).meta({ id: 'AlarmChanged' });

export const AcknowledgedTogether = z
  .object({
    done: z.array(z.string()).describe('ids that were acknowledged'),
    refused: z.array(z.object({ id: z.string(), why: BothWords })),
  })
  .meta({ id: 'AcknowledgedTogether' });
export type AcknowledgedTogether = z.infer<typeof AcknowledgedTogether>;

export const AlarmGroups = z
  .object({
    total: z.int().describe('alarms that are not closed, of all groups'),
    groups: z.array(
      z.object({
        group: z.string().describe('give it as `group` to GET /api/v1/alarms for its alarms'),
        name: BothWords,
        count: z.int(),
        waiting: z.int().describe('of them, those that nobody has acknowledged'),
        worst: z.enum(priorities),
        first: z.object({ id: z.string(), unit: z.string(), unitName: z.string(), raisedAt: At }),
      }),
    ),
  })
  .meta({ id: 'AlarmGroups', description: 'Alarms of one cause are one group; at most 50, the worst and largest.' });
export type AlarmGroups = z.infer<typeof AlarmGroups>;
