import type { Indicator } from '#catalogue/catalogue.js';
import type { Dimension } from '#drill-down/figures/dimensions.js';
import type { DimensionRow } from '#drill-down/figures/dimension-row.js';
import { evaluate } from '#ledger/evaluate.js';
import type { Sight } from '#identity/sight.js';
import type { EvaluationSetting } from '#ledger/setting.js';

/**
 * An indicator that is only observed, and what was observed of the units below: each for itself, because scores and shares
 * have no sum. Along any other dimension nobody observed anything.
 */
export function observedBreakdown(
  indicator: Indicator,
  dimension: Dimension,
  setting: EvaluationSetting,
  sight: Sight,
): { figure: DimensionRow['figure']; parts: DimensionRow[] } {
  const { catalogue, observed = [], unit } = setting;
  const figure = evaluate(indicator, new Map(), setting);
  if (dimension !== 'unit') return { figure, parts: [] };
  const below = observed.filter(
    (one) => catalogue.units.get(one.unit)?.parent === unit && (sight === null || sight.includes(one.unit)),
  );
  const parts = below.map((one): DimensionRow => ({
    key: one.unit,
    name: catalogue.units.get(one.unit)?.name ?? one.unit,
    figure: evaluate(indicator, new Map(), { ...setting, unit: one.unit }),
  }));
  return { figure, parts: parts.sort((a, b) => a.name.localeCompare(b.name, 'vi')) };
}
