import { type Drill, everySource, type Inject } from '#catalogue/drills.js';
import { type FindingRule, leastMinutes, type NormalSilences } from '#catalogue/drill-times.js';
import type { Path } from '#catalogue/read-yaml.js';

type Say = (path: Path, expected: string, expectedEn: string) => void;
interface Known {
  readonly unit: (code: string) => boolean;
  readonly source: (code: string) => boolean;
  readonly observed: (code: string) => boolean;
  /** Undefined: there is no such rule; null: the rules could not be read. */
  readonly rule: (code: string) => FindingRule | null | undefined;
  readonly silences: NormalSilences;
}

/** What a drill stages is of this province, in order, and over before the drill is. Pure. */
export function checkDrills(drills: readonly Drill[], known: Known, say: Say): void {
  drills.forEach((drill, i) =>
    drill.injects.forEach((inject, j) => {
      const here: Say = (path, ...words) => say([i, 'injects', j, ...path], ...words);
      checkStaged(inject, known, here);
      checkTimes(inject, drill.minutes, drill.injects[j - 1], here);
      checkFinding(inject, known, here);
    }),
  );
}

/** A drill that nobody can pass teaches nothing: what is staged lasts until its rule can find it, and there is time for that. */
function checkFinding(inject: Inject, { rule: ruleOf, silences }: Known, say: Say): void {
  if (!inject.expect) return;
  const rule = ruleOf(inject.expect.rule);
  if (rule === undefined)
    say(['expect', 'rule'], 'mã một quy tắc có trong alarms.yaml', 'the code of a rule in alarms.yaml');
  if (!rule) return;
  const least = leastMinutes(inject, rule, silences);
  const words = [
    `hơn ${least}: quy tắc không phát sớm hơn`,
    `more than ${least}: its rule finds nothing sooner`,
  ] as const;
  if (inject.expect.withinMinutes <= least) say(['expect', 'withinMinutes'], ...words);
  if ('silence' in inject.do && inject.do.minutes <= least) say(['do', 'minutes'], ...words);
}

const aUnit = ['mã một đơn vị có trong units.yaml', 'the code of a unit in units.yaml'] as const;

function checkStaged({ do: staged }: Inject, known: Known, say: Say): void {
  if ('silence' in staged && staged.silence !== everySource && !known.source(staged.silence))
    say(
      ['do', 'silence'],
      'all, hoặc mã một nguồn có trong sources.yaml',
      'all, or the code of a source in sources.yaml',
    );
  if ('observe' in staged && !known.observed(staged.observe))
    say(['do', 'observe'], 'mã một chỉ số được quan sát', 'the code of an indicator that is observed');
  if ('unit' in staged && staged.unit !== undefined && !known.unit(staged.unit)) say(['do', 'unit'], ...aUnit);
}

function checkTimes({ atMinute, do: staged, expect }: Inject, minutes: number, before: Inject | undefined, say: Say) {
  if (before && atMinute < before.atMinute)
    say(['atMinute'], 'không trước tình huống đứng trên', 'not before the inject above it');
  const lasts = 'silence' in staged ? staged.minutes : 0;
  if (atMinute + lasts > minutes)
    say(
      ['atMinute'],
      `xong trong ${minutes} phút của cuộc diễn tập`,
      `over within the ${minutes} minutes of the drill`,
    );
  if (!expect) return;
  if (atMinute + expect.answeredWithinMinutes > minutes)
    say(['expect', 'answeredWithinMinutes'], 'trong thời gian diễn tập', 'within the time of the drill');
  if (expect.answeredWithinMinutes < expect.withinMinutes)
    say(['expect', 'answeredWithinMinutes'], 'không ít hơn withinMinutes', 'not less than withinMinutes');
}
