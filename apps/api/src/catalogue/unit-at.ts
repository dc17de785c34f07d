import type { Catalogue, Unit } from '#catalogue/catalogue.js';

type Known = Pick<Catalogue, 'units' | 'unitCodes' | 'formerCodes'>;

/** The unit that a code named on a day: who bore it then, and otherwise who bears it now. Pure. */
export function unitAt({ units, unitCodes, formerCodes }: Known, code: string, day: string): string | undefined {
  const then = formerCodes?.get(code)?.find((own) => {
    const unit = units.get(own);
    return unit !== undefined && unitInForce(unit, day);
  });
  return then ?? unitCodes.get(code);
}

/** Whether a unit is there on some day of a window. */
export const unitInForce = (
  { validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>,
  from: string,
  to = from,
): boolean => (validFrom === null || validFrom <= to) && (validTo === null || from <= validTo);
