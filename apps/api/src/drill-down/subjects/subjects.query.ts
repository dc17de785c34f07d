import * as z from 'zod';
import { QueryDay, daysInOrder, LastDayWords } from '#platform/query-words.js';

export const SubjectQuery = z
  .strictObject({
    unit: z.string().optional().describe('unit code; absent: the province'),
    from: QueryDay.optional().describe(
      "first local day; absent: each indicator's own window that ends on the last day",
    ),
    ...LastDayWords,
  })
  .refine(...daysInOrder('to'));
export type SubjectQuery = z.infer<typeof SubjectQuery>;
