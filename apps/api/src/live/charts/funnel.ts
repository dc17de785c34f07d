import type { FunnelChart } from '@ioc/shared/live/charts';
import type { DossierStatus } from '@ioc/shared/events/dossier-states';
import { dossierStateMeasures } from '@ioc/shared/measures/dossier-measures';
import type { Catalogue } from '#catalogue/catalogue.js';
import { nameOfStatus, type StateBook } from '#catalogue/states.js';
import type { Queryable } from '#ledger/queryable.js';
import { measureSql } from '#measures/measure-sql.js';

/** States in which a dossier waits for somebody, in the order of its way, and since when. */
const since = {
  registered: 'registered_at',
  received: 'coalesce(received_at, registered_at)',
  processing: 'coalesce(received_at, registered_at)',
  supplement: 'waiting_since',
  fee: 'waiting_since',
  paused: 'waiting_since',
  resolved: 'finished_at',
} as const satisfies Partial<Record<DossierStatus, string>>;
type Waiting = keyof typeof since;
const states = Object.keys(since) as Waiting[];

/** As the list behind each number asks. */
const isTold = measureSql(dossierStateMeasures['dossier.known']);

export interface StateTime {
  readonly status: Waiting;
  readonly n: number;
  /** Days. */
  readonly median: number | null;
  readonly longest: number | null;
}

/** How many dossiers of `units` (null: all) are in each of the states, and how long the middle one and the oldest have been. */
export async function readStateTimes(
  db: Queryable,
  units: readonly string[] | null,
  now: string,
): Promise<StateTime[]> {
  const begun = states.map((state) => `when '${state}' then ${since[state]}`).join(' ');
  const days = `floor(extract(epoch from $1::timestamptz - begun) / 86400)`;
  return db.query(
    `select status, count(*)::int as n, (percentile_disc(0.5) within group (order by ${days}))::int as median,
       max(${days})::int as longest
     from (select status, case status ${begun} end as begun from dossier
           where status = any($2) and ${isTold} and ($3::text[] is null or unit = any($3))) waiting
     group by status`,
    [now, states, units],
  );
}

const nameEnOf = (book: StateBook, state: Waiting): string =>
  state === 'paused' ? 'Paused' : (book.states.get(state)?.nameEn ?? state);

/** Every state in the order of the way, also one that nobody is in; "paused" only where somebody is. Pure. */
export function funnelChart(key: string, found: readonly StateTime[], { states: book }: Catalogue): FunnelChart {
  const of = new Map(found.map((one) => [one.status, one]));
  return {
    ...{ key, show: 'funnel' },
    stages: states
      .filter((state) => state !== 'paused' || of.has(state))
      .map((state) => {
        const { n = 0, median = null, longest = null } = of.get(state) ?? {};
        const name = nameOfStatus(book, state);
        return { state, name, nameEn: nameEnOf(book, state), n, median, longest };
      }),
  };
}
