import type { QueryRunner } from 'typeorm';

/** Everything that the journal determines, with its key. */
const tables: Readonly<Record<string, string>> = {
  dossier: 'code',
  complaint: 'code',
  task: 'code',
  document: 'code',
  observation: 'code',
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

/** Rows that only one side has, by table; a table without any is left out. Contents are compared by 64 bits of their hash. */
export async function compare(runner: QueryRunner): Promise<Record<string, number>> {
  const differences: Record<string, number> = {};
  for (const table of Object.keys(tables)) {
    const content = table.startsWith('ledger')
      ? (schema: string) => `select hashtextextended(t::text, 0) from ${schema}.${table} t where n <> 0`
      : (schema: string) =>
          `select hashtextextended(((to_jsonb(t) - '{event_ids,event_sums,event_places,version}'::text[]) #- '{state,judged}')::text
             || (select array_agg(i order by i) from unnest(event_ids) i)::text, 0) from ${schema}.${table} t`;
    const [row] = (await runner.query(
      `select (select count(*) from (${content('public')} except ${content('pg_temp')}) a)::int
         + (select count(*) from (${content('pg_temp')} except ${content('public')}) b)::int as n`,
    )) as { n: number }[];
    if (row && row.n > 0) differences[table] = row.n;
  }
  return differences;
}

export async function replaceTables(runner: QueryRunner, names: readonly string[]): Promise<void> {
  for (const table of names) {
    await runner.query(`delete from public.${table}`);
    await runner.query(`insert into public.${table} select * from pg_temp.${table}`);
  }
}
