import { askedFrom, askedOf, askedParameters } from '#ledger/asked.js';
import type { TopicSet } from '#ledger/narrow.js';
import type { Queryable } from '#ledger/queryable.js';
import type { WindowSums } from '#ledger/sums.sql.js';

/** A window, and optionally the day up to whose end this program's knowledge counts (absent: all that is known now). */
export interface Window {
  readonly from: string;
  readonly to: string;
  readonly known?: string | undefined;
}

/** What of a ledger is summed; absent or null: all of it. */
export interface Part {
  readonly channel?: string | undefined;
  readonly units?: readonly string[] | null;
  readonly topics?: TopicSet | null;
}

type KeySums = Map<string, Map<string, WindowSums>>;

/** A window of one's own: the flow of [from, to] whatever the indicator's own window is, and the stock at `to`. */
export function readWindow(
  db: Queryable,
  measures: readonly string[],
  window: Window,
  { channel, units = null }: Part = {},
  by: 'unit' | 'channel' = 'unit',
): Promise<KeySums> {
  return read(db, 'ledger_unit', by, askedOf(measures, channel), window, '($7::text[] is null or unit = any($7))', [
    units,
  ]);
}

/** The whole province by procedure or category, from the other marginal ledger. */
export function readTopics(
  db: Queryable,
  measures: readonly string[],
  window: Window,
  { channel, topics = null }: Part = {},
  by: 'topic' | 'channel' = 'topic',
): Promise<KeySums> {
  const among = '($7::text[] is null or topic = any($7) or topic <> all($8::text[]))';
  const set = [topics?.of ?? null, topics?.but ?? null];
  return read(db, 'ledger_topic', by, askedOf(measures, channel), window, among, set);
}

async function read(
  db: Queryable,
  ledger: 'ledger_unit' | 'ledger_topic',
  by: 'unit' | 'topic' | 'channel',
  asked: ReturnType<typeof askedOf>,
  { from, to, known }: Window,
  among: string,
  more: unknown[],
): Promise<KeySums> {
  return byKey(
    await db.query(
      `select entry.${by} as key, name as measure, coalesce(sum(n) filter (where day >= $4::date), 0)::int as flow, sum(n)::int as "all"
       from ${askedFrom(ledger)} and day <= $5::date and ($6::date is null or known <= $6::date) and ${among}
       group by key, name`,
      [...askedParameters(asked), from, to, known ?? null, ...more],
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
