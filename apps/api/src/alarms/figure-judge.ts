import type { SourceRow } from '@ioc/shared/live/tables';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { countedValue } from '#ledger/counted.js';
import { evaluate } from '#ledger/evaluate.js';
import { type FigureInputs, observedOf } from '#ledger/figures.js';
import { feedingSources, figureFreshness } from '#ledger/figure-freshness.js';
import type { EvaluationSetting, UnitSums } from '#ledger/setting.js';
import type { Cell } from '#alarms/cell.js';
import { type CauseFinding, judgeFigure } from '#alarms/judge.js';

export interface FiguresNow {
  readonly inputs: FigureInputs;
  readonly catalogue: Catalogue;
  readonly today: string;
  readonly sources: readonly SourceRow[];
}

export const settingOf = ({ catalogue, today, sources, inputs }: FiguresNow, unit: string): EvaluationSetting => ({
  ...{ catalogue, unit, today, sources },
  observed: inputs.observations,
});

export interface FoundOfFigure {
  readonly finding: CauseFinding;
  readonly value: number | null;
  readonly because: readonly string[];
}

/** How a rule finds what it finds of a unit: as `evaluate`, without the words and lists that a page shows. */
export function judgeOf(
  rule: AlarmRule,
  indicator: Indicator,
  now: FiguresNow,
): (unit: string, sums: UnitSums) => FoundOfFigure {
  const { formula } = indicator;
  const found = (figure: Parameters<typeof judgeFigure>[1], because: readonly string[]) => ({
    ...{ finding: judgeFigure(rule, figure), value: figure.value, because },
  });
  if (formula.kind === 'observed' || formula.kind === 'procedures')
    return (unit, sums) => {
      const figure = evaluate(indicator, sums, settingOf(now, unit));
      return found(figure, figure.because);
    };
  const { state, because } = figureFreshness(feedingSources(indicator, now.catalogue, now.sources));
  const [ofAll, isObserved] = [settingOf(now, ''), observedOf(indicator).length > 0];
  return (unit, sums) => {
    const counted = countedValue(formula, indicator, sums, isObserved ? settingOf(now, unit) : ofAll, state);
    return found(counted ? { ...counted, state } : { value: null, denominator: null, state: 'unknown' }, because);
  };
}

export const cellOf = (
  rule: AlarmRule,
  indicator: Indicator,
  unit: string,
  id: string,
  found: FoundOfFigure,
): Cell => ({
  ...{ id, rule: rule.code, unit, cause: indicator.code, of: rule },
  ...found,
  ...{ group: `figure:${indicator.code}`, detail: null },
});
