import type { Catalogue } from '#catalogue/catalogue.js';
import { unitInForce } from '#catalogue/unit-at.js';
import type { UnitKind } from '#catalogue/unit-kind.js';

/** Units in force of some kinds; of provinces our own alone. Pure. */
export const unitsOfKinds = (kinds: readonly UnitKind[], { units, province }: Catalogue, today: string): string[] =>
  [...units.values()]
    .filter((unit) => kinds.includes(unit.kind) && unitInForce(unit, today))
    .filter(({ kind, code }) => kind !== 'province' || code === province.rootUnit)
    .map(({ code }) => code);
