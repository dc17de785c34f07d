import type { Measure } from '#drill-down/measures/measure.js';

/** Of whose desk a list of documents speaks; null: of any. */
export interface DeskFilter {
  readonly units: readonly string[] | null;
  readonly official: string | null;
}

/** A column of the desk that had a document at the end of a day; SQL, null before the first desk. */
export const deskAt = (column: 'desk_units' | 'desk_officials', day: string) =>
  `${column}[width_bucket(${day}, desk_days)]`;

/** `deskOn` of a measure as SQL; the window's last day is parameter 2. */
export const deskDay = (deskOn: string) => (deskOn === '$to' ? '$2::date' : deskOn);

/** SQL of the unit that a measure counts a case under; undefined: the case's only unit, in its column. */
export const heldUnit = ({ deskOn, under }: Pick<Measure, 'deskOn' | 'under'>): string | undefined =>
  under ?? (deskOn === undefined ? undefined : deskAt('desk_units', deskDay(deskOn)));

/**
 * Conditions on the desk that a measure counts a document or a complaint under. These change hands, so each measure says on
 * which day it asks (`deskOn`); a case that never does has its unit in a column and needs none of this.
 */
export function deskConditions(of: Measure, { units, official }: DeskFilter, parameters: unknown[]): string[] {
  const unit = heldUnit(of);
  if (unit === undefined) return [];
  const officials = deskAt('desk_officials', deskDay(of.deskOn ?? '$to'));
  return [
    ...(units ? [`${unit} = any($${parameters.push(units)}::text[])`] : []),
    ...(official === null ? [] : [`${officials} = $${parameters.push(official)}`]),
  ];
}
