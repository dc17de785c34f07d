import type { RestatedFigure } from '@ioc/shared/answers/shift';
import { addDays, localDay } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { computeFigures, type SumsSource } from '#ledger/figures.js';
import type { Queryable } from '#ledger/queryable.js';
import { readSums } from '#ledger/sums.sql.js';

/**
 * Headline figures of the day before the shift began, as far as they are no longer what they were at the end of that day. What
 * is known is kept by days, so corrections since midnight count for the shift.
 */
export async function restatedSince(db: Queryable, of: Catalogue, since: Date): Promise<RestatedFigure[]> {
  const day = addDays(localDay(since.toISOString()), -1);
  const headlines = [...of.indicators].filter(([, { headline }]) => headline !== null);
  const catalogue = { ...of, indicators: new Map(headlines) };
  const asKnown = async (sums?: SumsSource<Queryable>) =>
    (await computeFigures(db, catalogue, { today: day, sources: [], sums })).get(of.province.rootUnit) ?? [];
  const now = new Map((await asKnown()).map((figure) => [figure.indicator, figure]));
  return (await asKnown(knownBy(day))).flatMap(({ indicator, value: before }) => {
    const figure = now.get(indicator);
    const named = catalogue.indicators.get(indicator);
    // What was not known at all that day is first known now.
    if (!figure || !named || figure.observed || before === null || figure.value === before) return [];
    return [{ indicator, name: named.name, nameEn: named.nameEn, day, before, value: figure.value }];
  });
}

/** The ledger as it was known at the end of a day. */
const knownBy = (day: string): SumsSource<Queryable> => ({
  read: (db, measures, today, scope) => readSums(db, measures, today, { before: addDays(day, 1) }, scope),
});
