import type { SourceRow } from '@ioc/shared/live/tables';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { CaseFilters } from '#ledger/case-filters.js';
import type { Observation } from '#ledger/observations.sql.js';
import type { WindowSums } from '#ledger/sums.sql.js';

/** What a unit counts, its descendants included; the root unit counts everything, unknown units too. */
export type UnitSums = ReadonlyMap<string, WindowSums>;

/** Of whom and when a figure speaks, and the state of the sources behind it. */
export interface EvaluationSetting {
  readonly catalogue: Catalogue;
  readonly unit: string;
  readonly today: string;
  readonly sources: readonly SourceRow[];
  /** First local day of a window of one's own; absent: the indicator's window that ends today. */
  readonly from?: string | undefined;
  /** What the sums were narrowed to, besides what the formula says of itself. */
  readonly narrow?: CaseFilters | undefined;
  /** What was observed by the end of the day, for formulas that have such terms and for those that are only observed. */
  readonly observed?: readonly Observation[] | undefined;
}
