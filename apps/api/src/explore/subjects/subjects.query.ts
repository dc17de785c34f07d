import * as z from 'zod';

const Day = z.iso.date();
export const SubjectQuery = z
  .strictObject({
    unit: z.string().optional().describe('unit code; absent: the province'),
    from: Day.optional().describe("first local day; absent: each indicator's own window that ends on the last day"),
    to: Day.optional().describe('last local day; absent: asOf, else today'),
    asOf: Day.optional().describe('the same as to'),
  })
  .refine(({ from, to, asOf }) => !from || from <= (to ?? asOf ?? '9999'), {
    path: ['from'],
    message: 'from lies after to',
  });
export type SubjectQuery = z.infer<typeof SubjectQuery>;
