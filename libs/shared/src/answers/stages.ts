import * as z from 'zod';
import { At, Total } from '@ioc/shared/answers/words';

/** The desks of one dossier, and whether it can still be on time. */
const Forecast = z
  .object({
    finishAt: At.describe('earliest end when every desk from here on takes its time and no more'),
    finishDay: z.string(),
    breaches: z.boolean().describe('that end lies after the day of the appointment'),
    beginBy: At.nullable().describe('work that is left must begin by then to be in time'),
    spareHours: z.number().describe('working hours to spare; negative: so many are missing'),
  })
  .meta({ id: 'Forecast' });
type Forecast = z.infer<typeof Forecast>;

export const DeskTime = z
  .object({
    step: z.string(),
    officer: z.string().nullable().describe('pseudonym, as the source says'),
    begunAt: At,
    endedAt: At.nullable(),
    dueAt: At.nullable(),
    dueFrom: z.enum(['source', 'catalogue']).nullable(),
    dueOnRestDay: z.boolean().describe('a source stated a rest day'),
    late: z.boolean().nullable().describe('null: no time was given'),
  })
  .meta({ id: 'DeskTime' });
export type DeskTime = z.infer<typeof DeskTime>;

export const DossierDesks = z
  .object({
    code: z.string(),
    at: At,
    desks: z.array(DeskTime),
    ahead: z.array(z.object({ step: z.string(), hours: z.number().describe('working hours that it has') })),
    forecast: Forecast.nullable().describe('null: ended, waiting, without appointment, or nothing to foretell it by'),
  })
  .meta({ id: 'DossierDesks' });
export type DossierDesks = z.infer<typeof DossierDesks>;

export const AtRisk = z
  .object({
    at: At,
    total: Total.describe('dossiers that are in time today and will be late'),
    watched: z.int().describe('open dossiers in time, whose desks are known: total is of these'),
    unknown: z.int().describe('open dossiers in time for which nothing can be foretold'),
    units: z.array(z.object({ unit: z.string(), name: z.string(), breaching: z.int(), watched: z.int() })),
    rows: z
      .array(
        z.object({
          code: z.string(),
          unit: z.string(),
          unitName: z.string(),
          procedure: z.string(),
          procedureName: z.string(),
          step: z.string().nullable(),
          dueAt: At,
          forecast: Forecast,
        }),
      )
      .describe('most hours missing first; those that will be late, or all that are watched, as was asked'),
  })
  .meta({ id: 'DossiersAtRisk' });
export type AtRisk = z.infer<typeof AtRisk>;
