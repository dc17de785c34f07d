import type { QueryRunner } from 'typeorm';
import type { Column } from '#cases/case-kind.js';
import type { Effects } from '#ingest/effects.js';
import { scrubRead } from '#ingest/erasures.sql.js';
import type { CaseSnapshot } from '#cases/engine/case-snapshot.js';
import { storeGaps } from '#ingest/gaps.sql.js';
import { journal, type Journaled } from '#ingest/journal.sql.js';
import type { AppliedCase } from '#cases/engine/apply-events.js';
import { quarantine } from '#ingest/quarantine.sql.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';
import { creditSources } from '#ingest/sources.sql.js';
import { mergeRows } from '#storage/merge-rows.js';
import { deltaChunks } from '#ledger/commit-deltas.js';
import { writeLedger } from '#ledger/ledger.sql.js';
import { storePositions } from '#event-log/positions.sql.js';
import { transactionOn } from '#storage/in-transaction.js';

/** Another writer committed first: the batch is applied again to what is stored now. */
class ConcurrencyError extends Error {}

/**
 * The one transaction: positions, journal, cases, ledger, quarantine, sources and the notice commit together or not at
 * all. Losing its tail in a crash is allowed (synchronous_commit off), because the position is lost with it and the log
 * gives those records again.
 */
export const transaction = <T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> =>
  transactionOn(runner, async () => {
    await runner.query('set local synchronous_commit = off');
    return work();
  });

/**
 * Everything that a transaction writes, what it shares with other writers last.
 * @throws ConcurrencyError when a case was written by another process since it was read
 */
export async function writeEffects(runner: QueryRunner, effects: Effects, today: string): Promise<void> {
  await journal(runner, effects.applied.flatMap(judgedEvents));
  for (const kind of Object.keys(caseKinds) as CaseKind[]) {
    await writeCases(
      runner,
      kind,
      effects.applied.map((applied) => applied.after).filter((snapshot) => snapshot.kind === kind),
    );
  }
  await quarantine(runner, effects.quarantined);
  await storeGaps(runner, effects.batches);
  await scrubRead(runner, effects);
  await storePositions(runner, effects.batches);
  // Last what all writers share: from here on another one waits until this is committed.
  const entries = effects.applied.flatMap((applied) => applied.entries);
  await writeLedger(runner, entries, today);
  await creditSources(runner, effects, today);
  await notify(runner, effects, deltaChunks(entries));
}

const envelope: Column<CaseSnapshot>[] = [
  { name: 'code', type: 'text', of: (snapshot) => snapshot.code },
  {
    name: 'state',
    type: 'jsonb',
    of: ({ state, last, intricate, stated, judged, none }) =>
      JSON.stringify({ s: state, last, intricate, stated, judged, ...(none ? { none } : {}) }),
  },
  { name: 'event_ids', type: 'bigint[]', of: (snapshot) => array(snapshot.ids) },
  { name: 'event_sums', type: 'bigint[]', of: (snapshot) => array(snapshot.sums) },
  { name: 'event_places', type: 'bigint[]', of: (snapshot) => array(snapshot.places) },
  { name: 'disputes', type: 'int', of: (snapshot) => snapshot.disputes },
  { name: 'version', type: 'int', of: (snapshot) => snapshot.version },
  { name: 'last_at', type: 'timestamptz', of: (snapshot) => new Date(snapshot.last?.at ?? 0).toISOString() },
];
const array = (numbers: readonly bigint[]) => `{${numbers.join(',')}}`;

export async function writeCases(runner: QueryRunner, kind: CaseKind, cases: readonly CaseSnapshot[]) {
  if (cases.length === 0) return;
  const { table } = caseKinds[kind];
  const own = caseKinds[kind].columns.map((column) => ({
    ...column,
    of: (snapshot: CaseSnapshot) => column.of(snapshot.state),
  }));
  const columns = [...envelope, ...own];
  const names = columns.map(({ name }) => name).join(', ');
  const updates = columns
    .slice(1)
    .map(({ name }) => `${name} = excluded.${name}`)
    .join(', ');
  // Rows in order of code: two writers that share cases wait for each other instead of deadlocking.
  const rows = [...cases].sort((a, b) => (a.code < b.code ? -1 : 1));
  const affected = await mergeRows(
    runner,
    `incoming_${table}`,
    columns,
    rows,
    (from) => `insert into ${table} (${names}) select ${names} from ${from}
     on conflict (code) do update set ${updates} where ${table}.version = excluded.version - 1`,
  );
  if (affected !== rows.length)
    throw new ConcurrencyError(`${rows.length - affected} ${kind} cases were written by another process`);
}

/** The first event of a case in this transaction carries what the catalogue was asked because of them. */
const judgedEvents = ({ fresh: [first, ...rest], judged }: AppliedCase): Journaled[] =>
  first ? [{ ...first, judged }, ...rest] : [];

/** First what was added to the ledger, in chunks, each with the transaction before it; then which tables to read. */
async function notify(runner: QueryRunner, effects: Effects, chunks: readonly string[] | null): Promise<void> {
  await runner.query(
    `select pg_notify('ioc', case when n <= $2 then pg_current_xact_id() || ' ' || payload else payload end)
     from unnest($1::text[]) with ordinality as of (payload, n) order by n`,
    [[...(chunks ?? []), notice(effects, chunks?.length ?? null)], chunks?.length ?? 0],
  );
}

/** Which kinds changed, how many events, and at most 20 places of the last: enough for the wall to know what to read. */
function notice({ applied, quarantined, heard }: Effects, chunks: number | null): string {
  const kinds = new Set(heard.map(({ incoming }) => incoming.kind as string));
  if (quarantined.length) kinds.add('quarantine');
  const newest = applied.flatMap(({ fresh }) => fresh).sort((a, b) => a.record.appendedAt - b.record.appendedAt);
  const places = newest.slice(-20).map(({ place }) => place);
  return JSON.stringify({ kinds: [...kinds], n: heard.length, places: places.map(String), chunks });
}
