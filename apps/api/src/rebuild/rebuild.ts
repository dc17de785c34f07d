import type { DataSource, QueryRunner } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { writeCases } from '#ingest/commit.sql.js';
import type { CaseSnapshot } from '#cases/engine/case-snapshot.js';
import { replayCase } from '#cases/engine/replay-case.js';
import { noteRestated, readRuleChanges, type RuleChange } from '#ledger/rule-change.sql.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';
import type { Entry } from '#ledger/entry.js';
import { writeLedger } from '#ledger/ledger.sql.js';
import { journaledCases } from '#cases/engine/recorded-events.sql.js';
import type { NamedRows } from '#rebuild/named.js';
import { compareTables, hideTables, nameRows, replaceTables } from '#rebuild/tables.sql.js';
import { endIncarnation } from '#storage/incarnation.js';
import { storeProjectionVersion } from '#storage/projection-version.js';
import { inTransaction } from '#storage/in-transaction.js';

/** Events read at a time: what a rebuild holds in memory, however long the journal is. */
const pageSize = 5000;
/** Of each table that differs; the rest is counted. */
const mostNamed = 20;

export interface Rebuilt {
  readonly cases: number;
  /** Per table: rows that only one side has, counts of writes and order of arrival left aside. Empty: all equal. */
  readonly differences: Record<string, number>;
  /** Per table that differs: its first cases or figures, by name. */
  readonly named: Record<string, NamedRows>;
}

/** How far it is: events replayed of all that are in the journal, and what it does. */
export interface RebuildProgress {
  readonly doing: CaseKind | 'comparing' | 'replacing';
  readonly events: number;
  readonly of: number;
}

/**
 * Replays every case from the journal into tables beside the present ones and compares. With `apply` the new ones take
 * the place of the old, in the same transaction that holds every writer off (it locks the stored positions), so no reader
 * sees half of it. Without it, and when it is interrupted, nothing changes.
 */
export async function rebuild(
  db: DataSource,
  catalogue: Catalogue,
  { apply, progress }: { apply: boolean; progress: (at: RebuildProgress) => void },
): Promise<Rebuilt> {
  return inTransaction(db, async (runner) => {
    // When this program is stopped, the server notices it in the middle of a long statement too.
    await runner.query(`set local client_connection_check_interval = '1s'`);
    await runner.query('select 1 from log_position for update');
    const [{ n: of }] = (await runner.query('select count(*)::int as n from journal')) as [{ n: number }];
    await hideTables(runner);
    let [cases, events] = [0, 0];
    for (const kind of Object.keys(caseKinds) as CaseKind[]) {
      const changes = await readRuleChanges(runner, kind);
      const stored = await rebuildKind(runner, kind, { catalogue, changes }, (more) =>
        progress({ doing: kind, events: (events += more), of }),
      );
      cases += stored.cases;
      if (apply)
        for (const change of changes)
          await noteRestated(runner, change, kind, [...(stored.restated.get(change.rule) ?? [])]);
    }
    progress({ doing: 'comparing', events, of });
    const differences = await compareTables(runner);
    const named: Record<string, NamedRows> = {};
    for (const table of Object.keys(differences)) named[table] = await nameRows(runner, table, mostNamed);
    if (apply) {
      progress({ doing: 'replacing', events, of });
      await replaceTables(runner, Object.keys(differences));
      await storeProjectionVersion(runner);
      await endIncarnation(runner);
    }
    await runner.query(`select pg_notify('ioc', $1)`, [
      JSON.stringify({ kinds: Object.keys(caseKinds), n: 0, places: [], rebuilt: true }),
    ]);
    return { cases, differences, named };
  });
}

/** The temporary tables hide the living ones of the same name, so the intake's own statements write them. */
async function rebuildKind(
  runner: QueryRunner,
  kind: CaseKind,
  { catalogue, changes }: { catalogue: Catalogue; changes: readonly RuleChange[] },
  stored: (events: number) => void,
): Promise<{ cases: number; restated: ReadonlyMap<string, Set<string>> }> {
  const context = foldContext(catalogue);
  const restated = new Map(changes.map(({ rule }) => [rule, new Set<string>()]));
  let cases = 0;
  for await (const page of journaledCases(runner, kind, pageSize)) {
    const held: CaseSnapshot[] = [];
    const entries = new Map<string, Entry[]>();
    let events = 0;
    for (const [code, of] of page) {
      const retold = replayCase(caseKinds[kind], kind, code, of, context, changes);
      for (const { rule, entries: changed } of retold.chapters)
        if (rule && changed.length > 0) restated.get(rule)?.add(code);
      held.push({ ...retold.held, version: 1 });
      events += of.length;
      for (const { known, entries: more } of retold.chapters) {
        const day = entries.get(known);
        if (day) day.push(...more);
        else entries.set(known, [...more]);
      }
    }
    await writeCases(runner, kind, held);
    for (const [known, more] of entries) await writeLedger(runner, more, known);
    cases += page.size;
    stored(events);
  }
  return { cases, restated };
}
