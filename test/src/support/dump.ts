import { pipeline } from 'node:stream/promises';
import { schemaText } from '@ioc/infra/contracts/schema-text';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/**
 * A database as plain SQL, in the manner of pg_dump and readable by psql: sequences, tables with keys and indexes, rows as
 * COPY blocks in order of the primary key. pg_dump itself does not come with the embedded server.
 */
export async function dumpDatabase(url: string): Promise<string> {
  return withClient(url, async (client) => {
    await client.query(
      `begin isolation level repeatable read; set local search_path = public; set local timezone = 'UTC'`,
    );
    const query = async (sql: string) => (await client.query(sql)).rows;
    const sequences = (await query(
      `select quote_ident(sequencename) as name, data_type::text as type, coalesce(last_value, 0)::text as last
       from pg_sequences where schemaname = 'public' order by 1`,
    )) as { name: string; type: string; last: string }[];
    const parts = [
      ...sequences.map(({ name, type }) => `create sequence ${name} as ${type};\n`),
      await schemaText({ query }),
    ];
    for (const table of await tablesOf(query)) parts.push(await rowsOf(client, table));
    for (const { name, last } of sequences) if (last !== '0') parts.push(`select setval('${name}', ${last});\n`);
    return parts.join('\n');
  });
}

interface Table {
  name: string;
  columns: string;
  key: string;
}

const tablesOf = (query: (sql: string) => Promise<unknown>) =>
  query(
    `select quote_ident(c.relname) as name,
       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       (select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname collate "C"`,
  ) as Promise<Table[]>;

async function rowsOf(client: pg.Client, { name, columns, key }: Table): Promise<string> {
  const chunks: Buffer[] = [];
  const stream = client.query(copyTo(`copy (select ${columns} from ${name} order by ${key}) to stdout`));
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const rows = Buffer.concat(chunks).toString('utf8');
  return rows === '' ? '' : `COPY ${name} (${columns}) FROM stdin;\n${rows}\\.\n`;
}

/** Fills an empty database from such a text. */
export async function restoreDatabase(url: string, text: string): Promise<void> {
  await withClient(url, async (client) => {
    let rest = text;
    for (let block = copyBlock.exec(rest); block; block = copyBlock.exec(rest)) {
      const [whole, command = '', rows = ''] = block;
      await client.query(rest.slice(0, block.index));
      await pipeline([Buffer.from(rows)], client.query(copyFrom(command)));
      rest = rest.slice(block.index + whole.length);
    }
    await client.query(rest);
  });
}
const copyBlock = /^(COPY .+ FROM stdin);\n([\s\S]*?)^\\\.\n/m;

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
