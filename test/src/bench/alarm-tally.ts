import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { readSums } from '@ioc/api/ledger/sums.sql';
import { isFlow } from '@ioc/shared/measures/measures';
import type { DataSource } from 'typeorm';
import { type BenchRule, rulePrefix } from '@ioc/test/bench/alarm-catalogue';
import type { Expected, UnitCounts } from '@ioc/test/bench/expected';

const planned: Readonly<Record<string, keyof UnitCounts>> = {
  'dossier.received': 'received',
  'dossier.resolved': 'resolved',
  'dossier.resolved-late': 'late',
  'dossier.open': 'open',
  'dossier.overdue': 'overdue',
};

/** `rule unit` of each alarm that must stand: by the plan of the load where it counts the measure, else by the ledger's rows. */
export async function alarmsThatMustStand(
  db: DataSource,
  rules: readonly BenchRule[],
  { province }: Catalogue,
  expected: Expected,
  today: string,
): Promise<Set<string>> {
  const unplanned = rules.map(({ measure }) => measure).filter((measure) => !(measure in planned));
  const { byUnit } = await readSums(db, unplanned, today);
  const countOf = (measure: string, unit: string): number => {
    const plan = planned[measure];
    if (plan) return expected.units.get(unit)?.[plan] ?? 0;
    return byUnit.get(unit)?.get(measure)?.[isFlow(measure) ? 'year' : 'all'] ?? 0;
  };
  const units = new Set([...expected.units.keys(), ...byUnit.keys()]);
  const found = new Set<string>();
  for (const { code, measure, above } of rules) {
    const counts = [...units].map((unit) => [unit, countOf(measure, unit)] as const);
    for (const [unit, count] of counts) if (unit !== province.rootUnit && count > above) found.add(`${code} ${unit}`);
    // Whatever its unit, a case counts for the province.
    if (counts.reduce((sum, [, count]) => sum + count, 0) > above) found.add(`${code} ${province.rootUnit}`);
  }
  return found;
}

/** `rule unit` of each alarm of the bench's own rules whose cause stands. */
export async function standing(db: DataSource): Promise<Set<string>> {
  const rows: { key: string }[] = await db.query(
    `select rule || ' ' || unit as key from alarm where condition = 'active' and starts_with(rule, $1)`,
    [rulePrefix],
  );
  return new Set(rows.map(({ key }) => key));
}

export const differing = (is: ReadonlySet<string>, must: ReadonlySet<string>): string[] => [
  ...[...must].filter((key) => !is.has(key)).map((key) => `not raised: ${key}`),
  ...[...is].filter((key) => !must.has(key)).map((key) => `stands and must not: ${key}`),
];
