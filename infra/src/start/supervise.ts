import { connect } from 'node:net';

const watchEveryMs = 1000;
const longestPauseMs = 10_000;

interface Server {
  stop(): Promise<void>;
}

export interface Supervised<Of> {
  /** The server that runs now. */
  readonly server: Of;
  stop(): Promise<void>;
}

/**
 * A server of this machine that is started again whenever it ends by itself. It keeps its port, so whoever was connected
 * finds it where it was. `start` is given that port from the second time on.
 */
export async function supervise<Of extends Server>(
  name: string,
  start: (port?: number) => Promise<Of>,
  portOf: (server: Of) => number,
): Promise<Supervised<Of>> {
  let server = await start();
  const port = portOf(server);
  let stopping = false;
  const guard = async () => {
    while (!stopping) {
      await sleep(watchEveryMs);
      if (stopping || (await answers(port)) || (await answers(port))) continue;
      console.error(`! ${name} đã dừng bất thường, đang bật lại / ${name} ended by itself, starting it again`);
      const again = await persist(
        () => start(port),
        () => stopping,
      );
      server = again ?? server;
      if (!stopping) console.log(`✓ ${name} chạy lại / runs again`);
    }
  };
  const watching = guard();
  return {
    get server() {
      return server;
    },
    stop: async () => {
      stopping = true;
      await watching;
      await server.stop();
    },
  };
}

/** Tries until it succeeds, or is given up. */
async function persist<T>(start: () => Promise<T>, given: () => boolean): Promise<T | undefined> {
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
