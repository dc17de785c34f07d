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
  const rowOf = figureRowOf(inputs, catalogue, today);
  return figuresOf(inputs, { catalogue, unit: catalogue.province.rootUnit, today, sources }).flatMap((figure) => {
    const { headline } = catalogue.indicators.get(figure.indicator)!;
    const order = headline ?? (isOutOfBounds(figure) ? behindHeadlines : null);
    return order === null ? [] : [rowOf(figure, figure.indicator, order)];
  });
}

/** Makes rows of figures, with their names in English and the trend of the whole province; of a unit none is kept by day. */
export function figureRowOf(inputs: FigureInputs, catalogue: Catalogue, today: string) {
  const root = catalogue.province.rootUnit;
  const totalOf = totalsOf(inputs, catalogue);
  const rules = new Map(indicatorsInForce(catalogue, today).map((indicator) => [indicator.code, indicator]));
  return (figure: Figure, key: string, order: number): FigureRow => {
    const indicator = rules.get(figure.indicator)!;
    const trend = trendOf(indicator, sumsOf(indicator, inputs), totalOf(indicator, root), today);
    const known = figure.of === root ? trend : [];
    return { key, order, ...figure, nameEn: indicator.nameEn, trend: vouched(figure, known) };
  };
}

const isOutOfBounds = ({ judgement }: Figure) => judgement === 'breach' || judgement === 'attention';

/** A zero that no source has vouched for is no zero in the trend either, and half a history has no trend. */
const vouched = (figure: Figure, trend: (number | null)[]) =>
  figure.state === 'unknown' || figure.state === 'catching-up' ? trend.map(() => null) : trend;
