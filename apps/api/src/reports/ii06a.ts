import type { Catalogue } from '#catalogue/catalogue.js';
import { type Ii06aCounts, type Ii06aRow, imbalances } from '#indicators/ii06a.js';
import type { CountsByKey } from '#reports/ii06a.sql.js';

export interface ReportRow extends Ii06aRow {
  /** Unit code, or the field's name; null where no field is known. */
  readonly key: string | null;
}
export interface Balance {
  readonly balanced: boolean;
  /** Number of equalities that do not hold, rows and total together. */
  readonly n: number;
  readonly imbalances: readonly { readonly label: string; readonly said: string }[];
}
export interface Ii06aReport extends Balance {
  readonly rows: readonly ReportRow[];
  readonly total: Ii06aCounts;
}

/** Rows of the form in the order of their labels, their total, and whether the books balance. Pure. */
export function report(
  counts: CountsByKey,
  labelOf: (key: string) => { key: string | null; label: string },
): Ii06aReport {
  const rows = new Map<string, ReportRow>();
  for (const [key, more] of counts) {
    const { key: own, label } = labelOf(key);
    rows.set(own ?? '', { ...plus(rows.get(own ?? ''), more), key: own, label });
  }
  const sorted = [...rows.values()].sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  const total = sorted.reduce<Ii06aCounts>((sum, row) => plus(sum, row), nothing);
  return { rows: sorted, total, ...balance([...sorted, { ...total, label: 'Tổng số' }]) };
}

/** The four equalities of domain.md §2.4, and no count below zero. */
export function balance(rows: readonly Ii06aRow[]): Balance {
  const said = rows.flatMap((row) => [
    ...imbalances(row).map((one) => ({ label: row.label, said: one })),
    ...names.filter((name) => row[name] < 0).map((name) => ({ label: row.label, said: `${name}: ${row[name]} < 0` })),
  ]);
  return { balanced: said.length === 0, n: said.length, imbalances: said };
}

/** Field of administration of a procedure; the root knows procedures that the catalogue has lost. */
export const fieldLabel = (catalogue: Catalogue) => (procedure: string) => {
  const field = catalogue.procedures.get(procedure)?.field ?? null;
  return { key: field, label: field ?? 'Chưa rõ lĩnh vực' };
};

export const unitLabel = (catalogue: Catalogue) => (code: string) => ({
  key: code,
  label: catalogue.units.get(code)?.name ?? (code === '-' ? 'Chưa rõ đơn vị' : code),
});

export const nothing: Ii06aCounts = {
  received: 0,
  online: 0,
  direct: 0,
  carriedOver: 0,
  resolved: 0,
  resolvedEarly: 0,
  resolvedOnTime: 0,
  resolvedLate: 0,
  open: 0,
  openInTime: 0,
  openOverdue: 0,
};
const names = Object.keys(nothing) as (keyof Ii06aCounts)[];

function plus(a: Ii06aCounts | undefined, b: Ii06aCounts): Ii06aCounts {
  return Object.fromEntries(names.map((name) => [name, (a?.[name] ?? 0) + b[name]])) as unknown as Ii06aCounts;
}
