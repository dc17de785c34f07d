import { pathProblems } from '@ioc/shared/alarms/path-problems';
import { schemaOf } from '@ioc/shared/events/contract';
import * as z from 'zod';
import type { Absence, AlarmRule, PathWatched } from '#catalogue/alarm-rules.js';
import type { Path } from '#catalogue/read-yaml.js';

type Say = (path: Path, expected: string, expectedEn: string) => void;
interface Known {
  readonly indicator: (code: string) => boolean;
  readonly source: (code: string) => boolean;
}

/** What a rule needs besides its fields: things that there are, one threshold, a band that closes, a chain in order. Pure. */
export function checkAlarmRules(rules: readonly AlarmRule[], known: Known, say: Say): void {
  const codes = new Set(rules.map(({ code }) => code));
  rules.forEach((rule, i) => {
    const here: Say = (path, ...words) => say([i, ...path], ...words);
    if ('figure' in rule.on || 'forecast' in rule.on) checkThreshold(rule, here);
    else checkNoThreshold(rule, here);
    if ('absent' in rule.on) checkAbsence(rule.on, known, here);
    if (rule.lastsHours !== undefined && rule.onMinutes > 0)
      here(['lastsHours'], 'một trong hai: onMinutes, lastsHours', 'one of the two: onMinutes or lastsHours');
    if ('figure' in rule.on && !known.indicator(rule.on.figure)) say([i, 'on', 'figure'], ...anIndicator);
    if ('sources' in rule.on && rule.on.sources !== 'all')
      rule.on.sources.forEach((code, j) => known.source(code) || say([i, 'on', 'sources', j], ...aSource));
    if ('path' in rule.on) checkPath(rule.on, here);
    if ('judged' in rule.on)
      rule.on.except?.forEach((code, j) => known.indicator(code) || say([i, 'on', 'except', j], ...anIndicator));
    rule.suppressedBy.forEach((code, j) => {
      if (code === rule.code || !codes.has(code))
        say([i, 'suppressedBy', j], 'mã một quy tắc khác trong tệp này', 'the code of another rule of this file');
    });
    rule.escalate.forEach(({ afterMinutes }, j) => {
      const before = rule.escalate[j - 1];
      if (before && afterMinutes <= before.afterMinutes)
        say([i, 'escalate', j, 'afterMinutes'], 'nhiều phút hơn bậc trước', 'more minutes than the step before');
    });
  });
}

function checkThreshold({ on, above, below, clear }: AlarmRule, say: Say): void {
  if ('forecast' in on && below !== undefined)
    return say(['below'], 'above (số hồ sơ sẽ quá hạn)', 'above (the number that will be overdue)');
  if ((above === undefined) === (below === undefined))
    return say([], 'đúng một trong hai: above, below', 'one of the two: above or below');
  if (clear === undefined) return;
  if (above !== undefined && clear > above)
    say(['clear'], `nhiều nhất ${above} (bằng above)`, `at most ${above}, the value of above`);
  if (below !== undefined && clear < below)
    say(['clear'], `ít nhất ${below} (bằng below)`, `at least ${below}, the value of below`);
}

const anIndicator = ['mã một chỉ số có trong indicators.yaml', 'the code of an indicator in indicators.yaml'] as const;
const aProblem = [
  'mã một sự cố trong docs/operations/health.md',
  'the code of a problem in docs/operations/health.md',
] as const;
const aSource = ['mã một nguồn có trong sources.yaml', 'the code of a source in sources.yaml'] as const;

function checkPath({ path, except = [] }: PathWatched, say: Say): void {
  const isProblem = (code: string) => pathProblems.some((one) => one === code);
  if (path !== 'all') path.forEach((code, j) => isProblem(code) || say(['on', 'path', j], ...aProblem));
  except.forEach((code, j) => isProblem(code) || say(['on', 'except', j], ...aProblem));
}

function checkAbsence({ absent, from, units }: Absence, known: Known, say: Say): void {
  if (from !== undefined && units !== undefined)
    say(['on', 'units'], 'một trong hai: from, units', 'one of the two: from or units');
  if (Array.isArray(from)) from.forEach((code: string, j) => known.source(code) || say(['on', 'from', j], ...aSource));
  if (units === undefined) return;
  absent.forEach((type, j) => {
    if (!namesUnit(type))
      say(['on', 'absent', j], 'loại sự kiện có trường unit', 'a type of event that has the field unit');
  });
}

/** Whether every event of a type says of which unit it is. */
function namesUnit(type: string): boolean {
  const schema = schemaOf(type)?.schema;
  return schema instanceof z.ZodObject && schema.shape.unit instanceof z.ZodType && !schema.shape.unit.isOptional();
}

const ofFigures = ['above', 'below', 'clear', 'minimum'] as const;
function checkNoThreshold(rule: AlarmRule, say: Say): void {
  for (const field of ofFigures)
    if (rule[field] !== undefined)
      say([field], 'không có (chỉ dùng cho chỉ số)', 'no such field here: it belongs to rules of figures');
}
