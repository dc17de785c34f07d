import * as z from 'zod';
import { consequences, priorities } from '@ioc/shared/alarms/priority';
import { dutyRoles } from '@ioc/shared/alarms/roles';
import { At } from '@ioc/shared/answers/words';

const Day = z.iso.date();

/** The fields of alarms.yaml; those that a rule does not have are left out. */
export const AlarmRuleWords = z
  .object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    version: z.int(),
    on: z.record(z.string(), z.unknown()).describe('what it looks at, as in alarms.yaml'),
    above: z.number().optional(),
    below: z.number().optional(),
    clear: z.number().optional(),
    minimum: z.number().optional(),
    onMinutes: z.number(),
    offMinutes: z.number(),
    lastsHours: z.number().optional(),
    when: z.enum(['always', 'working-hours']).optional(),
    consequence: z.enum(consequences),
    actWithinMinutes: z.number(),
    owner: z.enum(dutyRoles),
    action: z.string(),
    actionEn: z.string(),
    phone: z.string().nullable(),
    suppressedBy: z.array(z.string()),
    escalate: z.array(z.object({ afterMinutes: z.number(), to: z.enum(dutyRoles) })),
  })
  .meta({ id: 'AlarmRuleWords' });
export type AlarmRuleWords = z.infer<typeof AlarmRuleWords>;

export const AlarmRuleRow = z
  .object({
    rule: AlarmRuleWords,
    priority: z.enum(priorities),
    from: z.enum(['catalogue', 'page']).describe('where it stands: alarms.yaml, or written on the page'),
    author: z.string().nullable().describe('who wrote the version in force; null: the catalogue'),
    at: At.nullable(),
    lastRaisedAt: At.nullable(),
    raised: z.int().describe('alarms raised by it within the last 30 days'),
    standing: z.int().describe('its alarms that are not closed, also those of its earlier versions'),
    notTried: z.object({ vi: z.string(), en: z.string() }).nullable().describe('why history cannot try it'),
  })
  .meta({ id: 'AlarmRuleRow' });
export type AlarmRuleRow = z.infer<typeof AlarmRuleRow>;

export const AlarmRules = z
  .object({ mayChange: z.boolean(), rows: z.array(AlarmRuleRow) })
  .meta({ id: 'AlarmRules', description: 'The rules in force, those of the catalogue first.' });
export type AlarmRules = z.infer<typeof AlarmRules>;

export const AlarmRuleSaved = z
  .object({ code: z.string(), version: z.int(), yaml: z.string().describe('the rule as alarms.yaml has it') })
  .meta({ id: 'AlarmRuleSaved' });
export type AlarmRuleSaved = z.infer<typeof AlarmRuleSaved>;

const Hit = z.object({
  unit: z.string(),
  unitName: z.string(),
  cause: z.string(),
  at: At,
  until: At.nullable().describe('null: it would still have stood at the end'),
  value: z.number().nullable(),
  night: z.boolean().describe('from 22 to 6'),
  figure: z.string().nullable().describe('page of the figure as of that day; null: not of a figure'),
  detail: z
    .object({ vi: z.string(), en: z.string() })
    .nullable()
    .describe('which source, problem or slot; null: of a figure'),
});

const TrialLimit = z.discriminatedUnion('code', [
  z.object({ code: z.literal('path-by-alarms') }).describe('problems of the path are known by the alarms of then'),
  z
    .object({ code: z.literal('heartbeats-since'), since: At.nullable() })
    .describe('since when heartbeats are known; before that a source was heard when one of its events came'),
]);
export type TrialLimit = z.infer<typeof TrialLimit>;

const TrialFailure = z.discriminatedUnion('code', [
  z.object({ code: z.literal('too-many-events'), most: z.int() }),
  z.object({ code: z.literal('too-long'), seconds: z.int() }),
  z.object({ code: z.literal('stopped') }).describe('the process that played it stopped'),
  z.object({ code: z.literal('error'), message: z.string() }),
]);
export type TrialFailure = z.infer<typeof TrialFailure>;

export const AlarmTrial = z
  .object({
    id: z.string(),
    askedBy: z.string(),
    askedAt: At,
    rule: AlarmRuleWords,
    from: Day,
    to: Day,
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    progress: z.object({
      doing: z.enum(['reading', 'playing']),
      day: Day.nullable(),
      share: z.number().describe('0 to 1'),
    }),
    why: TrialFailure.nullable().describe('of one that failed'),
    result: z
      .object({
        total: z.int().describe('how often it would have raised an alarm'),
        night: z.int().describe('of them, from 22 to 6'),
        standing: z.int().describe('what would already have stood when the first day began'),
        days: z.array(z.object({ day: Day, count: z.int(), night: z.int() })).describe('days without any are left out'),
        hits: z.array(Hit).describe('in order of time, at most 2000'),
        limits: z.array(TrialLimit).describe('what of the rule history does not hold'),
      })
      .nullable(),
  })
  .meta({ id: 'AlarmTrial', description: 'A rule, played over history by the judges that judge now.' });
export type AlarmTrial = z.infer<typeof AlarmTrial>;

export const AlarmTrialBegun = z.object({ id: z.string() }).meta({ id: 'AlarmTrialBegun' });

export const AlarmTrials = z
  .object({ rows: z.array(AlarmTrial.omit({ result: true })) })
  .meta({ id: 'AlarmTrials', description: 'The newest trials, newest first, at most 20.' });
export type AlarmTrials = z.infer<typeof AlarmTrials>;
