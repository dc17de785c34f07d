import * as z from 'zod';
import { TimelineAlarm } from '@ioc/shared/answers/shift';
import { At } from '@ioc/shared/answers/words';

/** Whether the desk found what was staged. stood-before: the alarm stood already, so nothing can be said. */
const findings = ['pending', 'in-time', 'late', 'missed', 'stood-before'] as const;
/** Whether somebody acknowledged what was found. */
const answerings = ['pending', 'in-time', 'late', 'never'] as const;

const DrillAlarm = TimelineAlarm.extend({ raisedAt: At.describe('when it was raised within the drill') });
export type DrillAlarm = z.infer<typeof DrillAlarm>;

const DrillOutcome = z.object({
  at: At.describe('when it was staged, or will be'),
  name: z.string(),
  nameEn: z.string(),
  expected: z
    .object({
      rule: z.string(),
      findBy: At,
      answerBy: At,
      finding: z.enum(findings),
      answering: z.enum(answerings).nullable().describe('null: nothing was found that could be answered'),
      alarm: DrillAlarm.nullable(),
      answeredAt: At.nullable(),
      answeredBy: z.string().nullable(),
    })
    .nullable()
    .describe('null: it only makes noise'),
});
export type DrillOutcome = z.infer<typeof DrillOutcome>;

export const DrillRun = z
  .object({
    id: z.string(),
    drill: z.string(),
    name: z.string(),
    nameEn: z.string(),
    startedAt: At,
    startedBy: z.string(),
    endsAt: At,
    endedEarlyBy: z.string().nullable(),
    running: z.boolean(),
  })
  .meta({ id: 'DrillRun' });
export type DrillRun = z.infer<typeof DrillRun>;

export const DrillReport = z
  .object({
    run: DrillRun,
    outcomes: z
      .array(DrillOutcome)
      .nullable()
      .describe('null: it still runs, and whoever is exercised does not learn what comes'),
    others: z.array(DrillAlarm).describe('alarms raised meanwhile that the drill does not expect, at most 100'),
  })
  .meta({ id: 'DrillReport' });
export type DrillReport = z.infer<typeof DrillReport>;

export const Drills = z
  .object({
    possible: z.boolean().describe('false: this program holds events that are not simulated'),
    mayRun: z.boolean().describe('whether who asks may start and end one'),
    drills: z.array(
      z.object({ code: z.string(), name: z.string(), nameEn: z.string(), minutes: z.number(), injects: z.int() }),
    ),
    running: DrillRun.nullable(),
    runs: z.array(DrillRun).describe('the last 20, newest first'),
  })
  .meta({ id: 'Drills' });
export type Drills = z.infer<typeof Drills>;

export const CurrentDrill = z
  .object({
    running: DrillRun.pick({
      id: true,
      drill: true,
      name: true,
      nameEn: true,
      startedAt: true,
      endsAt: true,
    }).nullable(),
  })
  .meta({
    id: 'CurrentDrill',
    description: 'What runs now. The simulator asks this, and it says nothing of what comes.',
  });
export type CurrentDrill = z.infer<typeof CurrentDrill>;
