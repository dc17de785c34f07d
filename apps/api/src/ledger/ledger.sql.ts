import type { QueryRunner } from 'typeorm';
import type { Entry } from '#ledger/entry.js';

/**
 * Adds entries to the two marginal ledgers. `known` is the local day on which this program came to know an entry, but
 * never earlier than the entry's own day: so a sum over known ≤ K gives day D as it was known at the end of K.
 */
export async function writeLedger(runner: QueryRunner, entries: readonly Entry[], today: string): Promise<void> {
  const byUnit = new Map<string, number>();
  const byTopic = new Map<string, number>();
  for (const { measure, unit, topic, channel, day, n } of entries) {
    const known = day > today ? day : today;
    count(byUnit, `${measure}\n${unit}\n${channel}\n${day}\n${known}`, n);
    if (topic !== null) count(byTopic, `${measure}\n${topic}\n${channel}\n${day}\n${known}`, n);
  }
  await upsert(runner, 'ledger_unit', ['measure', 'unit', 'channel', 'day', 'known'], byUnit);
  await upsert(runner, 'ledger_topic', ['measure', 'topic', 'channel', 'day', 'known'], byTopic);
}

const count = (sums: Map<string, number>, key: string, n: number) => sums.set(key, (sums.get(key) ?? 0) + n);

/** Keys in one order for all writers, so that two of them never deadlock. */
async function upsert(runner: QueryRunner, table: string, key: readonly string[], sums: Map<string, number>) {
  const rows = [...sums.entries()].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return;
  const parts = rows.map(([text]) => text.split('\n'));
  const types = key.map((name) => (name === 'day' || name === 'known' ? 'date' : 'text'));
  const arrays = [...types, 'int'].map((type, index) => `$${index + 1}::${type}[]`).join(', ');
  await runner.query(
    `insert into ${table} (${key.join(', ')}, n) select * from unnest(${arrays})
     on conflict (${key.join(', ')}) do update set n = ${table}.n + excluded.n`,
    [...key.map((_, index) => parts.map((part) => part[index])), rows.map(([, n]) => n)],
  );
}
