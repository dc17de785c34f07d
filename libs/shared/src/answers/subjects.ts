import * as z from 'zod';
import { FigureAnswer } from '@ioc/shared/answers/figures';
import { BoardIndex } from '@ioc/shared/answers/scoreboard';
import { At, Day, RecordPlace } from '@ioc/shared/answers/words';

/** What GET /api/subjects and GET /api/subjects/{code} answer. Null: not known, which is never zero. */
const Judgement = z.enum(['met', 'attention', 'breach', 'none']);

/** One observed value of a series as it stood on the day asked for. */
export const SeenPoint = z
  .object({
    period: z.string().describe('2026, 2026-Q3, 2026-11, 2026-11-22'),
    from: Day,
    to: Day,
    value: z.number().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    plan: z.number().nullable().describe('of the whole period, as sent'),
    due: z.number().nullable().describe('the part of the plan that was due by asOf: this part judges, never the year'),
    reached: z.number().nullable().describe('100 × value / due'),
    samePeriod: z.number().nullable().describe('same period of the year before'),
    rank: z.int().nullable(),
    rankOf: z.int().nullable(),
    status: z.enum(['estimate', 'preliminary', 'official']).nullable(),
    revision: z.int().describe('how often it had been sent'),
    asOf: At,
    source: z.string(),
    judgement: Judgement,
    band: z.string().nullable().describe('name of the band that the value lies in'),
    event: RecordPlace,
  })
  .meta({ id: 'SeenPoint' });
export type SeenPoint = z.infer<typeof SeenPoint>;

/** A target of the catalogue for the year of the value: there may be several (given by the centre, by the council). */
export const SubjectTarget = z
  .object({
    year: z.int(),
    value: z.number().nullable(),
    text: z.string().nullable(),
    source: z.string().nullable(),
    due: z.number().nullable(),
    reached: z.number().nullable(),
    judgement: Judgement,
  })
  .meta({ id: 'SubjectTarget' });
export type SubjectTarget = z.infer<typeof SubjectTarget>;

export const SubjectFigure = z
  .object({
    figure: FigureAnswer,
    emphasis: z.boolean(),
    trend: z.array(z.number().nullable()).describe('30 days; of an observed figure its last periods; oldest first'),
    point: SeenPoint.nullable().describe('of an observed figure'),
    targets: z.array(SubjectTarget),
  })
  .meta({ id: 'SubjectFigure' });
export type SubjectFigure = z.infer<typeof SubjectFigure>;

const titled = { name: z.string().nullable(), nameEn: z.string().nullable() };
export const BreakdownRow = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.string().nullable(),
    /** The office that answers for the unit, never a person's name. */
    head: z.string().nullable(),
    headStated: z.boolean().describe('false: the catalogue names no head; this is the position by the kind of unit'),
    phone: z.string().nullable(),
    figures: z.array(FigureAnswer).describe('one for each of the columns'),
  })
  .meta({ id: 'BreakdownRow' });
export type BreakdownRow = z.infer<typeof BreakdownRow>;

export const Reading = z
  .object({
    device: z.string(),
    name: z.string(),
    kind: z.string(),
    unit: z.string(),
    unitName: z.string(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    state: z.enum(['live', 'late', 'stale', 'unknown']).describe('by its own expected interval, day and night'),
    asOf: At.nullable(),
    expectedSeconds: z.int(),
    values: z.array(
      z.object({
        indicator: z.string(),
        value: z.number().nullable(),
        band: z.string().nullable(),
        judgement: Judgement,
        asOf: At.nullable(),
        event: RecordPlace.nullable(),
      }),
    ),
  })
  .meta({ id: 'Reading' });
export type Reading = z.infer<typeof Reading>;

const Column = z.object({ indicator: z.string(), name: z.string(), unit: z.string() });
const readingTable = {
  columns: z.array(Column),
  summary: z.object({ total: z.int(), live: z.int(), late: z.int(), stale: z.int(), unknown: z.int() }),
  rows: z.array(Reading),
};
/** The latest reading of each of some devices, those that need someone first. */
export const ReadingTable = z.object(readingTable).meta({ id: 'ReadingTable' });
export type ReadingTable = z.infer<typeof ReadingTable>;

export const SubjectSection = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('figures'), ...titled, items: z.array(SubjectFigure) }),
    z.object({
      kind: z.literal('breakdown'),
      ...titled,
      by: z.enum(['units', 'heads', 'procedures', 'categories']),
      columns: z.array(FigureAnswer).describe('the whole: each is the sum of its column'),
      rows: z.array(BreakdownRow).describe('worst first, by the first column'),
    }),
    z.object({
      kind: z.literal('series'),
      ...titled,
      items: z.array(
        z.object({
          ...Column.shape,
          direction: z.enum(['higher', 'lower', 'none']),
          points: z.array(SeenPoint).describe('newest first'),
          targets: z.array(SubjectTarget),
        }),
      ),
    }),
    z.object({ kind: z.literal('rankings'), ...titled, indices: z.array(BoardIndex) }),
    z.object({
      kind: z.literal('map'),
      ...titled,
      layer: z.enum(['complaints', 'units']),
      open: z.int().describe('open field reports: located + noPlace + hidden'),
      located: z.int(),
      noPlace: z.int(),
      hidden: z.int().describe('private ones: counted, never drawn'),
      devices: z.int().describe('sensors and cameras with a place'),
    }),
    z.object({
      kind: z.literal('readings'),
      ...titled,
      ...readingTable,
    }),
  ])
  .meta({ id: 'SubjectPart' });
export type SubjectSection = z.infer<typeof SubjectSection>;

const Head = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  note: z.string().nullable(),
  lead: z.object({ code: z.string(), name: z.string(), head: z.string(), phone: z.string().nullable() }).nullable(),
});
export const SubjectAnswer = z
  .object({
    subject: Head,
    asOf: Day,
    from: Day.nullable().describe("null: each indicator's own window"),
    unit: z.object({ code: z.string(), name: z.string() }),
    parts: z.array(SubjectSection),
  })
  .meta({ id: 'Subject' });
export type SubjectAnswer = z.infer<typeof SubjectAnswer>;

export const SubjectList = z
  .object({
    asOf: Day,
    subjects: z.array(
      Head.extend({
        figures: z.array(SubjectFigure).describe('those with emphasis, else the first'),
        attention: z.int().describe('figures of the subject that need attention'),
        breach: z.int(),
        unknown: z.int(),
        stale: z.int().describe('late or stale'),
        devices: z
          .object({ total: z.int(), live: z.int(), attention: z.int(), breach: z.int() })
          .nullable()
          .describe('attention, breach: devices whose newest reading lies in such a band'),
        rankings: z.array(
          z.object({
            code: z.string(),
            rank: z.int().nullable(),
            of: z.int().nullable(),
            change: z.string().nullable().describe('in words, against the edition before'),
            worse: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SubjectList' });
export type SubjectList = z.infer<typeof SubjectList>;
