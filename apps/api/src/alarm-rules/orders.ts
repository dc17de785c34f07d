import * as z from 'zod';
import { AlarmRuleShape } from '#catalogue/alarm-rules.js';
import { diffDays } from '#calendar/local-day.js';
import { QueryDay, daysInOrder } from '#platform/query-words.js';
import { personIn } from '#problems/person-in-code.js';
import { mostTrialDays } from '#alarm-rules/trial-days.js';

const Seen = z.int().min(0).max(1_000_000);
const RuleCode = AlarmRuleShape.shape.code;

export const RuleOrder = AlarmRuleShape.extend({
  code: RuleCode.refine((code) => personIn('kpi', code) === null, {
    message: 'cần mã không nêu ai / expected a code that names nobody',
  }),
  version: Seen.describe(
    'the version that was seen, 0: a new rule; it becomes one more, another one meanwhile is a conflict, 409',
  ),
});
export type RuleOrder = z.infer<typeof RuleOrder>;

export const WithdrawRuleOrder = z.strictObject({ code: RuleCode, version: Seen });
export type WithdrawRuleOrder = z.infer<typeof WithdrawRuleOrder>;

export const TrialOrder = z
  .strictObject({
    code: RuleCode.optional().describe('a rule in force; or'),
    rule: RuleOrder.optional().describe('a rule as it would be saved'),
    from: QueryDay,
    to: QueryDay,
  })
  .refine(({ code, rule }) => (code === undefined) !== (rule === undefined), {
    path: ['rule'],
    message: 'một trong hai: code, rule / one of the two: code or rule',
  })
  .refine(...daysInOrder('to'))
  .refine(({ from, to }) => diffDays(from, to) < mostTrialDays, {
    path: ['from'],
    message: `nhiều nhất ${mostTrialDays} ngày / at most ${mostTrialDays} days`,
  });
export type TrialOrder = z.infer<typeof TrialOrder>;

export const TrialPath = z.uuid('cần mã lần thử / expected the id of a trial');
