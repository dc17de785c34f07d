import type { Ii06aCounts } from '@ioc/shared/answers/reports';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { CountsByKey } from '#reports/ii06a.sql.js';

/** Columns (3) to (13) of form II.06a/VPCP/KSTT, with the label that stands in (2). */
interface Ii06aRow extends Ii06aCounts {
  readonly label: string;
}
export interface ReportRow extends Ii06aRow {
  /** Unit code, the field's name, or the procedure's code; null where no field is known. */
  readonly key: string | null;
}
interface Balance {
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
  // Units of old and of today may bear one name.
  const sorted = [...rows.values()].sort(
    (a, b) => a.label.localeCompare(b.label, 'vi') || (a.key ?? '').localeCompare(b.key ?? ''),
  );
  const total = sorted.reduce<Ii06aCounts>((sum, row) => plus(sum, row), nothing);
  return { rows: sorted, total, ...balance([...sorted, { ...total, label: 'Tổng số' }]) };
}

/** The four equalities of domain.md §2.4, and no count below zero. */
function balance(rows: readonly Ii06aRow[]): Balance {
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

export const procedureLabel = (catalogue: Catalogue) => (procedure: string) => ({
  key: procedure,
  label: catalogue.procedures.get(procedure)?.name ?? procedure,
});

/** The four equalities that the form must keep; an empty list means that the books balance. */
export function imbalances(row: Ii06aCounts): string[] {
  const said: string[] = [];
  const check = (name: string, left: number, right: number) => {
    if (left !== right) said.push(`${name}: ${left} ≠ ${right}`);
  };
  check('(3) = (4) + (5) + (6)', row.received, row.online + row.direct + row.carriedOver);
  check('(7) = (8) + (9) + (10)', row.resolved, row.resolvedEarly + row.resolvedOnTime + row.resolvedLate);
  check('(11) = (12) + (13)', row.open, row.openInTime + row.openOverdue);
  check('(3) = (7) + (11)', row.received, row.resolved + row.open);
  return said;
}

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
