import * as z from 'zod';
import { alarmStates } from '@ioc/shared/alarms/lifecycle';
import { priorities } from '@ioc/shared/alarms/priority';
import { At, Next, Total } from '@ioc/shared/answers/words';

export const aboutKinds = ['figure', 'dossier', 'complaint', 'task', 'document', 'alarm', 'source'] as const;

export const ShiftEntry = z
  .object({
    id: z.string(),
    at: At,
    kind: z
      .enum(['note', 'sound', 'hold'])
      .describe('note: written by a person; hold: the program judged nothing for a time'),
    author: z.string().nullable().describe('null: the program'),
    role: z.string().nullable(),
    text: z.string(),
    about: z.object({ kind: z.enum(aboutKinds), id: z.string() }).nullable(),
  })
  .meta({ id: 'ShiftEntry' });
export type ShiftEntry = z.infer<typeof ShiftEntry>;

export const ShiftLog = z
  .object({ total: Total, rows: z.array(ShiftEntry), next: Next })
  .meta({ id: 'ShiftLog', description: 'Newest first. Only grows.' });
export type ShiftLog = z.infer<typeof ShiftLog>;

const OpenAlarm = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  unit: z.string(),
  state: z.enum(alarmStates),
  priority: z.enum(priorities),
  raisedAt: At,
  assignee: z.string().nullable(),
  promise: z.string().nullable(),
  promiseAt: At.nullable(),
  shelvedUntil: At.nullable(),
});

export const ShiftFacts = z
  .object({
    since: At.describe('the handover before; none: 12 hours ago'),
    open: z.object({
      total: z.int(),
      unowned: z.int().describe('of them, those that nobody took, was assigned or set aside'),
      rows: z.array(OpenAlarm).describe('at most 500, in the order of the desk'),
    }),
    promises: z.array(OpenAlarm).describe('open alarms with a promise, the next due first'),
    acknowledged: z.int().describe('acknowledgements since then'),
    closed: z.int().describe('alarms that were closed since then'),
    outages: z.array(z.object({ at: At, text: z.string() })).describe('times in which nothing was judged'),
  })
  .meta({ id: 'ShiftFacts' });
export type ShiftFacts = z.infer<typeof ShiftFacts>;

export const Handover = z
  .object({
    id: z.string(),
    at: At,
    givenBy: z.string(),
    note: z.string().nullable(),
    facts: ShiftFacts.describe('as they were when it was given'),
    takenBy: z.string().nullable().describe('null: not confirmed yet'),
    takenAt: At.nullable(),
  })
  .meta({ id: 'Handover' });
export type Handover = z.infer<typeof Handover>;

export const Handovers = z
  .object({
    now: ShiftFacts.describe('what a handover would say now'),
    rows: z.array(Handover).describe('the last 20'),
  })
  .meta({ id: 'Handovers' });
export type Handovers = z.infer<typeof Handovers>;
