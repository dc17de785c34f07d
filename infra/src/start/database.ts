import { embeddedPostgres } from '#postgres/embedded.js';
import { supervise } from '#start/supervise.js';

export interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

/** PostgreSQL from the npm package, on `dir`, started again whenever it ends by itself. */
export async function supervisedPostgres(dir: string, database: string): Promise<Database> {
  const options = { dir, database, say: (line: string) => console.log(`  ${line}`) };
  const running = await supervise(
    'PostgreSQL',
    (port) => embeddedPostgres({ ...options, ...(port === undefined ? {} : { port }) }),
    ({ url }) => Number(new URL(url).port),
  );
  return { url: running.server.url, stop: running.stop };
}
