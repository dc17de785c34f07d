import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { DataSource } from 'typeorm';

/** What the questions ask of a dossier, with DuckDB's types. */
const columns = {
  code: 'varchar',
  unit: 'varchar',
  procedure: 'varchar',
  channel: 'varchar',
  received_at: 'timestamptz',
  received_day: 'date',
  finished_day: 'date',
  due_day: 'date',
  has_fee: 'boolean',
  paid_online: 'boolean',
  paid_online_day: 'date',
  digitised_day: 'date',
} as const;
const pageSize = 20_000;

/** An embedded column store with the same dossiers, asked the same statements in this process, with two threads. */
export class DuckDbPeer {
  private constructor(private readonly connection: DuckDBConnection) {}

  static async of(db: DataSource): Promise<DuckDbPeer> {
    const folder = await mkdtemp(join(tmpdir(), 'bench-duckdb-'));
    try {
      const file = join(folder, 'dossier.csv');
      await writeRows(db, file);
      const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
      const types = Object.entries(columns).map(([name, type]) => `'${name}': '${type}'`);
      await connection.run(
        `create table dossier as select * from read_csv('${file}', header = false, nullstr = '', columns = {${types.join(', ')}})`,
      );
      return new DuckDbPeer(connection);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** Answers a statement in PostgreSQL's words; $n that are lists or absent are written into it. */
  async query(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    let own = sql;
    parameters.forEach((value, index) => (own = own.replaceAll(`$${index + 1}`, literal(value))));
    const reader = await this.connection.runAndReadAll(own);
    return reader.getRowObjectsJS();
  }

  close(): void {
    this.connection.closeSync();
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map((one) => quoted(String(one))).join(', ')}]`;
  return typeof value === 'number' ? String(value) : quoted(String(value));
}

async function writeRows(db: DataSource, path: string): Promise<void> {
  const file = createWriteStream(path);
  const texts = Object.keys(columns).map((name) => `coalesce(${name}::text, '')`);
  let after = '';
  for (;;) {
    const rows = (await db.query(
      `select code, concat_ws(',', ${texts.join(', ')}) as line from dossier where code > $1 order by code limit ${pageSize}`,
      [after],
    )) as { code: string; line: string }[];
    for (const { line } of rows) if (!file.write(`${line}\n`)) await once(file, 'drain');
    if (rows.length < pageSize) break;
    after = rows.at(-1)?.code ?? after;
  }
  file.end();
  await once(file, 'finish');
}
