import type { Indicator } from '#catalogue/catalogue.js';

/**
 * The rule that was in force on a day, or the version that is asked for; null: there is no such version. Key of a formula is
 * its code and version (domain.md §1.9): a code may keep its name and change its meaning.
 */
export function indicatorOn(indicator: Indicator, day: string, version?: number): Indicator | null {
  const former = [...(indicator.formerly ?? [])].sort((a, b) => (a.until < b.until ? -1 : 1));
  if (version !== undefined) {
    if (version === indicator.version) return indicator;
    const asked = former.find((one) => one.version === version);
    return asked ? asIt(asked, indicator) : null;
  }
  const then = former.find(({ until }) => day <= until);
  return then ? asIt(then, indicator) : indicator;
}

/** All rules that an indicator had and has. Pure. */
export const versionsOf = (indicator: Indicator): Indicator[] => [
  ...(indicator.formerly ?? []).map((former) => asIt(former, indicator)),
  indicator,
];

type Former = NonNullable<Indicator['formerly']>[number];

/** What a former version does not say of itself was as it is now. */
const asIt = ({ until: _until, ...former }: Former, indicator: Indicator): Indicator => ({ ...indicator, ...former });

/** Last day of the rule before the one in force: a line drawn across it would compare two meanings. Null: there was none. */
export function lastDayBefore(indicator: Indicator): string | null {
  const last = (indicator.formerly ?? []).reduce<string | null>(
    (latest, { until }) => (latest === null || until > latest ? until : latest),
    null,
  );
  return last;
}
