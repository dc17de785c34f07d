import type { Catalogue } from '#catalogue/catalogue.js';
import type { Load } from '#alarms/foretold.js';
import { loadsOf } from '#alarms/loads-of.js';

/** What of a case a forecast asks. */
export interface ForetoldCase {
  readonly unit: string;
  /** Milliseconds since 1970; null: it is not open, its clock stands, or nobody set a time. */
  readonly dueAt: number | null;
  readonly finishedDay: string | null;
}
interface ForetoldChange {
  readonly at: number;
  readonly code: string;
  readonly is: ForetoldCase;
}
interface LoadSpan {
  readonly since: string;
  readonly today: string;
  readonly then: number;
}

/** The loads of units at one time after another, by what had happened until then. */
export class LoadsAtTime {
  private readonly changes: readonly ForetoldChange[];
  private next = 0;
  private kept: { readonly key: string; readonly loads: ReadonlyMap<string, Load> } | null = null;

  /** `cases`: by code, as they are before the first change. */
  constructor(
    private readonly cases: Map<string, ForetoldCase>,
    changes: readonly ForetoldChange[],
    private readonly catalogue: Pick<Catalogue, 'units' | 'province'>,
  ) {
    this.changes = [...changes].sort((a, b) => a.at - b.at);
  }

  /** `now` never goes back. */
  at(now: number, { since, today, then }: LoadSpan): ReadonlyMap<string, Load> {
    const before = this.next;
    for (; (this.changes[this.next]?.at ?? Infinity) <= now; this.next++) {
      const { code, is } = this.changes[this.next] as ForetoldChange;
      this.cases.set(code, is);
    }
    const key = `${since} ${today} ${then}`;
    if (this.kept?.key === key && before === this.next) return this.kept.loads;
    const rows = [...this.cases.values()].map(({ unit, dueAt, finishedDay }) => ({
      unit,
      due: dueAt !== null && dueAt <= then ? 1 : 0,
      finished: finishedDay !== null && finishedDay >= since && finishedDay < today ? 1 : 0,
    }));
    const loads = loadsOf(sumsOf(rows), this.catalogue);
    this.kept = { key, loads };
    return loads;
  }
}

/** One row for each unit, so that the units above are looked up once for it. */
function sumsOf(rows: readonly (Load & { readonly unit: string })[]): (Load & { readonly unit: string })[] {
  const sums = new Map<string, { due: number; finished: number }>();
  for (const { unit, due, finished } of rows) {
    const sum = sums.get(unit) ?? { due: 0, finished: 0 };
    sums.set(unit, { due: sum.due + due, finished: sum.finished + finished });
  }
  return [...sums].map(([unit, of]) => ({ unit, ...of }));
}
