import type { DataSource } from 'typeorm';

/** Tables of the whole database that hold a text, in any column, bytes included. */
export async function tablesWith(db: DataSource, text: string): Promise<string[]> {
  const tables = (await db.query(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )) as { name: string }[];
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = (await db.query(
      `select 1 from "${name}" t where position($1 in t::text) > 0 or position(encode(convert_to($1, 'UTF8'), 'hex') in t::text) > 0 limit 1`,
      [text],
    )) as unknown[];
    if (rows.length > 0) found.push(name);
  }
  return found.sort();
}
