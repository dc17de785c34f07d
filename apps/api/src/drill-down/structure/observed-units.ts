import type { Indicator } from '#catalogue/catalogue.js';
import type { StructureCounts } from '#drill-down/structure/structure-answer.js';
import { evaluate } from '#ledger/evaluate.js';
import type { EvaluationSetting } from '#ledger/setting.js';

/** Units that somebody observed an indicator of, each with what was seen. A score has no sum, so there are no sums here. */
export function observedUnits(indicator: Indicator, setting: EvaluationSetting): StructureCounts {
  const figures = new Map(
    (setting.observed ?? []).map(({ unit }) => [unit, evaluate(indicator, new Map(), { ...setting, unit })] as const),
  );
  return { units: [...figures.keys()].map((unit) => ({ unit, sums: new Map() })), total: null, figures };
}
