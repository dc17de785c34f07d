import { type Bar, type BarsChart, type ChartQuestion, mostBars } from '@ioc/shared/live/charts';
import type { Figure } from '@ioc/shared/figures/figure';
import { chartFigure } from '#live/charts/chart-figure.js';
import type { Catalogue, Indicator, Unit } from '#catalogue/catalogue.js';
import { unitInForce } from '#catalogue/unit-at.js';
import type { Seen } from '#alarms/current-cells.js';
import { evaluate } from '#ledger/evaluate.js';
import { isSmallSample } from '#ledger/small-sample.js';
import type { TotalOf } from '#ledger/figures.js';

type Of = Extract<ChartQuestion, { show: 'bars' }>['of'];

/** Kinds of unit that are compared; below the province districts where there is no commune, as before 1/7/2025. */
function kindsOf(of: Of, units: readonly Unit[]): readonly Unit['kind'][] {
  if (of === 'departments') return ['department', 'centre'];
  return units.some(({ kind }) => kind === 'commune') ? ['commune'] : ['district'];
}

/** The units in force that are compared. Pure. */
export function comparedUnits(of: Of, catalogue: Catalogue, today: string): Unit[] {
  const units = [...catalogue.units.values()].filter((unit) => unitInForce(unit, today));
  const kinds = kindsOf(of, units);
  return units.filter(({ kind }) => kinds.includes(kind));
}

/** Units of one kind by a figure, the worst first: the lowest where higher is better, else the highest. Pure. */
export function barsChart(key: string, indicator: Indicator, of: Of, seen: Seen, totalOf: TotalOf): BarsChart {
  const { catalogue, today, sources, inputs } = seen;
  const figures = comparedUnits(of, catalogue, today)
    .map((unit) => {
      const setting = { catalogue, unit: unit.code, today, sources, observed: inputs.observations };
      return { unit, figure: evaluate(indicator, totalOf(indicator, unit.code), setting) };
    })
    .filter(({ figure }) => figure.value !== null && figure.state !== 'catching-up');
  const compared = figures.filter(({ figure }) => !isSmallSample(figure.denominator, indicator));
  const sign = indicator.direction === 'higher' ? 1 : -1;
  const worstFirst = compared
    .map(({ unit, figure }) => barOf(unit, figure))
    .sort((a, b) => sign * (a.value! - b.value!) || a.name.localeCompare(b.name, 'vi'));
  return {
    ...{ key, show: 'bars', figure: chartFigure(indicator), bars: worstFirst.slice(0, mostBars) },
    ...{ total: compared.length, small: figures.length - compared.length },
  };
}

const barOf = ({ code, name, shortName }: Unit, { value, numerator, denominator, judgement }: Figure): Bar => ({
  ...{ unit: code, name, shortName, value, numerator, denominator, judgement },
});
