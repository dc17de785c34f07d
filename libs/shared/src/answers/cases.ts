import * as z from 'zod';
import { DossierAbout } from '@ioc/shared/answers/states';
import { At, Day, Next, RecordPlace, Total } from '@ioc/shared/answers/words';

/** Lists of cases, the story of one, and the record behind each step. */
export const CaseRow = z
  .object({
    code: z.string().nullable().describe('null: a private complaint, counted and never shown'),
    topic: z.string(),
    topicName: z.string(),
    unit: z.string(),
    unitName: z.string(),
    channel: z.string().nullable(),
    status: z.string().describe('as known today, whatever day the list is of'),
    begunAt: At.nullable(),
    dueAt: At.nullable(),
    finishedAt: At.nullable().describe("null: it had not ended when the list's day did"),
    late: z.boolean().nullable().describe("whether it ended late; null: it had not ended when the list's day did"),
    overdueDays: z.int().describe("days overdue at the list's day; 0: not overdue then"),
  })
  .meta({ id: 'CaseRow' });
export type CaseRow = z.infer<typeof CaseRow>;
export const CaseList = z
  .object({ total: Total, rows: z.array(CaseRow), next: Next, asOf: Day })
  .meta({ id: 'CaseList' });
export type CaseList = z.infer<typeof CaseList>;

const Effect = z.enum(['applied', 'retracted', 'replaced', 'correction', 'unmatched', 'void', 'outranked', 'disputed']);
type Effect = z.infer<typeof Effect>;
const LateMs = z
  .int()
  .nullable()
  .describe(
    'how much later than its event it reached the log; 0: in time; null: history, of before its source was first heard',
  );
export const Step = RecordPlace.extend({
  type: z.string(),
  time: At,
  recordedAt: At,
  lateMs: LateMs,
  source: z.string(),
  eventId: z.string(),
  data: z.unknown(),
  effect: Effect.describe('what became of the event'),
}).meta({ id: 'Step' });
export type Step = z.infer<typeof Step>;
export const Clock = z
  .object({
    policy: z.enum(['elapsed', 'working', 'restart', 'subtract']),
    inForce: z.boolean(),
    dueAt: At.nullable(),
    waiting: z.boolean(),
    late: z.boolean().nullable(),
    failed: z.literal('asked-twice').nullable(),
  })
  .meta({ id: 'SupplementClock', description: 'The appointment as one rule for supplements would have it.' });
export type Clock = z.infer<typeof Clock>;
export const CaseDetails = z
  .object({
    case: z.record(z.string(), z.unknown()),
    timeline: z.array(Step),
    overdueDays: z.int().describe('days overdue today, as its list says; 0: not overdue'),
    dueOnRestDay: z
      .boolean()
      .describe('its deadline is a rest day: a source stated it, for what is computed ends on a working day'),
    clocks: z.array(Clock).optional().describe('of a dossier'),
    about: DossierAbout.optional().describe('of a dossier'),
  })
  .meta({ id: 'CaseStory' });
export type CaseDetails = z.infer<typeof CaseDetails>;

export const RecordView = RecordPlace.extend({
  appendedAt: At,
  recordedAt: At,
  lateMs: LateMs,
  verdict: z.enum(['journaled', 'quarantined']),
  sha256: z.string().nullable().describe('of the raw bytes, hexadecimal'),
  event: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
  path: z.string().nullable(),
  detail: z.string().nullable(),
}).meta({ id: 'LogRecord' });
export type RecordView = z.infer<typeof RecordView>;

export const QuarantineRow = RecordPlace.extend({
  reason: z.string(),
  path: z.string().nullable(),
  detail: z.string(),
  source: z.string().nullable(),
  subject: z.string().nullable(),
  type: z.string().nullable(),
  appendedAt: At,
  size: z.int().describe('bytes'),
  sha256: z.string().nullable().describe('of the raw bytes, hexadecimal'),
  outcome: z.string().nullable(),
}).meta({ id: 'QuarantineRow' });
export type QuarantineRow = z.infer<typeof QuarantineRow>;
export const QuarantineList = z
  .object({ total: Total, rows: z.array(QuarantineRow), next: Next })
  .meta({ id: 'QuarantineList' });
export type QuarantineList = z.infer<typeof QuarantineList>;
