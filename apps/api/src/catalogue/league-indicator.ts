import type { Catalogue, Indicator } from '#catalogue/catalogue.js';

type Known = Pick<Catalogue, 'province' | 'indicators'>;

/**
 * The indicator by which the wall ranks units: the one that province.yaml names (`league`), else the first rate of what was
 * done in time, of dossiers before other cases. Null: there is nothing to rank by. Pure.
 */
export function leagueIndicator({ province, indicators }: Known): Indicator | null {
  if (province.league !== undefined) return indicators.get(province.league) ?? null;
  const rates = [...indicators.values()].filter(isInTime);
  return rates.find(({ kinds }) => kinds.includes('dossier')) ?? rates[0] ?? null;
}

/** A rate of all cases of its kind, from which the late ones are taken away. */
const isInTime = ({ formula }: Indicator): boolean =>
  formula.kind === 'ratio' &&
  formula.only === undefined &&
  formula.numerator.some(({ measure, sign }) => sign === -1 && measure.endsWith('-late'));
