import { localDay } from '#calendar/local-day.js';
import type { CaseKind } from '#cases/engine/case-kinds.js';
import type { Indicator } from '#catalogue/catalogue.js';
import { versionsOf } from '#catalogue/indicator-versions.js';
import { observedOf } from '#ledger/figures.js';
import type { Queryable } from '#ledger/queryable.js';
import { judgedIndicators } from '#alarms/judged-cells.js';
import type { Pace } from '#alarm-rules/pace.js';
import { playAbsence } from '#alarm-rules/play-absence.js';
import { kindsOf } from '#alarm-rules/kinds-of.js';
import { playForecast } from '#alarm-rules/play-forecast.js';
import { playFigures } from '#alarm-rules/play-figures.js';
import { playPath } from '#alarm-rules/play-path.js';
import { playRoster } from '#alarm-rules/play-roster.js';
import type { Played } from '#alarm-rules/played.js';
import { playSources } from '#alarm-rules/play-sources.js';
import { countEvents } from '#alarm-rules/read-changes.sql.js';
import { mostTrialEvents, TooMuchHistory } from '#alarm-rules/too-much-history.js';
import { playedTime, type TrialDays } from '#alarm-rules/trial-days.js';
import { Trial, type TrialResult } from '#alarm-rules/trial.js';

export type ToPlay = Pick<Played, 'rule' | 'rules' | 'catalogue'>;

/** Plays the history of some days and says when the rule would have raised an alarm. @throws TooMuchHistory, TrialEnded */
export async function playHistory(
  db: Queryable,
  what: ToPlay,
  days: TrialDays,
  now: number,
  pace: Pace,
): Promise<TrialResult> {
  const { counts, ...span } = playedTime(what.rule, days, now);
  const { rule } = what;
  const played = { ...what, ...span };
  const trial = new Trial(rule, counts);
  const indicators = indicatorsOf(played);
  await checkSize(db, indicators, played);
  if ('absent' in rule.on) await playAbsence(db, rule.on, played, trial, pace);
  if ('forecast' in rule.on) await playForecast(db, rule.on, played, trial, pace);
  if ('sources' in rule.on) await playSources(db, played, trial, pace);
  if ('path' in rule.on) await playPath(db, played, trial, pace);
  if ('roster' in rule.on) await playRoster(db, played, trial, pace);
  if (indicators.length > 0) await playFigures(db, indicators, played, trial, pace);
  return trial.result();
}

/** The figures that a rule looks at, by every meaning that they had; of every judged one those of the first and last day. Pure. */
function indicatorsOf({ rule, rules, catalogue, start, end }: Played): Indicator[] {
  const codes =
    'figure' in rule.on
      ? [rule.on.figure]
      : [start, end - 1].flatMap((at) =>
          'judged' in rule.on ? judgedIndicators(catalogue, localDay(at), rules).map(({ code }) => code) : [],
        );
  return [...new Set(codes)].flatMap((code) => {
    const found = catalogue.indicators.get(code);
    return found ? versionsOf(found) : [];
  });
}

/** @throws TooMuchHistory */
async function checkSize(db: Queryable, indicators: readonly Indicator[], { rule, start }: Played): Promise<void> {
  const kinds = 'forecast' in rule.on ? [rule.on.forecast] : indicators.flatMap((one) => kindsOf(one) ?? []);
  const codes = indicators.flatMap(observedOf);
  const counts: [CaseKind, readonly string[] | null][] = [...new Set(kinds)].map((kind) => [kind, null]);
  if (codes.length > 0) counts.push(['kpi', codes]);
  let sum = 0;
  for (const [kind, of] of counts) sum += await countEvents(db, kind, start, mostTrialEvents - sum, of);
  if (sum > mostTrialEvents) throw new TooMuchHistory();
}
