import type { QueryRunner } from 'typeorm';
import { fieldsThatDiffer, type NamedRows } from '#rebuild/named.js';

/** Everything that the journal determines, with its key. */
const tables: Readonly<Record<string, string>> = {
  dossier: 'code',
  complaint: 'code',
  task: 'code',
  document: 'code',
  observation: 'code',
  register_entry: 'code',
  ledger_unit: 'day, measure, unit, channel, known',
  ledger_topic: 'day, measure, topic, channel, known',
  ledger_unit_month: 'measure, unit, channel, month',
  ledger_topic_month: 'measure, topic, channel, month',
};

/** Empty tables of the same names in front of the living ones; of their indexes only the key, which the writers need. */
export async function hideTables(runner: QueryRunner): Promise<void> {
  for (const [table, key] of Object.entries(tables)) {
    await runner.query(
      `create temporary table ${table} (like public.${table} including all excluding indexes, primary key (${key})) on commit drop`,
    );
  }
}

/** What the journal determines of a case `t`: counts of writes and the order of arrival left aside. */
const content = `((to_jsonb(t) - '{event_ids,event_sums,event_places,version}'::text[]) #- '{state,judged}')
  || jsonb_build_object('event_ids', (select jsonb_agg(i order by i) from unnest(event_ids) i))`;

/** Rows that only one side has, by table; a table without any is left out. Contents are compared by 64 bits of their hash. */
export async function compareTables(runner: QueryRunner): Promise<Record<string, number>> {
  const differences: Record<string, number> = {};
  for (const table of Object.keys(tables)) {
    const hashes = table.startsWith('ledger')
      ? (schema: string) => `select hashtextextended(t::text, 0) from ${schema}.${table} t where n <> 0`
      : (schema: string) => `select hashtextextended((${content})::text, 0) from ${schema}.${table} t`;
    const [row] = (await runner.query(
      `select (select count(*) from (${hashes('public')} except ${hashes('pg_temp')}) a)::int
         + (select count(*) from (${hashes('pg_temp')} except ${hashes('public')}) b)::int as n`,
    )) as { n: number }[];
    if (row && row.n > 0) differences[table] = row.n;
  }
  return differences;
}

/** The cases, or the figures of a ledger, in which a table differs: the first `most` in order of their key. */
export async function nameRows(runner: QueryRunner, table: string, most: number): Promise<NamedRows> {
  const key = tables[table] as string;
  const isLedger = table.startsWith('ledger');
  const side = (schema: string) =>
    isLedger
      ? `select ${key}, n from ${schema}.${table} where n <> 0`
      : `select code, ${content} as content from ${schema}.${table} t`;
  const value = isLedger ? 'n' : 'content';
  const rows = (await runner.query(
    `select concat_ws(' ', ${key}) as of, a.${value} as before, b.${value} as after, count(*) over ()::int as total
     from (${side('public')}) a full join (${side('pg_temp')}) b using (${key})
     where a.${value} is distinct from b.${value} order by ${key} limit $1`,
    [most],
  )) as { of: string; before: never; after: never; total: number }[];
  const named = rows.map(({ of, before, after }) => ({
    of,
    differs: isLedger ? `${before ?? 0} → ${after ?? 0}` : fieldsThatDiffer(before, after),
  }));
  return { named, more: (rows[0]?.total ?? 0) - named.length };
}

export async function replaceTables(runner: QueryRunner, names: readonly string[]): Promise<void> {
  for (const table of names) {
    await runner.query(`delete from public.${table}`);
    await runner.query(`insert into public.${table} select * from pg_temp.${table}`);
  }
}
