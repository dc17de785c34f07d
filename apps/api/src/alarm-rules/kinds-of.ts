import type { Indicator } from '#catalogue/catalogue.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';
import { measuresOf } from '#ledger/figures.js';

/** Kinds of cases that a figure counts; null: it counts something else. Pure. */
export function kindsOf(indicator: Indicator): CaseKind[] | null {
  const kinds = [...new Set(measuresOf(indicator).map((measure) => measure.split('.')[0] as string))];
  return kinds.length > 0 && kinds.every((kind) => kind in caseKinds) ? (kinds as CaseKind[]) : null;
}
