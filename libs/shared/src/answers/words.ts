import * as z from 'zod';

/** Words that several answers share. A field that may be unknown is null, which is never zero. */
export const Day = z.string().describe('local day of Asia/Ho_Chi_Minh, YYYY-MM-DD');
export const At = z.string().describe('instant, ISO 8601');
export const Next = z.string().nullable().describe('give it as `after` for the next page; null: this was the last');
export const Total = z.int().describe('rows of the whole list, not of the page');
export const List = z
  .string()
  .nullable()
  .describe('address of the list behind the number, with exactly that many rows');
/** The record of the event log, for GET /api/events/{topic}/{partition}/{offset}. */
export const RecordPlace = z.object({ topic: z.string(), partition: z.int(), offset: z.string() });
export const UnitKind = z.enum(['province', 'department', 'commune', 'centre', 'district']);

export const Window = z
  .object({
    from: Day,
    to: Day.describe('last day that is counted; never after today'),
    end: Day.describe('last day of the period, which may still be to come'),
    kind: z.string(),
    key: z.string(),
    name: z.string(),
    observedAs: z.string().nullable().describe('period key under which an observation of the window is sent'),
  })
  .meta({ id: 'Window' });
