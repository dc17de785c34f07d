import * as z from 'zod';
import { FilterQueryWords } from '#drill-down/cases/filter-query.js';
import { QueryDay, daysInOrder, LastDayWords } from '#platform/query-words.js';

export const FigureQuery = z
  .strictObject({
    unit: z.string().optional().describe('unit code; with = before it: without those below it; absent: the province'),
    from: QueryDay.optional().describe("first local day; absent: the indicator's own window that ends on `to`"),
    ...LastDayWords,
    known: QueryDay.optional().describe('as it was known at the end of this day; absent: as it is known now'),
    version: z.coerce
      .number()
      .int()
      .min(1)
      .optional()
      .describe('of the formula; absent: the one that was in force on the last day'),
    ...FilterQueryWords,
  })
  .refine(...daysInOrder('to'));
export type FigureQuery = z.infer<typeof FigureQuery>;
