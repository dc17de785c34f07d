import * as z from 'zod';
import { FigureAnswer } from '@ioc/shared/answers/figures';
import { Day, UnitKind } from '@ioc/shared/answers/words';

/** What GET /api/structure and its kin answer. */
const Count = z
  .object({ numerator: z.int(), denominator: z.int().nullable() })
  .describe('of a number the numerator alone');
const UnitToday = z
  .object({
    key: z.string(),
    code: z.string().nullable().describe('null: a department that no catalogue at hand numbers'),
    name: z.string(),
    kind: UnitKind,
    parentName: z.string().nullable(),
  })
  .meta({ id: 'UnitToday' });
type UnitToday = z.infer<typeof UnitToday>;
const way = {
  how: z.enum(['unchanged', 'renamed', 'retyped', 'merged', 'partial']),
  share: z.number().nullable().describe('of a partial one, where somebody counted; 0 to 1'),
  main: z.boolean().describe('where the office or most addresses went'),
};
const UnitThen = z
  .object({
    code: z.string().describe('- for cases without a unit'),
    name: z.string(),
    kind: UnitKind.nullable(),
    parentName: z.string().nullable(),
    validFrom: Day.nullable(),
    validTo: Day.nullable(),
    figure: FigureAnswer.describe('of its own cases, without the units below it'),
  })
  .meta({ id: 'UnitThen' });
type UnitThen = z.infer<typeof UnitThen>;
const Reconciliation = z
  .object({
    whole: Count.describe('what the rows add up'),
    partial: Count.describe('units that went in part, each once'),
    notPlaced: Count,
    otherKinds: Count.describe('units of other kinds than the level asked for'),
    total: Count,
    balanced: z.boolean(),
  })
  .meta({ id: 'StructureReconciliation' });
const head = {
  indicator: z.string(),
  name: z.string(),
  level: UnitKind.nullable(),
  from: Day,
  to: Day,
  known: Day.optional(),
  additive: z.boolean().describe('false: a score or a rank, which has no sum and no mean'),
  figure: FigureAnswer.nullable().describe('of the whole province'),
  reconciliation: Reconciliation.nullable(),
  beside: z
    .object({ partial: z.array(UnitThen), otherKinds: z.array(UnitThen) })
    .describe('the units of these two lines of the reconciliation, each once; those without a case are left out'),
};
const PieceToday = UnitThen.extend(way);
export type PieceToday = z.infer<typeof PieceToday>;
export const StructureRow = z
  .object({
    unit: UnitToday,
    figure: FigureAnswer.nullable().describe('sum of `whole`; null: nothing went whole into it, or there is no sum'),
    complete: z.boolean().describe('all that the unit is made of is in the sum'),
    whole: z.array(PieceToday),
    partial: z.array(
      PieceToday.extend({
        also: z.array(z.object({ key: z.string(), code: z.string().nullable(), name: z.string() })),
      }),
    ),
    missing: z
      .array(z.object({ code: z.string(), name: z.string(), parentName: z.string().nullable() }))
      .describe('what it is made of besides, and this catalogue does not know'),
  })
  .meta({ id: 'StructureRow' });
export type StructureRow = z.infer<typeof StructureRow>;
export const ByToday = z.object({
  view: z.literal('today'),
  ...head,
  rows: z.array(StructureRow),
  notPlaced: z.array(UnitThen.extend({ why: z.enum(['district', 'no-successor', 'unknown-unit']) })),
});
export type ByToday = z.infer<typeof ByToday>;
export const AsThen = z.object({
  view: z.literal('then'),
  ...head,
  rows: z.array(UnitThen.extend({ today: z.array(z.object({ unit: UnitToday, ...way })) })),
});
export type AsThen = z.infer<typeof AsThen>;
export const StructureAnswer = z.discriminatedUnion('view', [ByToday, AsThen]).meta({ id: 'StructureAnswer' });
export type StructureAnswer = z.infer<typeof StructureAnswer>;

export const AfterEnd = z
  .object({
    total: z.int(),
    rows: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        validTo: Day,
        measure: z.string(),
        count: z.int(),
        list: z.string(),
        today: z.array(UnitToday),
      }),
    ),
  })
  .meta({
    id: 'CasesAfterEnd',
    description: 'Cases that began under a unit after its last day: accepted, and told here.',
  });
export type AfterEnd = z.infer<typeof AfterEnd>;
