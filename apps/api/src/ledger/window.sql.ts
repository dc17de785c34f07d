import { entriesOfMeasures, ledgerMeasures, measureParameters } from '#ledger/ledger-measure.js';
import type { ProcedureSet } from '#ledger/case-filters.js';
import type { Queryable } from '#ledger/queryable.js';
import { knownBy, type Ledger, monthlyRollup } from '#ledger/monthly-rollup.js';
import type { WindowSums } from '#ledger/sums.sql.js';

/** A window, and optionally the day up to whose end this program's knowledge counts (absent: all that is known now). */
export interface LedgerWindow {
  readonly from: string;
  readonly to: string;
  readonly known?: string | undefined;
}

/** What of a ledger is summed; absent or null: all of it. */
export interface WindowFilter {
  readonly channel?: string | undefined;
  readonly units?: readonly string[] | null;
  readonly topics?: ProcedureSet | null;
}

/** key → measure → sums; a flow of a window of one's own stands in `day`, `month` and `year`. */
export type KeySums = Map<string, Map<string, WindowSums>>;

/** A window of one's own: the flow of [from, to] whatever the indicator's own window is, and the stock at `to`. */
export function readWindow(
  db: Queryable,
  measures: readonly string[],
  window: LedgerWindow,
  { channel, units = null }: WindowFilter = {},
  by: 'unit' | 'channel' = 'unit',
): Promise<KeySums> {
  return read(
    db,
    'ledger_unit',
    by,
    ledgerMeasures(measures, channel),
    window,
    '($6::text[] is null or unit = any($6))',
    [units],
  );
}

/** The whole province by procedure or category, from the other marginal ledger. */
export function readProvinceWindow(
  db: Queryable,
  measures: readonly string[],
  window: LedgerWindow,
  { channel, topics = null }: WindowFilter = {},
  by: 'topic' | 'channel' = 'topic',
): Promise<KeySums> {
  const among = '($6::text[] is null or topic = any($6) or topic <> all($7::text[]))';
  const set = [topics?.of ?? null, topics?.but ?? null];
  return read(db, 'ledger_topic', by, ledgerMeasures(measures, channel), window, among, set);
}

async function read(
  db: Queryable,
  ledger: Ledger,
  by: 'unit' | 'topic' | 'channel',
  asked: ReturnType<typeof ledgerMeasures>,
  { from, to, known }: LedgerWindow,
  among: string,
  more: unknown[],
): Promise<KeySums> {
  const entries =
    known === undefined ? monthlyRollup(ledger, to, [from]) : await knownBy(db, ledger, known, to, [from]);
  return byKey(
    await db.query(
      `select entry.${by} as key, name as measure, coalesce(sum(n) filter (where day >= $4::date), 0)::int as flow, sum(n)::int as "all"
       from ${entriesOfMeasures(entries)} and day <= $5::date and ${among}
       group by key, name`,
      [...measureParameters(asked), from, to, ...more],
    ),
  );
}

export function byKey(rows: readonly { key: string; measure: string; flow: number; all: number }[]): KeySums {
  const found: KeySums = new Map();
  for (const { key, measure, flow, all } of rows) {
    const of = found.get(key) ?? new Map<string, WindowSums>();
    found.set(key, of.set(measure, { day: flow, month: flow, year: flow, all }));
  }
  return found;
}
