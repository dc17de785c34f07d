import type { Catalogue } from '#catalogue/catalogue.js';
import { unitInForce } from '#catalogue/unit-at.js';

interface UnitFilter {
  readonly kind?: string | undefined;
  readonly parent?: string | undefined;
  readonly oneStop?: boolean | undefined;
  /** Units in force on this day. */
  readonly asOf: string;
}

/** Units of the catalogue that match. Pure. */
export const matchingUnits = ({ units }: Catalogue, { kind, parent, oneStop, asOf }: UnitFilter) =>
  [...units.values()].filter(
    (unit) =>
      unitInForce(unit, asOf) &&
      (kind === undefined || unit.kind === kind) &&
      (parent === undefined || unit.parent === parent) &&
      (oneStop === undefined || (unit.oneStop ?? false) === oneStop),
  );

interface TargetFilter {
  readonly indicator?: string | undefined;
  readonly year?: number | undefined;
  readonly level?: string | undefined;
}

/** Targets of indicators that match, each with its indicator. Pure. */
export const matchingTargets = ({ indicators }: Catalogue, { indicator, year, level }: TargetFilter) =>
  [...indicators.values()]
    .filter(({ code }) => indicator === undefined || code === indicator)
    .flatMap(({ code, name, unit, direction, targets }) =>
      (targets ?? []).map((target) => ({ indicator: code, name, unit, direction, ...target })),
    )
    .filter((row) => (year === undefined || row.year === year) && (level === undefined || row.level === level));
