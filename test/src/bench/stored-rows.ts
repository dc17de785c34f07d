import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';

/** Tables that a drain filled: those that an empty database of the same version leaves empty. Partitions count themselves. */
async function filledTables(db: DataSource, empty: DataSource): Promise<string[]> {
  const tables: { name: string }[] = await db.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  );
  const hasRows = async (at: DataSource, name: string) =>
    ((await at.query(`select exists (select from "${name}") as some`)) as { some: boolean }[])[0]?.some === true;
  const found: string[] = [];
  for (const { name } of tables) if ((await hasRows(db, name)) && !(await hasRows(empty, name))) found.push(name);
  return found;
}

/** Writes what a drain left behind as files of COPY, one a table, and returns the tables. */
export async function dumpRows(from: { url: string; db: DataSource }, empty: DataSource, dir: string) {
  await mkdir(dir, { recursive: true });
  const client = new pg.Client({ connectionString: from.url });
  await client.connect();
  const tables = await filledTables(from.db, empty);
  for (const table of tables)
    await pipeline(client.query(copyTo(`copy "${table}" to stdout`)), createWriteStream(join(dir, `${table}.copy`)));
  await client.end();
  return tables;
}
