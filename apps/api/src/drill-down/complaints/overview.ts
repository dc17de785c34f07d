import type { ComplaintOverview, ComplaintBreakdownRow } from '@ioc/shared/answers/complaints';
import type { Catalogue } from '#catalogue/catalogue.js';
import { unitsBelow } from '#drill-down/cases/case-list.js';
import { deskAt } from '#measures/counting-unit.js';
import { type SumGrouping, sumsBy } from '#drill-down/figures/sums-by.sql.js';
import { complaintMeasures } from '@ioc/shared/measures/complaint-measures';
import { isFlow } from '@ioc/shared/measures/measures';
import type { Sight } from '#identity/sight.js';
import { measureSql } from '#measures/measure-sql.js';
import type { LedgerReads } from '#ledger/ledger-reads.js';
import type { Queryable } from '#ledger/queryable.js';
import type { WindowSums } from '#ledger/sums.sql.js';

export interface OverviewFilter {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  /** Units that rows are of; null: of all. */
  readonly sight: Sight;
}
/** What lies with nobody's unit. */
const deskName = 'Bộ phận tiếp nhận (chưa giao đơn vị)';
type Counts = Record<string, number>;
type Kind = ComplaintOverview['kinds'][number];

/** Where complaints are stuck, and how they were answered: field reports and petitions apart, by category and by unit. */
export async function readOverview(
  ledger: LedgerReads,
  catalogue: Catalogue,
  asked: OverviewFilter,
): Promise<ComplaintOverview> {
  const hidden = await readHidden(ledger.db, catalogue, asked);
  const kinds = await Promise.all(
    (
      [
        ['field-report', 'complaint'],
        ['petition', 'petition'],
      ] as const
    ).map(async ([kind, prefix]): Promise<Kind> => {
      const [units, categories] = await Promise.all([
        countsBy(ledger, catalogue, prefix, { unitOf: 'decides' }, asked),
        countsBy(ledger, catalogue, prefix, 'topic', asked),
      ]);
      const named = (parts: Map<string, Counts>, name: (key: string) => string | undefined): ComplaintBreakdownRow[] =>
        [...parts].map(([key, counts]) => ({ key, name: name(key) ?? key, counts }));
      return {
        ...{
          kind,
          prefix,
          counts: total(asked.sight === null ? units : categories),
          privateOpen: hidden.get(kind) ?? 0,
        },
        byCategory: named(categories, (key) => catalogue.categories.get(key)?.name),
        byUnit: named(units, (key) => (key === '-' ? deskName : catalogue.units.get(key)?.name)),
      };
    }),
  );
  const unitName = catalogue.units.get(asked.unit)?.name ?? asked.unit;
  return { ...{ from: asked.from, to: asked.to, unit: asked.unit, unitName }, kinds };
}

async function countsBy(
  ledger: LedgerReads,
  catalogue: Catalogue,
  prefix: string,
  by: SumGrouping,
  { unit, from, to, sight }: OverviewFilter,
): Promise<Map<string, Counts>> {
  const names = Object.keys(complaintMeasures).filter((name) => name.startsWith(`${prefix}.`));
  const question = { unit, narrow: {}, window: { from, to }, sight };
  const sums = await sumsBy(ledger, catalogue, names, by, unitsBelow(unit, catalogue), question);
  const parts = [...sums].map(([key, of]) => [key, countsOf(of)] as const);
  return new Map(parts.filter(([, counts]) => Object.keys(counts).length > 0));
}

/** What is zero is left out. */
function countsOf(sums: ReadonlyMap<string, WindowSums>): Counts {
  const found = [...sums].map(([name, of]) => [name.slice(name.indexOf('.') + 1), isFlow(name) ? of.year : of.all]) as [
    string,
    number,
  ][];
  return Object.fromEntries(found.filter(([, n]) => n !== 0));
}

function total(parts: ReadonlyMap<string, Counts>): Counts {
  const sum: Counts = {};
  for (const counts of parts.values()) for (const [name, n] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + n;
  return sum;
}

const open = (['complaint.open', 'petition.open'] as const)
  .map((name) => `(${measureSql(complaintMeasures[name]).replaceAll('$to', '$1::date')})`)
  .join(' or ');

/** Open complaints that no page may show. */
async function readHidden(db: Queryable, catalogue: Catalogue, { unit, to }: OverviewFilter) {
  const rows = (await db.query(
    `select kind, count(*)::int as n from complaint
     where withheld and (${open}) and ($2::text[] is null or ${deskAt('desk_units', '$1::date')} = any($2)) group by kind`,
    [to, unitsBelow(unit, catalogue)],
  )) as { kind: string; n: number }[];
  return new Map(rows.map(({ kind, n }) => [kind, n]));
}
