import pg from 'pg';
import { isPooled } from '#storage/is-pooled.js';

/** How often two connections are compared. A pooler hands out the server that was free last, so one round mostly shows it. */
const rounds = 8;

/**
 * Notices (LISTEN) and the locks of readers belong to a session. A pooler in transaction or statement mode gives a client
 * another server for each transaction: notices never arrive, and locks stay behind on a server that somebody else gets.
 * @throws a sentence when this address leads to such a pooler
 */
export async function requireSession(url: string): Promise<void> {
  const options = { connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 30_000 };
  const clients = [new pg.Client(options), new pg.Client(options)] as const;
  for (const client of clients) client.on('error', () => undefined);
  try {
    for (const client of clients) await client.connect();
    const seen: [number, number][] = [];
    for (let round = 0; round < rounds; round += 1) seen.push([await backend(clients[0]), await backend(clients[1])]);
    if (isPooled(seen)) throw new Error(pooled);
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }
}

const backend = async (client: pg.Client) =>
  (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0;

const pooled =
  'DATABASE_URL dẫn tới bộ gộp kết nối ở chế độ transaction hoặc statement: màn hình sẽ không nhận được thay đổi. ' +
  'Đặt pool_mode = session, hoặc nối thẳng tới PostgreSQL (docs/operations/postgresql.md) / ' +
  'it leads to a connection pooler in transaction or statement mode, through which the wall would hear no change: ' +
  'set pool_mode = session, or connect to PostgreSQL itself';
