import type { Figure } from '@ioc/shared/figures/figure';

/** One part of a figure under its key: a unit's code, a procedure's, a field's name, a channel. */
export interface DimensionRow {
  key: string;
  name: string;
  figure: Figure;
}
