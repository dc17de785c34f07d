import type { AlarmRule } from '#catalogue/alarm-rules.js';
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
    if ('figure' in rule.on) checkThreshold(rule, (path, ...words) => say([i, ...path], ...words));
    else checkNoThreshold(rule, (path, ...words) => say([i, ...path], ...words));
    if ('figure' in rule.on && !known.indicator(rule.on.figure))
      say([i, 'on', 'figure'], 'mã một chỉ số có trong indicators.yaml', 'the code of an indicator in indicators.yaml');
    if ('sources' in rule.on && rule.on.sources !== 'all')
      rule.on.sources.forEach(
        (code, j) =>
          known.source(code) ||
          say([i, 'on', 'sources', j], 'mã một nguồn có trong sources.yaml', 'the code of a source in sources.yaml'),
      );
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

function checkThreshold({ above, below, clear }: AlarmRule, say: Say): void {
  if ((above === undefined) === (below === undefined))
    return say([], 'đúng một trong hai: above, below', 'one of the two: above or below');
  if (clear === undefined) return;
  if (above !== undefined && clear > above)
    say(['clear'], `nhiều nhất ${above} (bằng above)`, `at most ${above}, the value of above`);
  if (below !== undefined && clear < below)
    say(['clear'], `ít nhất ${below} (bằng below)`, `at least ${below}, the value of below`);
}

const ofFigures = ['above', 'below', 'clear', 'minimum'] as const;
function checkNoThreshold(rule: AlarmRule, say: Say): void {
  for (const field of ofFigures)
    if (rule[field] !== undefined)
      say([field], 'không có (chỉ dùng cho chỉ số)', 'no such field here: it belongs to rules of figures');
}
