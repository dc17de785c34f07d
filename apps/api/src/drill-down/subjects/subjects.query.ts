import * as z from 'zod';
import { AskedDay } from '#platform/query-words.js';

export const SubjectQuery = z
  .strictObject({
    unit: z.string().optional().describe('unit code; absent: the province'),
    from: AskedDay.optional().describe(
      "first local day; absent: each indicator's own window that ends on the last day",
    ),
    to: AskedDay.optional().describe('last local day; absent: asOf, else today'),
    asOf: AskedDay.optional().describe('the same as to'),
  })
  .refine(({ from, to, asOf }) => !from || from <= (to ?? asOf ?? '9999'), {
    path: ['from'],
    message: 'from sau to / from lies after to',
  });
export type SubjectQuery = z.infer<typeof SubjectQuery>;
