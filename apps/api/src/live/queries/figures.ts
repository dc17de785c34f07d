import type { FigureRow, SourceRow } from '@ioc/shared/live/tables';
import type { Catalogue } from '#catalogue/catalogue.js';
import { figuresOf, rollUp, type Inputs } from '#ledger/figures.js';
import { trendOf } from '#ledger/trend.js';

/** The headline figures of the whole province, with the trend of their daily values. Pure. */
export function figureRows(
  inputs: Inputs,
  catalogue: Catalogue,
  today: string,
  sources: readonly SourceRow[],
): FigureRow[] {
  const unit = catalogue.province.rootUnit;
  const sums = rollUp(inputs.sums.byUnit, catalogue).get(unit) ?? new Map();
  return figuresOf(sums, inputs.observations, { catalogue, unit, today, sources }).flatMap((figure) => {
    const indicator = catalogue.indicators.get(figure.indicator);
    if (!indicator || indicator.headline === null) return [];
    return [
      {
        key: figure.indicator,
        order: indicator.headline,
        ...figure,
        trend: trendOf(indicator, inputs.sums, sums, today),
      },
    ];
  });
}
