/** A number of cases that fall due: of a unit and a day, of all units or of all days where one is null. */
export interface DueCell {
  readonly unit: string | null;
  readonly day: string | null;
  readonly count: number;
}
