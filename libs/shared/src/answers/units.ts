import * as z from 'zod';
import { Day, UnitKind } from '@ioc/shared/answers/words';

/** What a unit was before 1/7/2025, and what it is now. */
const Named = z.object({ code: z.string(), name: z.string() });
const EdgeKind = z.enum(['unchanged', 'renamed', 'merged', 'partial']);
export const UnitHistory = z
  .object({
    code: z.string(),
    unit: z
      .object({
        code: z.string(),
        name: z.string(),
        kind: UnitKind,
        parent: z.string().nullable(),
        validFrom: Day.nullable(),
        validTo: Day.nullable(),
      })
      .nullable()
      .describe('as the catalogue in force knows it'),
    stands: z.enum(['before', 'now']).nullable(),
    before: z
      .object({
        level: z.enum(['province', 'district', 'commune']),
        code: z.string(),
        name: z.string(),
        district: z.string().nullable(),
        province: Named,
        validTo: Day.nullable(),
        provinceToday: Named,
        successors: z.array(z.looseObject({ code: z.string(), name: z.string(), kind: EdgeKind })),
        partial: z.boolean().describe('some of its land went elsewhere than the rest'),
      })
      .nullable(),
    now: z
      .object({
        level: z.enum(['province', 'commune']),
        code: z.string(),
        name: z.string(),
        province: Named,
        validFrom: Day,
        predecessors: z.array(z.looseObject({ code: z.string(), name: z.string(), kind: EdgeKind })),
        partial: z.boolean(),
      })
      .nullable(),
    earlier: z
      .object({
        code: z.string(),
        name: z.string(),
        district: z.string(),
        validTo: Day.nullable().describe('null: on a day of 2024 that no source at hand tells'),
        successors: z.array(
          z.object({ code: z.string(), name: z.string(), kind: EdgeKind, share: z.number().nullable() }),
        ),
      })
      .nullable()
      .describe('a commune that ended in a merger before the reorganisation'),
  })
  .meta({ id: 'UnitHistory' });
