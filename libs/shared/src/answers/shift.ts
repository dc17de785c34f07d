import * as z from 'zod';
import { alarmStates } from '@ioc/shared/alarms/lifecycle';
import { hindsights } from '@ioc/shared/alarms/hindsight';
import { priorities } from '@ioc/shared/alarms/priority';
import { LastNote } from '@ioc/shared/answers/alarms';
import { At, Next, Total } from '@ioc/shared/answers/words';

export const aboutKinds = ['figure', 'dossier', 'complaint', 'task', 'document', 'alarm', 'source'] as const;

/** Whether a desk can be heard: nobody muted it, and its browser lets the sound out. */
export const deskSounds = ['heard', 'muted', 'blocked'] as const;
export type DeskSound = (typeof deskSounds)[number];

/** Why nothing is raised, escalated or cleared for a time. */
export const pauseReasons = ['catching-up', 'path', 'clock'] as const;
export type PauseReason = (typeof pauseReasons)[number];

const Outage = z
  .object({
    at: At.describe('when it was over'),
    since: At,
    why: z.enum(pauseReasons),
    raised: z.int().describe('alarms that the first look afterwards raised; cleared and unknown likewise'),
    cleared: z.int(),
    unknown: z.int(),
    waiting: z.int().describe('conditions that it found and that had yet to last long enough'),
  })
  .describe('a time in which nothing was judged');
export type Outage = z.infer<typeof Outage>;
const OutageText = z
  .object({ at: At, text: z.string() })
  .describe('in handovers that were given before 1 December 2026');

export const ShiftEntry = z
  .object({
    id: z.string(),
    at: At,
    kind: z
      .enum(['note', 'sound', 'hold'])
      .describe('note: written by a person; hold: the program judged nothing for a time'),
    author: z.string().nullable().describe('null: the program'),
    role: z.string().nullable(),
    text: z.string().describe('of a hold: in both languages'),
    outage: Outage.nullable().describe('of a hold: what its text says'),
    about: z.object({ kind: z.enum(aboutKinds), id: z.string() }).nullable(),
  })
  .meta({ id: 'ShiftEntry' });
export type ShiftEntry = z.infer<typeof ShiftEntry>;

export const ShiftLog = z
  .object({ total: Total, rows: z.array(ShiftEntry), next: Next })
  .meta({ id: 'ShiftLog', description: 'Newest first. Only grows.' });
export type ShiftLog = z.infer<typeof ShiftLog>;

const OpenAlarm = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  unit: z.string(),
  state: z.enum(alarmStates),
  priority: z.enum(priorities),
  raisedAt: At,
  drill: z
    .boolean()
    .optional()
    .describe('it was raised in an exercise; absent in handovers given before there were any'),
  assignee: z.string().nullable(),
  handledBy: z.string().nullable().optional().describe('who acknowledged or took it last; absent in older handovers'),
  lastNote: LastNote.nullable().optional().describe('absent in older handovers'),
  promise: z.string().nullable(),
  promiseAt: At.nullable(),
  shelvedUntil: At.nullable(),
});

const RestatedFigure = z.object({
  indicator: z.string(),
  name: z.string(),
  nameEn: z.string(),
  day: z.string().describe('local day of which it is the figure: the one before the shift began'),
  before: z.number().nullable().describe('as it was known at the end of that day'),
  value: z.number().nullable().describe('as it is known now'),
});
export type RestatedFigure = z.infer<typeof RestatedFigure>;

export const ShiftFacts = z
  .object({
    since: At.describe('the handover before; none: 12 hours ago'),
    open: z.object({
      total: z.int(),
      unowned: z.int().describe('of them, those that nobody took, was assigned or set aside'),
      rows: z.array(OpenAlarm).describe('at most 500, in the order of the desk'),
    }),
    promises: z.array(OpenAlarm).describe('open alarms with a promise, the next due first, at most 500'),
    acknowledged: z.int().describe('acknowledgements since then'),
    closed: z.int().describe('alarms that were closed since then'),
    outages: z.array(z.union([Outage, OutageText])).describe('times in which nothing was judged'),
    restatements: z
      .array(RestatedFigure)
      .optional()
      .describe('headline figures that were corrected since; absent in handovers given before they were kept'),
    hindsights: z
      .array(
        OpenAlarm.pick({ id: true, name: true, nameEn: true, unit: true }).extend({ hindsight: z.enum(hindsights) }),
      )
      .optional()
      .describe('alarms that corrections since have made right or wrong, at most 100; absent as above'),
  })
  .meta({ id: 'ShiftFacts' });
export type ShiftFacts = z.infer<typeof ShiftFacts>;

export const Handover = z
  .object({
    id: z.string(),
    at: At,
    givenBy: z.string(),
    note: z.string().nullable(),
    facts: ShiftFacts.describe('as they were when it was given'),
    takenBy: z.string().nullable().describe('null: not confirmed yet'),
    takenAt: At.nullable(),
  })
  .meta({ id: 'Handover' });
export type Handover = z.infer<typeof Handover>;

export const Handovers = z
  .object({
    now: ShiftFacts.describe('what a handover would say now'),
    rows: z.array(Handover).describe('the last 20'),
  })
  .meta({ id: 'Handovers' });
export type Handovers = z.infer<typeof Handovers>;

export const TimelineAlarm = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  unit: z.string(),
  priority: z.enum(priorities),
});

const TimelineRow = z.object({
  kind: z
    .enum(['alarm', 'entry', 'given', 'taken', 'drill', 'drill-end'])
    .describe('a change of an alarm, an entry of the log, a handover, the beginning and end of a drill'),
  id: z.string(),
  at: At,
  action: z.string().describe('of an alarm: what was done or found; of an entry: its kind'),
  actor: z.string().nullable().describe('null: the program'),
  role: z.string().nullable(),
  state: z.enum(alarmStates).nullable().describe('of the alarm afterwards'),
  text: z.string().nullable(),
  outage: Outage.nullable().describe('of a hold: what its text says in both languages'),
  alarm: TimelineAlarm.nullable(),
});
export type TimelineRow = z.infer<typeof TimelineRow>;

export const ShiftTimeline = z
  .object({
    from: At,
    to: At,
    total: Total,
    lanes: z
      .array(
        z.object({
          alarm: TimelineAlarm,
          spans: z.array(z.object({ from: At, to: At, state: z.enum(alarmStates) })),
        }),
      )
      .describe('the worst 30 alarms that stood in the period, with their states through it'),
    rows: z.array(TimelineRow),
    next: Next,
  })
  .meta({ id: 'ShiftTimeline', description: 'All that happened in a period of at most 48 hours, newest first.' });
export type ShiftTimeline = z.infer<typeof ShiftTimeline>;
