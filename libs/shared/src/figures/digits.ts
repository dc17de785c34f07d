/** More decimals than anybody publishes: a quotient that was worked out, by its sender or here. */
const mostStated = 6;
const ofQuotient = 3;

/** Decimals with which a number stands wherever it stands whole: all that were stated, three of what a division made. */
export function decimalsOf(value: number): number {
  const text = String(value);
  const [, decimals = ''] = text.split('.');
  return decimals.length > mostStated || text.includes('e') ? ofQuotient : decimals.length;
}

/** A number in a file for programs: the digits that the page shows, with a point and without groups. */
export const plainNumber = (value: number): string => String(Number(value.toFixed(decimalsOf(value))));
