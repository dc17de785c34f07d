import { createServer } from 'node:net';

/** Ports from here are handed out by the system to outgoing connections, so one found free may be taken a moment later. */
const FIRST = 20000;
const LAST = 32000;

/** A free port on 127.0.0.1: `preferred` when it is free, else one below the system's range for outgoing connections. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await isFree(preferred))) return preferred;
  for (let tries = 0; tries < 200; tries++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await isFree(port)) return port;
  }
  throw new Error(`Không còn cổng trống / no free port between ${FIRST} and ${LAST} on 127.0.0.1`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
