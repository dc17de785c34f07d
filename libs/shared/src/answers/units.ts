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

export const KnownUnit = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: UnitKind,
    parentName: z.string().nullable().describe('show it beside the name: the same name occurs in several places'),
    validFrom: Day.nullable(),
    validTo: Day.nullable().describe('null: in force'),
    codes: z.object({
      statistical: z.string().nullable(),
      agency: z.string().nullable().describe('of the document exchange'),
      others: z.array(z.string()),
    }),
    inCatalogue: z.boolean().describe('false: known from the lists of the country alone'),
  })
  .meta({ id: 'KnownUnit' });
export type KnownUnit = z.infer<typeof KnownUnit>;
export const UnitSearch = z.object({ total: z.int(), rows: z.array(KnownUnit) }).meta({ id: 'UnitSearch' });
export type UnitSearch = z.infer<typeof UnitSearch>;

const LifeEdge = z.object({
  code: z.string().nullable(),
  name: z.string(),
  kind: UnitKind,
  parentName: z.string().nullable(),
  how: z.enum(['unchanged', 'renamed', 'retyped', 'merged', 'partial']),
  share: z.number().nullable(),
  main: z.boolean(),
});
export type LifeEdge = z.infer<typeof LifeEdge>;
export const UnitLife = z
  .object({
    asked: z.string(),
    asOf: Day,
    unit: KnownUnit.describe('that bore the code on the day; otherwise that bore it last'),
    phone: z.string().nullable(),
    head: z.string().nullable(),
    today: z.array(LifeEdge).describe('what became of it; empty for a unit in force and for one that nobody places'),
    why: z.enum(['district', 'no-successor', 'unknown-unit']).nullable().describe('why it is not placed'),
    madeOf: z.array(LifeEdge.extend({ validTo: Day.nullable() })),
    others: z.array(KnownUnit).describe('other units that bear or bore the code'),
  })
  .meta({ id: 'UnitLife' });
export type UnitLife = z.infer<typeof UnitLife>;
