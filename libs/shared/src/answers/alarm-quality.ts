import * as z from 'zod';
import { alarmStates } from '@ioc/shared/alarms/lifecycle';
import { priorities } from '@ioc/shared/alarms/priority';
import { At, Next, Total } from '@ioc/shared/answers/words';

const Share = z.number().nullable().describe('percent of all that were raised; null: none was');

export const AlarmQuality = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    start: At.describe('the numbers begin here: `from`, or later where more was raised than is read'),
    end: At.describe('and end here: the end of `to`, or now'),
    complete: z.boolean().describe('false: only the newest alarms of the period were read'),
    rule: z.string().nullable().describe('null: of all rules'),
    rules: z
      .array(z.object({ rule: z.string(), name: z.string(), nameEn: z.string() }))
      .describe('all rules that have raised an alarm at any time'),
    raised: z.int().describe('alarms that came before operators; one that comes back is counted again'),
    rate: z.object({
      slots: z.int().describe('spans of 10 minutes in the period'),
      average: z.number().describe('alarms per 10 minutes'),
      peak: z.int().describe('most alarms within one of these spans'),
      peakAt: At.nullable(),
      floodSlots: z.int().describe('spans with more than 10 alarms'),
      floodShare: z.number().describe('percent of the time that these are'),
      floodAlarms: z.int().describe('alarms that were raised within them'),
    }),
    standing: z.int().describe('alarms that stand for more than 24 hours at the end of the period, not set aside'),
    chattering: z.int().describe('alarms that were raised three times or more within one minute'),
    repeating: z.int().describe('alarms that were raised three times or more within ten minutes'),
    priorities: z.array(
      z.object({ priority: z.enum(priorities), count: z.int(), share: Share, recommended: z.number() }),
    ),
    topRules: z
      .array(z.object({ rule: z.string(), name: z.string(), nameEn: z.string(), count: z.int(), share: Share }))
      .describe('at most ten, the most frequent first'),
    acknowledgement: z.object({
      count: z.int().describe('of those that were raised: answered by a person'),
      waiting: z.int().describe('of those that were raised: answered by nobody yet'),
      p50Minutes: z.number().nullable(),
      p95Minutes: z.number().nullable(),
    }),
    days: z.array(z.object({ day: z.iso.date(), count: z.int(), peak: z.int().describe('within 10 minutes') })),
  })
  .meta({ id: 'AlarmQuality', description: 'How good the alarms are, by the measures of EEMUA 191 and ISA-18.2.' });
export type AlarmQuality = z.infer<typeof AlarmQuality>;

export const CountedAlarms = z
  .object({
    total: Total,
    rows: z.array(
      z.object({
        key: z.string(),
        id: z.string().describe('of the alarm'),
        rule: z.string(),
        name: z.string(),
        nameEn: z.string(),
        unit: z.string(),
        unitName: z.string(),
        priority: z.enum(priorities).describe('as it was when it was raised'),
        state: z.enum(alarmStates).describe('now'),
        raisedAt: At,
        times: z.int().describe('how often this alarm was raised in the period'),
        minutes: z.number().nullable().describe('until a person answered it; null: nobody has'),
      }),
    ),
    next: Next,
  })
  .meta({ id: 'CountedAlarms', description: 'The alarms that one number counts, newest first.' });
export type CountedAlarms = z.infer<typeof CountedAlarms>;
