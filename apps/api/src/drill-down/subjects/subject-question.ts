import type { Figure } from '@ioc/shared/figures/figure';
import type { Indicator } from '#catalogue/catalogue.js';
import type { ObservedSubject } from '#drill-down/subjects/observed.sql.js';
import type { EvaluationSetting } from '#ledger/setting.js';

/** One question to a subject: of whom and when, and everything that was read for it at once. */
export interface SubjectQuestion {
  readonly setting: EvaluationSetting;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Observed series by the code under which they are observed, newest first. */
  readonly seen: ReadonlyMap<string, readonly ObservedSubject[]>;
  /** Figures of our own counting, by indicator. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** The last 30 days of each, oldest first; empty below the province. */
  readonly trends: ReadonlyMap<string, (number | null)[]>;
  /** The moment that is now: of a past day its end. Epoch ms. */
  readonly now: number;
}

export const observedCode = ({ formula }: Indicator): string | null =>
  formula.kind === 'observed' ? formula.indicator : null;
