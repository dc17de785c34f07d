import * as z from 'zod';
import { At, Day } from '@ioc/shared/answers/words';

/** What a source itself counts, beside what is in the journal; and what the door refused. */
const Source = z.string().describe('code of the source');

export const ComparedMeasure = z
  .object({
    measure: z.string().describe('as the source names it: an event type, e.g. vn.ioc.dossier.received.v1'),
    stated: z.int().nullable().describe('null: the source did not state it for this day'),
    held: z.int().nullable().describe('journaled events of that day, each id once; null: no event type, not compared'),
    difference: z.int().nullable().describe('held less stated: negative, events are missing here'),
    state: z.enum(['equal', 'fewer', 'more', 'not-stated', 'not-comparable']),
  })
  .meta({ id: 'ComparedMeasure' });
export type ComparedMeasure = z.infer<typeof ComparedMeasure>;

export const ComparedDay = z
  .object({
    source: Source,
    day: Day,
    state: z
      .enum(['equal', 'differs', 'missing'])
      .describe('missing: the day is over and the source, which states others, has stated no totals for it'),
    statedAt: At.nullable().describe('time of the newest statement; null: there is none'),
    measures: z.array(ComparedMeasure),
  })
  .meta({ id: 'ComparedDay' });
export type ComparedDay = z.infer<typeof ComparedDay>;

export const ComparedTotals = z
  .object({
    from: Day,
    to: Day,
    sources: z.array(
      z.object({
        source: Source,
        equal: z.int().describe('days on which all that can be compared is equal'),
        differs: z.int(),
        missing: z.int(),
      }),
    ),
    silent: z.array(Source).describe('sources of the catalogue that never stated control totals'),
    days: z.array(ComparedDay).describe('days that differ or are missing, newest first, at most 500'),
    left: z.int().describe('such days that are not shown: ask for a shorter window or one source'),
  })
  .meta({ id: 'ComparedTotals' });
export type ComparedTotals = z.infer<typeof ComparedTotals>;

const Ids = z.array(z.string()).describe('in order of text, at most 500');
export const MissingIds = z
  .object({
    source: Source,
    day: Day,
    measure: z.string(),
    stated: z.int().nullable(),
    held: z.int(),
    idsKnown: z.boolean().describe('the source sent its ids with its totals; else nothing can be named'),
    missing: z.int().describe('stated ids that are not in the journal around that day'),
    missingIds: Ids,
    otherDay: z.int().describe('stated ids that are in the journal with a time of another day, up to 7 days apart'),
    otherDayIds: Ids,
    unstated: z.int().describe('ids in the journal that the source did not state'),
    unstatedIds: Ids,
    quarantined: z
      .int()
      .describe('records of this source and type that were appended on that day and wait in quarantine'),
  })
  .meta({ id: 'MissingIds' });
export type MissingIds = z.infer<typeof MissingIds>;

export const DoorRefusals = z
  .object({
    from: Day,
    to: Day,
    refusals: z
      .array(
        z.object({
          source: Source.describe('whose key it was'),
          day: Day,
          reason: z.string().describe('as the door answered; other: beyond the 100 kinds that are kept apart in a day'),
          path: z.string().nullable().describe('the bad field; null: the event or the request as a whole'),
          n: z.int(),
          first: At,
          last: At,
        }),
      )
      .describe('newest first, at most 500'),
    conflicts: z
      .array(
        z.object({
          source: Source,
          n: z.int().describe('records that wait in quarantine: an id that was used again with other contents'),
          last: At,
          newest: z
            .array(
              z.object({
                subject: z.string().nullable(),
                detail: z.string(),
                topic: z.string(),
                partition: z.int(),
                offset: z.string(),
              }),
            )
            .describe('the 10 newest'),
        }),
      )
      .describe('found after they were accepted, by source; of all time'),
  })
  .meta({ id: 'DoorRefusals', description: 'Counts without contents; kept for 90 days.' });
export type DoorRefusals = z.infer<typeof DoorRefusals>;
