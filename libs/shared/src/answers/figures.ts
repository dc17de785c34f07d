import * as z from 'zod';
import type { Figure } from '@ioc/shared/figures/figure';
import { At, Day, List, Next, RecordPlace, UnitKind } from '@ioc/shared/answers/words';

/** What GET /api/figures and its kin answer. */
export const FigureAnswer: z.ZodType<Figure> = z
  .object({
    indicator: z.string(),
    name: z.string(),
    value: z.number().nullable().describe('null: not known, which is never zero'),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    unit: z.string().describe("count, percent (0 to 100), or the indicator's own, e.g. tỷ đồng"),
    observed: z.literal(true).optional().describe('published by others, not counted here: see GET /api/observations'),
    decimals: z.int().optional().describe('to which the catalogue rounds the value'),
    formula: z.string().describe('code@version'),
    supplement: z
      .enum(['elapsed', 'working', 'restart', 'subtract'])
      .optional()
      .describe("the province's rule for supplements, where the value counts appointments that it may have moved"),
    from: Day.nullable().describe('null: a stock'),
    to: Day,
    asOf: At.nullable().describe('newest event that the value includes'),
    of: z.string().describe('unit code'),
    target: z.number().nullable(),
    direction: z.enum(['higher', 'lower', 'none']),
    judgement: z.enum(['met', 'attention', 'breach', 'none']),
    state: z.enum(['live', 'late', 'stale', 'catching-up', 'unknown', 'not-applicable']),
    because: z.array(z.string()).describe('sources that are late or silent'),
    list: List,
    denominatorList: List,
  })
  .meta({ id: 'Figure' });

export const AllFigures = z.object({ asOf: Day, figures: z.array(FigureAnswer) }).meta({ id: 'AllFigures' });
export type AllFigures = z.infer<typeof AllFigures>;

const UnitPart = z
  .object({ unit: z.string(), name: z.string(), kind: UnitKind.nullable(), figure: FigureAnswer })
  .meta({ id: 'UnitPart' });
export const FigureByUnit = z
  .object({ figure: FigureAnswer, parts: z.array(UnitPart).describe('they sum to the figure') })
  .meta({ id: 'FigureByUnit' });
export const FigureByTopic = z
  .object({
    figure: FigureAnswer,
    parts: z.array(z.object({ topic: z.string(), name: z.string(), figure: FigureAnswer })),
  })
  .meta({ id: 'FigureByTopic' });

/** Keys by dimension: a unit's code, a procedure's, a field's name, a channel; '-': not known. */
export const FigureBy = z
  .object({
    by: z.string(),
    figure: FigureAnswer,
    parts: z
      .array(z.object({ key: z.string(), name: z.string(), figure: FigureAnswer }))
      .describe('they sum to the figure'),
  })
  .meta({ id: 'FigureBy' });
export type FigureBy = z.infer<typeof FigureBy>;

export const RestatementList = z
  .array(
    z.object({
      known: Day.describe('day at whose end the figure was known so'),
      figure: FigureAnswer,
      before: FigureAnswer,
    }),
  )
  .meta({ id: 'RestatementList' });
export const RestatementCauses = z
  .object({
    known: Day,
    causes: z.array(
      RecordPlace.extend({
        code: z
          .string()
          .nullable()
          .describe('null: a complaint that is private or was taken back from the public; it has one row'),
        type: z.string(),
        time: At,
        changes: z.record(z.string(), z.int()).describe('change of each measure that this event made'),
        rule: z
          .string()
          .nullable()
          .describe('decision whose rule is applied since that day and made the difference; null: the event did'),
      }),
    ),
    next: Next,
  })
  .meta({ id: 'RestatementCauses' });
