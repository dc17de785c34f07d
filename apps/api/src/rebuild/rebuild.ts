import type { DataSource, QueryRunner } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { foldContext } from '#intake/fold-context.js';
import { writeCases } from '#intake/commit.sql.js';
import type { HeldCase } from '#intake/held-case.js';
import { retell } from '#intake/retell.js';
import { type CaseKind, rooms } from '#intake/rooms.js';
import type { Entry } from '#ledger/entry.js';
import { writeLedger } from '#ledger/ledger.sql.js';
import { journaledCases } from '#intake/recorded.sql.js';

const ledgers = ['ledger_unit', 'ledger_topic', 'ledger_unit_month', 'ledger_topic_month'] as const;
const tables = ['dossier', 'complaint', 'task', 'document', 'observation', ...ledgers] as const;
/** Events read at a time. */
const pageSize = 5000;

export interface Rebuilt {
  readonly cases: number;
  /** Per table: rows that only one side has, counts of writes and order of arrival left aside. Empty: all equal. */
  readonly differences: Record<string, number>;
}

/**
 * Tells every case anew from the journal into tables beside the living ones and compares. With `apply` the new ones take
 * the place of the old, in the same transaction that holds every writer off (it locks the stored positions), so no reader
 * sees half of it. Without it nothing changes.
 */
export async function rebuild(
  db: DataSource,
  catalogue: Catalogue,
  { apply, progress }: { apply: boolean; progress: (kind: CaseKind, cases: number) => void },
): Promise<Rebuilt> {
  const runner = db.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('select 1 from log_position for update');
    for (const table of tables)
      await runner.query(`create temporary table ${table} (like public.${table} including all) on commit drop`);
    let cases = 0;
    for (const kind of Object.keys(rooms) as CaseKind[]) cases += await rebuildKind(runner, kind, catalogue, progress);
    const differences = await compare(runner);
    if (apply && Object.keys(differences).length > 0) await replaceTables(runner);
    await runner.query(
      `select pg_notify('ioc', '{"kinds":["dossier","complaint","task","document","kpi"],"n":0,"places":[],"rebuilt":true}')`,
    );
    await runner.commitTransaction();
    return { cases, differences };
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** The temporary tables hide the living ones of the same name, so the intake's own statements write them. */
async function rebuildKind(
  runner: QueryRunner,
  kind: CaseKind,
  catalogue: Catalogue,
  progress: (kind: CaseKind, cases: number) => void,
) {
  const context = foldContext(catalogue);
  let done = 0;
  for await (const page of journaledCases(runner, kind, pageSize)) {
    const held: HeldCase[] = [];
    const entries = new Map<string, Entry[]>();
    for (const [code, events] of page) {
      const told = retell(rooms[kind], kind, code, events, context);
      held.push({ ...told.held, version: 1 });
      for (const { known, entries: more } of told.chapters)
        entries.set(known, [...(entries.get(known) ?? []), ...more]);
    }
    await writeCases(runner, kind, held);
    for (const [known, more] of entries) await writeLedger(runner, more, known);
    done += page.size;
    progress(kind, done);
  }
  return done;
}

async function compare(runner: QueryRunner): Promise<Record<string, number>> {
  const differences: Record<string, number> = {};
  for (const table of tables) {
    const content = table.startsWith('ledger')
      ? (schema: string) => `select to_jsonb(t)::text from ${schema}.${table} t where n <> 0`
      : (schema: string) =>
          `select (to_jsonb(t) - '{event_ids,event_sums,event_places,version}'::text[])::text
             || (select array_agg(i order by i) from unnest(event_ids) i)::text from ${schema}.${table} t`;
    const [row] = (await runner.query(
      `select (select count(*) from (${content('public')} except ${content('pg_temp')}) a)::int
         + (select count(*) from (${content('pg_temp')} except ${content('public')}) b)::int as n`,
    )) as { n: number }[];
    if (row && row.n > 0) differences[table] = row.n;
  }
  return differences;
}

async function replaceTables(runner: QueryRunner): Promise<void> {
  for (const table of tables) {
    await runner.query(`delete from public.${table}`);
    await runner.query(`insert into public.${table} select * from pg_temp.${table}`);
  }
}
