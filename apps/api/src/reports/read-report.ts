import type { Catalogue } from '#catalogue/catalogue.js';
import { unitsBelow } from '#explore/cases/case-list.js';
import type { Queryable } from '#ledger/queryable.js';
import { fieldLabel, type Ii06aReport, report, unitLabel } from '#reports/ii06a.js';
import { type CountsByKey, type Days, fromLedger, fromRows } from '#reports/ii06a.sql.js';

/**
 * The form of a unit with all below it. By unit, and by field of the whole province, the ledger answers; one unit's
 * fields are counted in the case rows, because no ledger joins the two. A test holds them equal.
 */
export async function readReport(
  db: Queryable,
  catalogue: Catalogue,
  { unit, by, window }: { unit: string; by: 'field' | 'unit'; window: Days },
): Promise<Ii06aReport> {
  const units = unitsBelow(unit, catalogue);
  if (by === 'unit') return report(only(await fromLedger(db, 'unit', window), units), unitLabel(catalogue));
  const counts =
    units === null ? await fromLedger(db, 'topic', window) : await fromRows(db, 'procedure', window, units);
  return report(counts, fieldLabel(catalogue));
}

const only = (counts: CountsByKey, units: readonly string[] | null): CountsByKey =>
  units === null ? counts : new Map([...counts].filter(([unit]) => units.includes(unit)));
