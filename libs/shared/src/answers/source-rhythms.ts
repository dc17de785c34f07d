import * as z from 'zod';
import { At, Day } from '@ioc/shared/answers/words';

const Hours = z
  .array(z.number())
  .describe('events to be expected in each of the 24 full hours of a working day, from midnight on; empty: not known');

export const SourceRhythmLine = z
  .object({
    source: z.string().describe('code of the source'),
    from: z
      .enum(['page', 'catalogue', 'learned', 'none'])
      .describe(
        'where the rhythm in force is from; none: too few working days were heard, the source is not missed by it',
      ),
    hours: Hours,
    learned: Hours.nullable().describe('what the journal says by itself'),
    learnedOn: Day.nullable(),
    days: z.int().describe('working days that it was learned from; Tết, holidays and swapped days are left out'),
    version: z.string().describe('of the last change on the page; give it back with the next one'),
    changed: z
      .object({ at: At, author: z.string(), reason: z.string() })
      .nullable()
      .describe('the last change on the page'),
  })
  .meta({ id: 'SourceRhythmLine' });
export type SourceRhythmLine = z.infer<typeof SourceRhythmLine>;

export const SourceRhythms = z
  .object({ mayChange: z.boolean(), rows: z.array(SourceRhythmLine) })
  .meta({ id: 'SourceRhythms', description: 'What is to be expected of each source of the catalogue, by hour.' });
export type SourceRhythms = z.infer<typeof SourceRhythms>;
