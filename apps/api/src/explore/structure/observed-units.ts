import type { Indicator } from '#catalogue/catalogue.js';
import type { Counted } from '#explore/structure/told.js';
import { evaluate } from '#ledger/evaluate.js';
import type { Setting } from '#ledger/setting.js';

/** Units that somebody observed an indicator of, each with what was seen. A score has no sum, so there are no sums here. */
export function observedUnits(indicator: Indicator, setting: Setting): Counted {
  const figures = new Map(
    (setting.observed ?? []).map(({ unit }) => [unit, evaluate(indicator, new Map(), { ...setting, unit })] as const),
  );
  return { units: [...figures.keys()].map((unit) => ({ unit, sums: new Map() })), total: null, figures };
}
