import type { QueryRunner } from 'typeorm';
import type { Column } from '#cases/room.js';
import type { Effects } from '#intake/effects.js';
import { scrubRead } from '#intake/erasures.sql.js';
import type { HeldCase } from '#intake/held-case.js';
import { storeGaps } from '#intake/gaps.sql.js';
import { journal, type Journaled } from '#intake/journal.sql.js';
import type { Told } from '#intake/tell.js';
import { quarantine } from '#intake/quarantine.sql.js';
import { type CaseKind, rooms } from '#intake/rooms.js';
import { creditSources } from '#intake/sources.sql.js';
import { mergeRows } from '#storage/merge-rows.js';
import { writeLedger } from '#ledger/ledger.sql.js';
import { storePositions } from '#intake/positions.sql.js';

/** Another writer was there first: the batch is told again from what is stored now. */
class Outrun extends Error {}

/**
 * The one transaction: positions, journal, cases, ledger, quarantine, sources and the notice commit together or not at
 * all. Losing its tail in a crash is allowed (synchronous_commit off), because the position is lost with it and the log
 * gives those records again.
 */
export async function transaction<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  await runner.startTransaction();
  try {
    await runner.query('set local synchronous_commit = off');
    const result = await work();
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

/**
 * Everything that a transaction writes, what it shares with other writers last.
 * @throws Outrun when a case was written by another process since it was read
 */
export async function writeEffects(runner: QueryRunner, effects: Effects, today: string): Promise<void> {
  await journal(runner, effects.told.flatMap(judgedEvents));
  for (const kind of Object.keys(rooms) as CaseKind[]) {
    await writeCases(
      runner,
      kind,
      effects.told.map((told) => told.after).filter((held) => held.kind === kind),
    );
  }
  await quarantine(runner, effects.quarantined);
  await storeGaps(runner, effects.batches);
  await scrubRead(runner, effects);
  await storePositions(runner, effects.batches);
  // Last what all writers share: from here on another one waits until this is committed.
  await writeLedger(
    runner,
    effects.told.flatMap((told) => told.entries),
    today,
  );
  await creditSources(runner, effects, today);
  await runner.query(`select pg_notify('ioc', $1)`, [notice(effects)]);
}

const envelope: Column<HeldCase>[] = [
  { name: 'code', type: 'text', of: (held) => held.code },
  {
    name: 'state',
    type: 'jsonb',
    of: ({ state, last, intricate, stated, judged, none }) =>
      JSON.stringify({ s: state, last, intricate, stated, judged, ...(none ? { none } : {}) }),
  },
  { name: 'event_ids', type: 'bigint[]', of: (held) => array(held.ids) },
  { name: 'event_sums', type: 'bigint[]', of: (held) => array(held.sums) },
  { name: 'event_places', type: 'bigint[]', of: (held) => array(held.places) },
  { name: 'disputes', type: 'int', of: (held) => held.disputes },
  { name: 'version', type: 'int', of: (held) => held.version },
  { name: 'last_at', type: 'timestamptz', of: (held) => new Date(held.last?.at ?? 0).toISOString() },
];
const array = (numbers: readonly bigint[]) => `{${numbers.join(',')}}`;

export async function writeCases(runner: QueryRunner, kind: CaseKind, cases: readonly HeldCase[]) {
  if (cases.length === 0) return;
  const { table } = rooms[kind];
  const own = rooms[kind].columns.map((column) => ({ ...column, of: (held: HeldCase) => column.of(held.state) }));
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
    throw new Outrun(`${rows.length - affected} ${kind} cases were written by another process`);
}

/** The first event of a case in this transaction carries what the catalogue was asked because of them. */
const judgedEvents = ({ fresh: [first, ...rest], judged }: Told): Journaled[] =>
  first ? [{ ...first, judged }, ...rest] : [];

/** Which kinds changed, how many events, and at most 20 places of the last: enough for the wall to know what to read. */
function notice({ told, quarantined, heard }: Effects): string {
  const kinds = new Set(heard.map(({ incoming }) => incoming.kind as string));
  if (quarantined.length) kinds.add('quarantine');
  const newest = told.flatMap(({ fresh }) => fresh).sort((a, b) => a.record.appendedAt - b.record.appendedAt);
  const places = newest.slice(-20).map(({ place }) => place);
  return JSON.stringify({ kinds: [...kinds], n: heard.length, places: places.map(String) });
}
