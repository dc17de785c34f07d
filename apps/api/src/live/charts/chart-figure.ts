import type { ChartFigure } from '@ioc/shared/live/charts';
import type { Indicator } from '#catalogue/catalogue.js';

/** What is said of an indicator beside its values. Pure. */
export const chartFigure = ({
  code,
  name,
  nameEn,
  unit,
  decimals,
  target,
  direction,
  formula,
}: Indicator): ChartFigure => ({
  ...{ indicator: code, name, nameEn, unit, target, direction },
  ...(decimals !== undefined && { decimals }),
  ...(formula.kind === 'observed' && { observed: true as const }),
});
