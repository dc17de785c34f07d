import type { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { unitName } from '#drill-down/figures/dimensions.js';
import type { SumQuestion } from '#drill-down/figures/sums-by.sql.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import { fieldLabel, type Ii06aReport, procedureLabel, report } from '#reports/ii06a.js';
import { countsBy } from '#reports/ii06a.sql.js';

export const reportGroupings = ['field', 'unit', 'procedure'] as const;
export type ReportGrouping = (typeof reportGroupings)[number];

/**
 * The form of a unit with all below it, in the role and of the dossiers that the question says. Read at one instant: what
 * comes in meanwhile must not show as books that do not balance.
 */
export function readReport(
  db: DataSource,
  catalogue: Catalogue,
  asked: SumQuestion & { by: ReportGrouping },
): Promise<Ii06aReport> {
  return db.transaction('REPEATABLE READ', (snapshot) => reportOf(new LedgerReads(snapshot), catalogue, asked));
}

async function reportOf(
  ledger: LedgerReads,
  catalogue: Catalogue,
  { by, ...question }: SumQuestion & { by: ReportGrouping },
): Promise<Ii06aReport> {
  const role = question.narrow.role ?? 'decides';
  switch (by) {
    case 'unit': {
      const counts = await countsBy(ledger, catalogue, { unitOf: role }, question);
      const rows = report(counts, (code) => ({ key: code, label: unitName(code, catalogue, role) }));
      if ((question.sight ?? null) === null) return rows;
      const whole = report(await countsBy(ledger, catalogue, 'channel', question), fieldLabel(catalogue));
      return { ...rows, total: whole.total };
    }
    case 'field':
      return report(await countsBy(ledger, catalogue, 'topic', question), fieldLabel(catalogue));
    case 'procedure':
      return report(await countsBy(ledger, catalogue, 'topic', question), procedureLabel(catalogue));
  }
}
