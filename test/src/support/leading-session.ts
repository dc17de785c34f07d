import { advisoryLocks } from '@ioc/api/storage/locks';
import type { DataSource } from 'typeorm';

/** The server process of whoever judges, and the role that it serves; null: nobody. */
export async function leadingSession(db: DataSource): Promise<{ pid: number; name: string } | null> {
  const [row] = await db.query(
    `select pid, usename as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and objsubid = 1 and granted and pg_locks.database = datid`,
    [advisoryLocks.alarms],
  );
  return row ?? null;
}
