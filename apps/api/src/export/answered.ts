import type { Catalogue } from '#catalogue/catalogue.js';
import { caseFilter } from '#drill-down/cases/case-list.js';
import { readRows } from '#drill-down/cases/case-list.sql.js';
import { observedAsOf } from '#drill-down/figures/observed-as-of.js';
import { index766Measures } from '#drill-down/index766/index766-measures.js';
import { measures } from '@ioc/shared/measures/measures';
import type { Line } from '#export/canonical.js';
import type { MonthWindow } from '#export/months.js';
import { alwaysLive } from '#ledger/always-live.js';
import { computeFigures, indicatorsInForce, observedOf } from '#ledger/figures.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import type { Queryable } from '#ledger/queryable.js';
import { report, procedureLabel } from '#reports/ii06a.js';
import { countsBy } from '#reports/ii06a.sql.js';

/**
 * The adapter between an export and what pages are answered with: the same functions as behind the public addresses. Lists
 * by month of every measure: the codes of the cases, and of private complaints how many.
 */
export async function* listLines(
  db: Queryable,
  catalogue: Catalogue,
  months: readonly MonthWindow[],
): AsyncGenerator<Line> {
  const unit = catalogue.province.rootUnit;
  for (const [measure, { kind }] of inOrder(Object.entries({ ...measures, ...index766Measures }))) {
    for (const { from, to } of months) {
      const filter = caseFilter({ measure, unit, from, to, limit: 500 }, kind, catalogue, to);
      const codes: string[] = [];
      let after: string | undefined;
      do {
        const page = await readRows(db, filter, catalogue, { after, limit: 500 });
        codes.push(...page.rows.map(({ code }) => code ?? '(private)'));
        after = page.next ?? undefined;
      } while (after !== undefined);
      if (codes.length > 0) yield { key: ['list', measure, from, to], facts: codes.sort() };
    }
  }
}

/**
 * Figures of every unit at the end of every month, by indicator. Without a line: where there is no figure, and the zeros of
 * units below the root, which are most of all.
 */
export async function* figureLines(
  db: Queryable,
  catalogue: Catalogue,
  months: readonly MonthWindow[],
): AsyncGenerator<Line> {
  // How fresh a source is belongs to the moment of asking and not to what was counted.
  const sources = alwaysLive(catalogue.sources.values());
  for (const { from, to } of months) {
    const observed = await observedAsOf(db, indicatorsInForce(catalogue, to).flatMap(observedOf), {
      day: to,
      past: true,
    });
    const units = [...catalogue.units.keys()].sort();
    const root = catalogue.province.rootUnit;
    for (const [unit, figures] of await computeFigures(db, catalogue, { units, today: to, sources, observed })) {
      const named = figures.map((figure) => [figure.indicator, figure] as const);
      for (const [indicator, { value, numerator, denominator }] of inOrder(named))
        if (denominator !== null || (value !== null && (value !== 0 || unit === root)))
          yield { key: ['figure', indicator, unit, to], facts: { value, numerator, denominator } };
    }
    yield* reportLines(db, catalogue, { from, to });
  }
}

/** Form II.06a of the province by procedure. */
async function* reportLines(db: Queryable, catalogue: Catalogue, window: MonthWindow): AsyncGenerator<Line> {
  const question = { unit: catalogue.province.rootUnit, narrow: {}, window };
  const { rows, total } = report(
    await countsBy(new LedgerReads(db), catalogue, 'topic', question),
    procedureLabel(catalogue),
  );
  for (const [key, { key: _, label: __, ...counts }] of inOrder(rows.map((row) => [row.key ?? '', row] as const)))
    yield { key: ['II.06a', key, window.from, window.to], facts: { ...counts } };
  yield { key: ['II.06a', 'total', window.from, window.to], facts: { ...total } };
}

/** By name: the order of a file of the catalogue is no part of what is said. */
const inOrder = <T>(entries: readonly (readonly [string, T])[]) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
