import * as z from 'zod';
import { CaseDetails } from '@ioc/shared/answers/cases';
import { At, Day } from '@ioc/shared/answers/words';

/** Where complaints lie: at the intake desk, at a unit, on the way to the public. */
export const StageTurn = z
  .object({
    stage: z.enum(['intake', 'handling', 'publication']),
    unit: z.string().nullable().describe('who had it; null: the intake desk'),
    unitName: z.string().nullable(),
    from: At,
    to: At.nullable().describe('null: it lies there now'),
    end: z.string().nullable().describe('the step that ended it: accepted, assigned, sent-back, answered, published…'),
    dueAt: At.nullable().describe('null: no limit, or it lies beyond the calendar'),
    dueOnRestDay: z.boolean().describe('a source stated a rest day'),
    exact: z.boolean().describe('judged by the minute; else by the local day'),
    state: z
      .enum(['running', 'overdue', 'waiting', 'no-limit', 'in-time', 'late', 'passed-on', 'returned-late'])
      .describe('waiting: for the citizen; passed-on: ended and not judged'),
    workedMinutes: z.number().nullable().describe('working time with the holder, waits for the citizen left out'),
    pausedMinutes: z.number().nullable(),
    basis: z.string().nullable().describe('the text that sets the limit'),
  })
  .meta({ id: 'ComplaintTurn' });
export type StageTurn = z.infer<typeof StageTurn>;

const WorkingDays = z.number().nullable().describe('the first day is not counted; null: beyond the calendar');
export const HolderSpan = z
  .object({
    unit: z.string().nullable().describe('null: the intake desk, or nobody yet'),
    unitName: z.string().nullable(),
    from: At,
    to: At.nullable().describe('null: it is there now'),
    workingDays: WorkingDays,
  })
  .meta({ id: 'ComplaintHolder' });
export type HolderSpan = z.infer<typeof HolderSpan>;

export const CitizenClock = z
  .object({
    from: At,
    to: At.nullable().describe('null: open'),
    dueAt: At.nullable().describe('the first deadline; no transfer, return or extension moves it'),
    state: z.enum(['running', 'overdue', 'waiting', 'no-limit', 'in-time', 'late']),
    workingDays: WorkingDays,
  })
  .meta({ id: 'CitizenClock' });
export type CitizenClock = z.infer<typeof CitizenClock>;

export const ComplaintDetails = CaseDetails.extend({
  stages: z.array(StageTurn).describe('every turn of every stage in order; empty for a private complaint'),
  holders: z.array(HolderSpan).describe('who had it, in order; each day is charged to whoever had it at its end'),
  citizen: CitizenClock.nullable().describe('the wait of the citizen, whoever had it; null for a private complaint'),
}).meta({ id: 'ComplaintStory' });
export type ComplaintDetails = z.infer<typeof ComplaintDetails>;

const Counts = z
  .record(z.string(), z.int())
  .describe('by the last word of its measure, e.g. intake-waiting: the list of complaint.intake-waiting is as long');
export const ComplaintBreakdownRow = z.object({ key: z.string(), name: z.string(), counts: Counts });
export type ComplaintBreakdownRow = z.infer<typeof ComplaintBreakdownRow>;
export const ComplaintOverview = z
  .object({
    from: Day.describe('flows (answered, late, rated…) are of this window; stocks are those at the end of `to`'),
    to: Day,
    unit: z.string(),
    unitName: z.string(),
    kinds: z
      .array(
        z.object({
          kind: z.enum(['field-report', 'petition']),
          prefix: z.enum(['complaint', 'petition']).describe('of the measures that the lists are asked by'),
          counts: Counts,
          privateOpen: z.int().describe('open ones that are counted and never shown'),
          byCategory: z.array(ComplaintBreakdownRow),
          byUnit: z.array(ComplaintBreakdownRow),
        }),
      )
      .describe('two procedures that are never added up'),
  })
  .meta({ id: 'ComplaintOverview' });
export type ComplaintOverview = z.infer<typeof ComplaintOverview>;
