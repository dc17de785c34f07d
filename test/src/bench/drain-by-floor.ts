import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Drained, type DrainTask, Stopwatch } from '@ioc/test/bench/drain';

/** As many as the copy uses. */
const connections = 4;

/**
 * The floor: exactly the rows that the intake ended up writing, with their indexes, by COPY, and none of its thinking. What
 * lies between the intake and this is ours to close; what lies between this and the copy is the price of the design.
 */
export async function drainByFloor({ databaseUrl, rowsDir = '', records }: DrainTask): Promise<Drained> {
  const files = (await readdir(rowsDir)).filter((file) => file.endsWith('.copy'));
  const tables = await Promise.all(
    files.map(async (file) => ({ name: file.slice(0, -'.copy'.length), rows: await readFile(join(rowsDir, file)) })),
  );
  // The largest first, so that the connections end at about the same time.
  const waiting = tables.sort((a, b) => b.rows.length - a.rows.length);
  const { length } = tables;
  const watch = new Stopwatch(records);
  watch.begin();
  await Promise.all(Array.from({ length: connections }, () => copyTables(databaseUrl, waiting)));
  watch.committed(records, length);
  return watch.finished;
}

async function copyTables(databaseUrl: string, waiting: { name: string; rows: Buffer }[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (let table = waiting.shift(); table; table = waiting.shift()) {
    await client.query('begin; set local synchronous_commit = off');
    await pipeline(Readable.from(chunks(table.rows)), client.query(copyFrom(`copy "${table.name}" from stdin`)));
    await client.query('commit');
  }
  await client.end();
}

function* chunks(rows: Buffer, size = 1 << 20): Generator<Buffer> {
  for (let at = 0; at < rows.length; at += size) yield rows.subarray(at, at + size);
}
