import type { Catalogue, Procedure } from '#catalogue/catalogue.js';
import type { ProcedureClass } from '@ioc/shared/measures/condition';
import type { CohortMeasure, LedgerTerm } from '#drill-down/index766/index766-measures.js';
import { type TermSums, termSumsOf } from '#ledger/columns/sums-of-columns.js';
import type { LedgerReads } from '#ledger/ledger-reads.js';
import type { Queryable } from '#ledger/queryable.js';
import { monthlyRollup } from '#ledger/monthly-rollup.js';

export interface Days {
  readonly from: string;
  readonly to: string;
}
export type Named = readonly [name: string, measure: CohortMeasure];

/** Cases of a unit that a measure counts. */
export interface CohortRow {
  unit: string;
  name: string;
  n: number;
}

type Sums = Record<LedgerTerm['as'], number>;
interface CohortSums extends Sums {
  readonly unit: string;
  readonly measure: string;
  readonly among: string;
}

/** Counts by unit that are sums of the ledger. */
export async function fromLedger(
  ledger: LedgerReads,
  named: readonly Named[],
  days: Days,
  units: readonly string[] | null,
): Promise<CohortRow[]> {
  const terms = named.flatMap(([name, of]) => (of.ledger ?? []).map((term) => ({ name, ...term })));
  const measures = [...new Set(terms.map(({ measure }) => measure))];
  const columns = await ledger.columns('ledger_unit');
  const sums = columns
    ? termSumsOf(columns, measures, days, units).map((one) => cohortOf(one, days))
    : await fromTable(ledger.db, measures, days, units);
  return sums.flatMap((sum) =>
    terms
      .filter(({ measure, among }) => measure === sum.measure && isAmong(sum.among, among))
      .map(({ name, sign, as }): CohortRow => ({ unit: sum.unit, name, n: (sign ?? 1) * sum[as] })),
  );
}

/** An entry of a cohort has the month of reception for a channel, and after it what sets it apart. */
function cohortOf({ place, channel, measure, ...sums }: TermSums, { from, to }: Days): CohortSums {
  const month = channel.slice(0, 7);
  const cohort = month >= from.slice(0, 7) && month <= to.slice(0, 7) ? sums.stock : 0;
  const among = measure.startsWith('index766.') ? channel.slice(7) : channel;
  return { unit: place, measure, among, ...sums, cohort };
}

/** The same by the table. */
async function fromTable(
  db: Queryable,
  measures: readonly string[],
  { from, to }: Days,
  units: readonly string[] | null,
): Promise<CohortSums[]> {
  return (await db.query(
    `select unit, measure, case when starts_with(measure, 'index766.') then substr(channel, 8) else channel end as among,
       coalesce(sum(n) filter (where day >= $2::date), 0)::int as flow, sum(n)::int as stock,
       coalesce(sum(n) filter (where day < $2::date), 0)::int as eve,
       coalesce(sum(n) filter (where substr(channel, 1, 7) between $4 and $5), 0)::int as cohort
     from ${monthlyRollup('ledger_unit', to, [from])} entry
     where measure = any($1) and ($3::text[] is null or unit = any($3))
     group by unit, measure, among`,
    [measures, from, units, from.slice(0, 7), to.slice(0, 7)],
  )) as CohortSums[];
}

export const isCohort = ({ as }: LedgerTerm) => as === 'cohort';
const classes = { full: ({ online }: Procedure) => online === 'full', fee: ({ fee }: Procedure) => fee };

/** Counts of procedures of a kind, of the whole province. */
export async function fromTopics(
  ledger: LedgerReads,
  { procedures }: Catalogue,
  named: readonly Named[],
  { from, to }: Days,
): Promise<CohortRow[]> {
  const terms = named.flatMap(([name, { whole }]) => (whole ?? []).map((term) => ({ name, ...term })));
  const measures = [...new Set(terms.map(({ measure }) => measure))];
  const columns = await ledger.columns('ledger_topic');
  const sums = columns
    ? termSumsOf(columns, measures, { from, to }, null)
    : ((await ledger.db.query(
        `select topic as place, measure, sum(n)::int as flow from ${monthlyRollup('ledger_topic', to, [from])} entry
         where measure = any($1) and day >= $2::date group by topic, measure`,
        [measures, from],
      )) as Pick<TermSums, 'place' | 'measure' | 'flow'>[]);
  return sums.flatMap(({ place, measure, flow: n }) => {
    const procedure = procedures.get(place);
    const isIn = (of: ProcedureClass) => procedure !== undefined && classes[of](procedure);
    return terms
      .filter((term) => term.measure === measure && isIn(term.of) !== (term.but ?? false))
      .map(({ name }): CohortRow => ({ unit: '-', name, n }));
  });
}

const isAmong = (channel: string, among: LedgerTerm['among']) =>
  among === undefined || among.channels.includes(channel) !== (among.but ?? false);
