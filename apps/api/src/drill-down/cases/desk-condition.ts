import type { CaseMeasure } from '@ioc/shared/measures/measure';
import { countingUnit, deskAt, deskDay } from '#measures/counting-unit.js';

/** Of whose desk a list of documents speaks; null: of any. */
export interface DeskFilter {
  readonly units: readonly string[] | null;
  readonly official: string | null;
  /** The column of a case's only unit, where a measure of the same list asks another one; undefined: no such measure. */
  readonly own: string | undefined;
}

/**
 * Conditions on the unit that a measure counts a case under. Documents and complaints change hands, so each measure says on
 * which day it asks; what a unit let go of late stays its own. A list whose measures all ask the only unit needs none of this.
 */
export function deskConditions(of: CaseMeasure, { units, official, own }: DeskFilter, parameters: unknown[]): string[] {
  const unit = countingUnit(of) ?? own;
  if (unit === undefined) return [];
  const officials = deskAt('desk_officials', deskDay(of));
  return [
    ...(units ? [`${unit} = any($${parameters.push(units)}::text[])`] : []),
    ...(official === null ? [] : [`${officials} = $${parameters.push(official)}`]),
  ];
}
