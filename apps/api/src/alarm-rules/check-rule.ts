import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { checkAlarmRules } from '#catalogue/check-alarm-rules.js';

interface RuleProblem {
  readonly field: string;
  readonly vi: string;
  readonly en: string;
}

/** What is wrong with a rule among the others, by the rules of the catalogue. Pure. */
export function problemsOfRule(rule: AlarmRule, others: readonly AlarmRule[], catalogue: Catalogue): RuleProblem[] {
  const known = {
    indicator: (code: string) => catalogue.indicators.has(code),
    source: (code: string) => catalogue.sources.has(code),
  };
  const problems: RuleProblem[] = [];
  checkAlarmRules([rule, ...others], known, ([index, ...path], vi, en) => {
    if (index === 0) problems.push({ field: path.join('.') || 'above', vi, en });
  });
  return problems;
}
