import * as z from 'zod';
import { Day, Window } from '@ioc/shared/answers/words';

/** Form II.06a/VPCP/KSTT: columns (3) to (13). */
export const Ii06aCounts = z
  .object({
    received: z.int().describe('(3)'),
    online: z.int().describe('(4)'),
    direct: z.int().describe('(5)'),
    carriedOver: z.int().describe('(6)'),
    resolved: z.int().describe('(7)'),
    resolvedEarly: z.int().describe('(8)'),
    resolvedOnTime: z.int().describe('(9)'),
    resolvedLate: z.int().describe('(10)'),
    open: z.int().describe('(11)'),
    openInTime: z.int().describe('(12)'),
    openOverdue: z.int().describe('(13)'),
  })
  .meta({ id: 'Ii06aCounts' });
export type Ii06aCounts = z.infer<typeof Ii06aCounts>;
const Ii06aRow = Ii06aCounts.extend({ key: z.string().nullable(), label: z.string() }).meta({ id: 'Ii06aRow' });

export const Books = z
  .object({
    day: Day,
    balanced: z.boolean(),
    n: z.int().describe('equalities that do not hold'),
    words: z.string(),
    imbalances: z.array(z.string()),
  })
  .meta({ id: 'Books' });

export const Ii06aReport = z
  .object({
    form: z.string(),
    unit: z.string(),
    unitName: z.string(),
    by: z.string(),
    window: Window,
    rows: z.array(Ii06aRow),
    total: Ii06aCounts,
    balanced: z.boolean(),
    n: z.int(),
    imbalances: z.array(z.object({ label: z.string(), said: z.string() })),
  })
  .meta({ id: 'Ii06aReport' });
export type Ii06aReport = z.infer<typeof Ii06aReport>;
