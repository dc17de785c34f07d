import type { EquipmentBoard, EquipmentLevel, EquipmentUnit } from '@ioc/shared/answers/registers';
import type { Catalogue } from '#catalogue/catalogue.js';
import { unitInForce } from '#catalogue/unit-at.js';
import type { StoredEntry } from '#drill-down/registers/entries.sql.js';

/** Levels by kind of unit: departments and centres are agencies of the province. */
const levelOf: Readonly<Record<string, string>> = {
  ...{ province: 'province', department: 'province', centre: 'province', district: 'district', commune: 'commune' },
};
const levels = ['province', 'district', 'commune'] as const;

/** Equipment by level and by agency; agencies that sent nothing are counted as such, never as having none. Pure. */
export function equipmentBoard(
  catalogue: Catalogue,
  entries: readonly StoredEntry[],
  day: string,
): Omit<EquipmentBoard, 'dataCentre'> {
  const units = entries.flatMap((stored) => rowOf(stored, catalogue) ?? []);
  const inForce = [...catalogue.units.values()].filter((unit) => unitInForce(unit, day) && unit.kind !== 'province');
  const rows = levels.map((level) =>
    levelRow(
      level,
      inForce.filter(({ kind }) => levelOf[kind] === level).length,
      units.filter((unit) => unit.level === level),
    ),
  );
  const published = [...catalogue.indicators.values()].filter(({ about }) => about === 'infrastructure');
  return {
    levels: rows.filter(({ agencies, counted }) => agencies + counted > 0),
    units,
    published: published.map(({ code }) => code),
  };
}

function rowOf({ entry, event }: StoredEntry, { units }: Catalogue): EquipmentUnit | null {
  const { unit, equipment, since } = entry;
  if (unit === null || equipment === null || since === null) return null;
  const known = units.get(unit);
  const { officials = null, computers = null, mailboxes = null, signatures = null, videoPoints = null } = equipment;
  const { lan = null, internet = null, dedicatedNetwork = null } = equipment;
  return {
    ...{ unit, unitName: known?.name ?? unit, level: levelOf[known?.kind ?? ''] ?? 'province', event },
    ...{ officials, computers, mailboxes, signatures, videoPoints, lan, internet, dedicatedNetwork },
    asOf: new Date(since).toISOString(),
  };
}

function levelRow(level: string, agencies: number, units: readonly EquipmentUnit[]): EquipmentLevel {
  const sum = (of: (unit: EquipmentUnit) => number | null) => units.reduce((all, unit) => all + (of(unit) ?? 0), 0);
  /** Of officials: only of agencies that said both. */
  const share = (of: 'computers' | 'mailboxes') => {
    const both = units.filter((unit) => unit[of] !== null && unit.officials !== null);
    const add = (field: 'computers' | 'mailboxes' | 'officials') =>
      both.reduce((all, unit) => all + (unit[field] ?? 0), 0);
    return { numerator: add(of), denominator: add('officials') };
  };
  const flags = (of: 'lan' | 'internet' | 'dedicatedNetwork') => {
    const said = units.filter((unit) => unit[of] !== null);
    return { numerator: said.filter((unit) => unit[of]).length, denominator: said.length };
  };
  return {
    ...{ level, agencies, counted: units.length, computers: share('computers'), mailboxes: share('mailboxes') },
    ...{ lan: flags('lan'), internet: flags('internet'), dedicatedNetwork: flags('dedicatedNetwork') },
    ...{ signatures: sum(({ signatures }) => signatures), videoPoints: sum(({ videoPoints }) => videoPoints) },
  };
}
