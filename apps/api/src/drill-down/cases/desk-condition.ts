import type { CaseMeasure } from '@ioc/shared/measures/measure';
import { countingUnit, deskAt, deskDay } from '#measures/counting-unit.js';

/** Of whose desk a list of documents speaks; null: of any. */
export interface DeskFilter {
  readonly units: readonly string[] | null;
  readonly official: string | null;
}

/**
 * Conditions on the desk that a measure counts a document or a complaint under. These change hands, so each measure says on
 * which day it asks; a case that never does has its unit in a column and needs none of this.
 */
export function deskConditions(of: CaseMeasure, { units, official }: DeskFilter, parameters: unknown[]): string[] {
  const unit = countingUnit(of);
  if (unit === undefined) return [];
  const officials = deskAt('desk_officials', deskDay(of));
  return [
    ...(units ? [`${unit} = any($${parameters.push(units)}::text[])`] : []),
    ...(official === null ? [] : [`${officials} = $${parameters.push(official)}`]),
  ];
}
