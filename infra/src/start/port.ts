import { createServer } from 'node:net';

const tries = 20;

/** True when this host and port can be listened on. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/**
 * The port to listen on. One that was asked for is kept to, and an error when it is taken; the usual one gives way to the
 * next free one.
 */
export async function choosePort(asked: string | undefined, usual: number, host: string): Promise<number> {
  if (asked !== undefined) {
    if (Number(asked) === 0 || (await isFree(Number(asked), host))) return Number(asked);
    throw new Error(`PORT=${asked}: cổng đang có chương trình khác dùng / this port is taken by another program`);
  }
  for (let port = usual; port < usual + tries; port++) {
    if (await isFree(port, host)) {
      if (port !== usual) console.log(`! Cổng ${usual} đã có chương trình khác dùng / port ${usual} is taken: ${port}`);
      return port;
    }
  }
  throw new Error(`Không còn cổng trống / no free port from ${usual} to ${usual + tries - 1}; đặt / set PORT`);
}
