import * as z from 'zod';
import { Target } from '@ioc/shared/answers/books';
import { At, RecordPlace } from '@ioc/shared/answers/words';

/** Rankings of the province, each on the scale of its own index. Null: not published, which is not zero. */
const Moved = z.enum(['up', 'down', 'same']).nullable().describe('direction as published, also where no score was');
const Status = z.enum(['estimate', 'preliminary', 'official']).nullable();
export const Edition = z
  .object({
    index: z.string(),
    year: z.int(),
    version: z.string().describe('of the method: scores are compared only within one'),
    province: z.string().describe('code and name of that year'),
    score: z.number().nullable(),
    rank: z.int().nullable(),
    of: z.int().nullable().describe('provinces ranked that year'),
    moved: Moved,
    status: Status,
    note: z.string().nullable(),
    source: z.string(),
    asOf: At,
    event: RecordPlace,
  })
  .meta({ id: 'Edition' });
export type Edition = z.infer<typeof Edition>;

export const BoardTarget = Target.extend({ reached: z.boolean().nullable() }).meta({ id: 'BoardTarget' });
export type BoardTarget = z.infer<typeof BoardTarget>;

const Answerable = z.object({
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  head: z.string().nullable(),
});
export const BoardComponent = z
  .object({
    code: z.string(),
    component: z.string(),
    name: z.string(),
    max: z.number().nullable(),
    selfScore: z.number().nullable(),
    officialScore: z.number().nullable(),
    state: z.enum(['known', 'unknown']),
    moved: Moved,
    trend: z.array(z.object({ period: z.string(), value: z.number().nullable() })),
    lead: Answerable.nullable(),
    coUnits: z.array(Answerable),
    target: z.number().nullable(),
    tasks: z.array(z.looseObject({ code: z.string(), status: z.string() })),
  })
  .meta({ id: 'BoardComponent' });
export type BoardComponent = z.infer<typeof BoardComponent>;

export const BoardIndex = z
  .object({
    code: z.string(),
    name: z.string(),
    owner: z.string(),
    direction: z.enum(['higher', 'lower']),
    scale: z.object({ min: z.number(), max: z.number(), unit: z.string(), decimals: z.int() }).nullable(),
    version: z.string().nullable(),
    plan: z.string().nullable(),
    editions: z.array(Edition),
    latest: Edition.nullable(),
    change: z
      .object({
        score: z.object({ change: z.number().nullable(), because: z.string().nullable() }),
        rank: z.object({
          places: z.int().nullable().describe('positive: so many places better'),
          direction: z.enum(['up', 'down', 'same', 'unknown']),
          words: z.string(),
        }),
      })
      .nullable(),
    targets: z.array(BoardTarget),
    components: z.array(BoardComponent),
  })
  .meta({ id: 'BoardIndex' });
export type BoardIndex = z.infer<typeof BoardIndex>;

export const Scoreboard = z
  .object({
    province: z.object({ code: z.string(), name: z.string(), asOf: z.string().nullable() }),
    indices: z.array(BoardIndex),
    today: z
      .object({
        province: z.object({ code: z.string(), name: z.string(), fullName: z.string().optional() }),
        merged: z.boolean(),
        combined: z.null().describe('never a sum or a mean of the predecessors'),
        because: z.string().nullable(),
        predecessors: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            state: z.enum(['known', 'unknown']),
            indices: z.array(BoardIndex),
          }),
        ),
      })
      .optional()
      .describe('with view=today'),
  })
  .meta({ id: 'Scoreboard' });
export type Scoreboard = z.infer<typeof Scoreboard>;
