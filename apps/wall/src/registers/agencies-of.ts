import type { EquipmentUnit } from '@ioc/shared/answers/registers';

/** What agencies count of themselves. */
const parts = ['computers', 'mailboxes', 'dedicatedNetwork', 'lan', 'internet', 'signatures', 'videoPoints'] as const;
export type EquipmentField = (typeof parts)[number];

/** The agencies that one number of the table by level is made of. */
export interface EquipmentFilter {
  readonly level: string | null;
  /** Null: all that sent anything. */
  readonly part: EquipmentField | null;
  /** Those that the number is divided by, instead of those that it counts. */
  readonly denominator: boolean;
}

/** What an address asks; null: for everything. Pure. */
export function equipmentFilter(search: URLSearchParams): EquipmentFilter | null {
  const [level, word] = [search.get('level'), search.get('part')];
  const part = parts.find((one) => one === word) ?? null;
  if (level === null && part === null) return null;
  return { level, part, denominator: search.get('of') === 'denominator' };
}

/** Agencies whose counts make a number, in the order in which they were given. Pure. */
export const agenciesOf = (
  units: readonly EquipmentUnit[],
  { level, part, denominator }: EquipmentFilter,
): EquipmentUnit[] =>
  units.filter((unit) => (level === null || unit.level === level) && (part === null || says(unit, part, denominator)));

function says(unit: EquipmentUnit, part: EquipmentField, denominator: boolean): boolean {
  switch (part) {
    // Of officials: agencies that said both.
    case 'computers':
    case 'mailboxes':
      return unit[part] !== null && unit.officials !== null;
    case 'signatures':
    case 'videoPoints':
      return unit[part] !== null;
    default:
      return denominator ? unit[part] !== null : unit[part] === true;
  }
}
