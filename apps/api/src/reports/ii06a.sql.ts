import type { Ii06aCounts } from '@ioc/shared/answers/reports';
import { addDays } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { unitsBelow } from '#drill-down/cases/case-list.js';
import { type SumGrouping, type SumQuestion, sumsBy } from '#drill-down/figures/sums-by.sql.js';
import type { LedgerReads } from '#ledger/ledger-reads.js';
import { noSums, type WindowSums } from '#ledger/sums.sql.js';

/** Columns (3) to (13) by key: a unit's code or a procedure's. */
export type CountsByKey = Map<string, Ii06aCounts>;

const flows = ['received', 'online', 'resolved', 'resolved-early', 'resolved-late'] as const;
const stocks = ['open', 'overdue'] as const;
const named = (measures: readonly string[]) => measures.map((name) => `dossier.${name}`);

/**
 * The form as sums of the same measures as every figure: a window's flows, the stock at its end, and that on the eve of it.
 * So (6) is what (11) was at the end of the period before, by construction, and whoever can answer the figures (a ledger, or
 * the case rows where a unit's procedures or the receiving unit are asked) can fill the form.
 */
export async function countsBy(
  ledger: LedgerReads,
  catalogue: Catalogue,
  by: SumGrouping,
  question: SumQuestion,
): Promise<CountsByKey> {
  const eve = { from: '0001-01-01', to: addDays(question.window.from, -1) };
  const units = (question.narrow.role ?? 'decides') === 'decides' ? unitsBelow(question.unit, catalogue) : null;
  const read = (measures: readonly string[], window: SumQuestion['window']) =>
    sumsBy(ledger, catalogue, named(measures), by, units, { ...question, window });
  const [inside, before] = await Promise.all([read([...flows, ...stocks], question.window), read(['open'], eve)]);
  const counts: CountsByKey = new Map();
  for (const key of new Set([...inside.keys(), ...before.keys()])) {
    const of = (sums: typeof inside, name: string, as: keyof WindowSums) =>
      (sums.get(key)?.get(`dossier.${name}`) ?? noSums)[as];
    const flow = (name: (typeof flows)[number]) => of(inside, name, 'day');
    const stock = (name: (typeof stocks)[number]) => of(inside, name, 'all');
    const one = columns(flow, stock, of(before, 'open', 'all'));
    if (Object.values(one).some((n) => n !== 0)) counts.set(key, one);
  }
  return counts;
}

function columns(
  flow: (name: (typeof flows)[number]) => number,
  stock: (name: (typeof stocks)[number]) => number,
  carriedOver: number,
): Ii06aCounts {
  const [fresh, online, resolved] = [flow('received'), flow('online'), flow('resolved')];
  const [early, late] = [flow('resolved-early'), flow('resolved-late')];
  const [open, overdue] = [stock('open'), stock('overdue')];
  return {
    received: fresh + carriedOver,
    online,
    direct: fresh - online,
    carriedOver,
    resolved,
    resolvedEarly: early,
    resolvedOnTime: resolved - early - late,
    resolvedLate: late,
    open,
    openInTime: open - overdue,
    openOverdue: overdue,
  };
}
