import type { Indicator } from '#catalogue/catalogue.js';
import type { Counted } from '#explore/structure/told.js';
import { evaluateObserved, type Setting } from '#ledger/evaluate.js';
import { latestObservations } from '#ledger/observations.sql.js';
import type { Queryable } from '#ledger/queryable.js';

/** Units that somebody observed an indicator of, each with what was seen. A score has no sum, so there are no sums here. */
export async function observedUnits(db: Queryable, indicator: Indicator, setting: Setting): Promise<Counted> {
  const { formula } = indicator;
  const seen = formula.kind === 'observed' ? await latestObservations(db, [formula.indicator]) : [];
  const figures = new Map(
    seen.map((one) => [one.unit, evaluateObserved(indicator, one, { ...setting, unit: one.unit })] as const),
  );
  return { units: [...figures.keys()].map((unit) => ({ unit, sums: new Map() })), total: null, figures };
}
