import * as z from 'zod';
import { Code, Instant, Text } from '@ioc/shared/events/envelope';

/**
 * One observation of an indicator by whoever is answerable for it. `subject` is the observed series
 * (`<indicator>/<unit>/<period>`, of a device `<indicator>/<device>/<period>`); a later observation of the same series revises it and keeps the history.
 */
const Observed = z
  .object({
    indicator: Code,
    unit: Code,
    period: z
      .string()
      .regex(
        /^\d{4}(-(\d{2}(-\d{2}(T\d{2}:\d{2})?)?|Q[1-4]|H[12]|M9))?$/,
        'expected 2026, 2026-Q3, 2026-11 or 2026-11-22',
      )
      .describe('period key: year, quarter, half, nine months, month, day or minute'),
    value: z.number().nullable().describe('null: the sender knows that it has no value; never zero'),
    numerator: z.number().optional(),
    denominator: z.number().optional(),
    plan: z.number().optional(),
    samePeriod: z.number().optional().describe('value of the same period of the year before'),
    rank: z.int().positive().optional(),
    rankOf: z.int().positive().optional(),
    moved: z
      .enum(['up', 'down', 'same'])
      .optional()
      .describe('tăng, giảm, giữ nguyên, as published: where nobody published the value itself'),
    status: z.enum(['estimate', 'preliminary', 'official']).optional().describe('ước, sơ bộ, chính thức'),
    asOf: Instant.optional().describe('when the value was true; the event time if absent'),
    note: Text.optional(),
    device: Code.optional().describe(
      'the sensor or camera whose reading this is, by its code in devices.yaml; never the figure of the unit itself',
    ),
  })
  .meta({ id: 'KpiObserved', description: 'One value of an indicator for one unit and period.' });

export const kpiEvents = { 'vn.ioc.kpi.observed.v1': Observed } as const;
