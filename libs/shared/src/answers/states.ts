import * as z from 'zod';
import { At, Day, Total } from '@ioc/shared/answers/words';
import { dossierStatuses } from '@ioc/shared/events/dossier-states';

const Counted = z.object({ n: Total, list: z.string().describe('address of the list, with exactly that many rows') });

/** Dossiers by the state that they are in now, and by the groups of one report. */
export const StateCounts = z
  .object({
    asOf: Day.describe('today: only now is the state of every dossier known'),
    unit: z.string().describe('deciding unit, with everything below it'),
    grouping: z.object({ code: z.string(), name: z.string() }),
    groupings: z.array(z.object({ code: z.string(), name: z.string() })),
    total: Counted,
    states: z.array(
      Counted.extend({
        state: z.enum(dossierStatuses),
        code: z.int().nullable().describe('national code; null: a clock paused for another reason'),
        name: z.string(),
        clock: z.enum(['none', 'running', 'paused', 'stopped']),
        before: z.int().describe('of these: not received (yet)'),
      }),
    ),
    groups: z
      .array(
        Counted.extend({
          code: z.string(),
          name: z.string(),
          states: z.array(z.enum(dossierStatuses)),
          reception: z.enum(['before', 'after']).nullable(),
          within: z.string().nullable().describe('the sum that it is part of'),
        }),
      )
      .describe('they sum to the total'),
    sums: z.array(Counted.extend({ name: z.string() })).describe('of the groups of one `within`'),
    unusual: z
      .array(Counted.extend({ source: z.string(), name: z.string() }))
      .describe('dossiers with state codes that do not usually follow, by the source that told them first'),
    untold: z.int().describe('dossiers of which no event told a state; they are in no count above'),
  })
  .meta({ id: 'StateCounts' });
export type StateCounts = z.infer<typeof StateCounts>;

const dossierDoubts = ['end-before-reception', 'several-ends', 'new-date-too-late', 'stated-on-rest-day'] as const;
export type DossierDoubt = (typeof dossierDoubts)[number];

/** What is read in a dossier's code, and in the order of its states. */
export const DossierAbout = z
  .object({
    code: z
      .object({
        form: z.enum(['old', 'current', 'long']),
        agency: z.string().describe('agency that gave the code'),
        agencyName: z.string().nullable(),
        date: Day.describe('day in the code, not always that of reception'),
        sequence: z.string(),
        system: z.enum(['province', 'ministry']).nullable(),
        ministry: z.string().nullable(),
      })
      .nullable()
      .describe('null: a code of another form, which is no mistake'),
    unusual: z
      .array(z.object({ source: z.string(), eventId: z.string() }))
      .describe('events whose state does not usually follow the one before'),
    doubts: z
      .array(z.enum(dossierDoubts))
      .describe('what is contradictory, or stated and does not count: see docs/departments/judged-fairly.md'),
    supplement: z
      .enum(['elapsed', 'working', 'restart', 'subtract'])
      .describe('the rule for supplements by which its appointment is moved'),
    index766: z
      .object({
        dueAt: At.nullable().describe("its appointment or its procedure's longest time, the waits subtracted"),
        late: z.boolean().describe('counted as late today'),
        failed: z.literal('asked-twice').nullable(),
        satisfied: z.boolean().describe('counted as satisfied today'),
      })
      .nullable()
      .describe('how Index 766 judges it; null: it was not received'),
  })
  .meta({ id: 'DossierAbout' });
export type DossierAbout = z.infer<typeof DossierAbout>;
