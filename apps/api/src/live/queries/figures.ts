import type { Figure } from '@ioc/shared/figures/figure';
import type { FigureRow, SourceRow } from '@ioc/shared/live/tables';
import type { Catalogue } from '#catalogue/catalogue.js';
import { figuresOf, indicatorsInForce, type FigureInputs, sumsOf, totalsOf } from '#ledger/figures.js';
import { trendOf } from '#ledger/trend.js';

/** Behind every headline: figures that are on the wall because they are out of bounds. */
const behindHeadlines = 10_000;

/**
 * The headline figures of the whole province, and every other one that is out of bounds, with the trend of their daily values.
 * Pure.
 */
export function figureRows(
  inputs: FigureInputs,
  catalogue: Catalogue,
  today: string,
  sources: readonly SourceRow[],
): FigureRow[] {
  const unit = catalogue.province.rootUnit;
  const totalOf = totalsOf(inputs, catalogue);
  const rules = new Map(indicatorsInForce(catalogue, today).map((indicator) => [indicator.code, indicator]));
  return figuresOf(inputs, { catalogue, unit, today, sources }).flatMap((figure) => {
    const indicator = rules.get(figure.indicator);
    if (!indicator) return [];
    const headline = indicator.headline ?? (isOutOfBounds(figure) ? behindHeadlines : null);
    if (headline === null) return [];
    return [
      {
        key: figure.indicator,
        order: headline,
        ...figure,
        nameEn: indicator.nameEn,
        trend: vouched(figure, trendOf(indicator, sumsOf(indicator, inputs), totalOf(indicator, unit), today)),
      },
    ];
  });
}

const isOutOfBounds = ({ judgement }: Figure) => judgement === 'breach' || judgement === 'attention';

/** A zero that no source has vouched for is no zero in the trend either, and half a history has no trend. */
const vouched = (figure: Figure, trend: (number | null)[]) =>
  figure.state === 'unknown' || figure.state === 'catching-up' ? trend.map(() => null) : trend;
