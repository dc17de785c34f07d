import { join } from 'node:path';
import { dataSource, migrate } from '@ioc/api/storage/data-source';
import { embeddedPostgres, type EmbeddedPostgres } from '@ioc/infra/postgres/embedded';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { uniqueName } from '@ioc/test/support/broker';
import { runDirectory } from '@ioc/test/support/run-directory';

/** Ways to end a server; after all but the last it has to recover. */
export const crashes = ['postmaster', 'backend', 'immediate'] as const;
export type End = (typeof crashes)[number] | 'stop';

export interface CrashingPostgres {
  readonly url: string;
  /** Whose connections break with the server. */
  readonly db: DataSource;
  /** Ends the server so, has it come back, and resolves when it answers. */
  end(how: End): Promise<void>;
  close(): Promise<void>;
}

/**
 * A migrated PostgreSQL of one's own that loses in a crash whatever was committed without asking for durability: no commit
 * waits for the disk unless it says so, and nothing is written in the background.
 */
export async function crashingPostgres(): Promise<CrashingPostgres> {
  const settings = {
    synchronous_commit: 'off',
    wal_writer_delay: '10s',
    wal_buffers: '64MB', // buffers that are full are written
    bgwriter_lru_maxpages: '0', // a page that is written takes the log before it along
    checkpoint_timeout: '1d',
    autovacuum: 'off',
  };
  const options = { dir: join(runDirectory(), uniqueName('crashing')), database: 'ioc', settings };
  let server = await embeddedPostgres(options);
  const { url } = server;
  const port = Number(new URL(url).port);
  const db = dataSource(url);
  Object.assign(db.options.extra, { idleTimeoutMillis: 0 }); // a session that ends writes too: see `crash`
  await db.initialize();
  await migrate(db);
  await db.query('checkpoint');
  let writer = await freezeWriter(db);
  return {
    url,
    db,
    async end(how) {
      if (how === 'stop') {
        process.kill(writer, 'SIGCONT');
        await server.stop();
      } else await crash(server, how, writer);
      server = await again(() => embeddedPostgres({ ...options, port }));
      await again(() => db.query('select 1'));
      writer = await again(() => freezeWriter(db));
    },
    async close() {
      await db.destroy();
      process.kill(writer, 'SIGCONT');
      await server.stop();
    },
  };
}

/** An idle server writes what was committed at once, whatever its settings: its writer is held until the crash. */
async function freezeWriter(db: DataSource): Promise<number> {
  const [row] = (await db.query(`select pid from pg_stat_activity where backend_type = 'walwriter'`)) as {
    pid: number;
  }[];
  if (!row) throw new Error('the server has no WAL writer yet');
  process.kill(row.pid, 'SIGSTOP');
  return row.pid;
}

async function crash({ url, pid }: EmbeddedPostgres, how: (typeof crashes)[number], writer: number): Promise<void> {
  const watcher = new pg.Client({ connectionString: url });
  const gone = new Promise<void>((done) => watcher.on('end', () => done()));
  watcher.on('error', () => undefined);
  await watcher.connect();
  const { rows } = await watcher.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'ioc' and pid <> pg_backend_pid()`,
  );
  const backends = rows.map((row) => row.pid);
  if (how === 'backend') process.kill(backends[0] as number, 'SIGKILL');
  else if (how === 'immediate') process.kill(pid, 'SIGQUIT');
  else {
    // A backend that outlives its postmaster drops its temporary tables, and that commit writes all commits before it:
    // so the backends end first, and the postmaster, which is held, does not see it.
    process.kill(pid, 'SIGSTOP');
    for (const backend of backends) process.kill(backend, 'SIGKILL');
    process.kill(pid, 'SIGKILL');
  }
  process.kill(writer, 'SIGKILL'); // a process that is held answers no other signal
  await gone;
}

/** What a dead server left behind holds its memory or its port for a moment. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 60_000; ;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
