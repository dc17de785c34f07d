import { connect } from 'node:net';
import { embeddedPostgres, type EmbeddedPostgres } from '#postgres/embedded.js';

const watchEveryMs = 1000;
const longestPauseMs = 10_000;

export interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * PostgreSQL from the npm package, on `dir`, started again whenever it ends by itself. It keeps its port, so whoever was
 * connected finds it where it was.
 */
export async function supervisedPostgres(dir: string, database: string): Promise<Database> {
  const options = { dir, database, say: (line: string) => console.log(`  ${line}`) };
  let server: EmbeddedPostgres = await embeddedPostgres(options);
  const { url } = server;
  const port = Number(new URL(url).port);
  let stopping = false;
  const guard = async () => {
    while (!stopping) {
      await sleep(watchEveryMs);
      if (stopping || (await answers(port)) || (await answers(port))) continue;
      console.error('! PostgreSQL đã dừng bất thường, đang bật lại / PostgreSQL ended by itself, starting it again');
      server =
        (await again(
          () => embeddedPostgres({ ...options, port }),
          () => stopping,
        )) ?? server;
      if (!stopping) console.log('✓ PostgreSQL chạy lại / runs again');
    }
  };
  const watching = guard();
  return {
    url,
    stop: async () => {
      stopping = true;
      await watching;
      await server.stop();
    },
  };
}

async function again<T>(start: () => Promise<T>, given: () => boolean): Promise<T | undefined> {
  for (let attempt = 0; !given(); attempt++) {
    try {
      return await start();
    } catch (error) {
      console.error(`! ${(error as Error).message.split('\n')[0]}`);
      await sleep(Math.min(longestPauseMs, 500 * 2 ** attempt));
    }
  }
  return undefined;
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 });
    const end = (alive: boolean) => {
      socket.destroy();
      done(alive);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(true)); // busy is not dead
    socket.once('error', () => end(false));
  });
}
