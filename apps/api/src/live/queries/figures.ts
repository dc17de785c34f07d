import type { Figure } from '@ioc/shared/figures/figure';
import type { FigureRow, SourceRow } from '@ioc/shared/live/tables';
import type { Catalogue } from '#catalogue/catalogue.js';
import { figuresOf, indicatorsInForce, type FigureInputs, sumsOf, totalsOf, type TotalOf } from '#ledger/figures.js';
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
  totalOf = totalsOf(inputs, catalogue),
): FigureRow[] {
  const rowOf = figureRowOf(inputs, catalogue, today, totalOf);
  const setting = { catalogue, unit: catalogue.province.rootUnit, today, sources };
  return figuresOf(inputs, setting, totalOf).flatMap((figure) => {
    const { headline } = catalogue.indicators.get(figure.indicator)!;
    const order = headline ?? (isOutOfBounds(figure) ? behindHeadlines : null);
    return order === null ? [] : [rowOf(figure, figure.indicator, order)];
  });
}

/** Makes rows of figures, with their names in English and the trend of the whole province; of a unit none is kept by day. */
export function figureRowOf(inputs: FigureInputs, catalogue: Catalogue, today: string, totalOf: TotalOf) {
  const root = catalogue.province.rootUnit;
  const rules = new Map(indicatorsInForce(catalogue, today).map((indicator) => [indicator.code, indicator]));
  return (figure: Figure, key: string, order: number): FigureRow => {
    const indicator = rules.get(figure.indicator)!;
    const sums = sumsOf(indicator, inputs);
    const trend = figure.of === root ? trendOf(indicator, sums, totalOf(indicator, root), today) : [];
    return { key, order, ...figure, nameEn: indicator.nameEn, trend: vouched(figure, trend) };
  };
}

const isOutOfBounds = ({ judgement }: Figure) => judgement === 'breach' || judgement === 'attention';

/** A zero that no source has vouched for is no zero in the trend either, and half a history has no trend. */
const vouched = (figure: Figure, trend: (number | null)[]) =>
  figure.state === 'unknown' || figure.state === 'catching-up' ? trend.map(() => null) : trend;
