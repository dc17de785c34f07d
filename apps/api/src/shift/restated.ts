import { Inject, Injectable } from '@nestjs/common';
import type { RestatedFigure } from '@ioc/shared/answers/shift';
import { addDays, localDay } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { computeFigures, type SumsSource } from '#ledger/figures.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import type { Queryable } from '#ledger/queryable.js';
import { readSums, type UnitSumsByWindow } from '#ledger/sums.sql.js';
import { MemoryOf, readIncarnation } from '#storage/incarnation.js';
import { keepNewest } from '#storage/keep-newest.js';

/** Sums kept; another replaces the oldest. */
const mostKept = 32;
/** Whoever began to write before midnight has ended by then. */
const settledAfterMs = 3_600_000;

/**
 * Headline figures of the day before a shift began, as far as they are no longer what they were at the end of that day. What
 * is known is kept by days, so corrections since midnight count for the shift. Every desk asks every 15 seconds: what is
 * known now comes from the columns of this process, and what was known then, which never changes, is read once.
 */
@Injectable()
export class RestatedHeadlines {
  private readonly memory = new MemoryOf(() => new Map<string, Promise<UnitSumsByWindow>>());

  /** Absent: what is known now is read from the tables. */
  constructor(@Inject(LedgerReads) private readonly known?: SumsSource<Queryable>) {}

  async since(db: Queryable, of: Catalogue, since: Date, now: Date): Promise<RestatedFigure[]> {
    const day = addDays(localDay(since.toISOString()), -1);
    const headlines = [...of.indicators].filter(([, { headline }]) => headline !== null);
    const catalogue = { ...of, indicators: new Map(headlines) };
    const asKnown = async (sums?: SumsSource<Queryable>) =>
      (await computeFigures(db, catalogue, { today: day, sources: [], sums })).get(of.province.rootUnit) ?? [];
    const isSettled = localDay(new Date(now.getTime() - settledAfterMs).toISOString()) > day;
    const then = isSettled ? await this.kept(db, of.version, day) : knownBy(day);
    const today = new Map((await asKnown(this.known)).map((figure) => [figure.indicator, figure]));
    return (await asKnown(then)).flatMap(({ indicator, value: before }) => {
      const figure = today.get(indicator);
      const named = catalogue.indicators.get(indicator);
      // What was not known at all that day is first known now.
      if (!figure || !named || figure.observed || before === null || figure.value === before) return [];
      return [{ indicator, name: named.name, nameEn: named.nameEn, day, before, value: figure.value }];
    });
  }

  /** The ledger as it was known at the end of a day that is over, remembered for this incarnation of the store. */
  private async kept(db: Queryable, version: string, day: string): Promise<SumsSource<Queryable>> {
    const kept = this.memory.of(await readIncarnation(db));
    const source = knownBy(day);
    return {
      read: (session, measures, today, scope) => {
        const key = `${version} ${today} ${measures.join()} ${JSON.stringify(scope)}`;
        const found = kept.get(key) ?? source.read(session, measures, today, scope);
        kept.set(key, found);
        found.catch(() => kept.delete(key));
        keepNewest(kept, mostKept);
        return found;
      },
    };
  }
}

/** The ledger as it was known at the end of a day. */
const knownBy = (day: string): SumsSource<Queryable> => ({
  read: (db, measures, today, scope) => readSums(db, measures, today, { before: addDays(day, 1) }, scope),
});
