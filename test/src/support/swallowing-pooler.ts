import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands before PostgreSQL and answers everything, but passes on no notice, as a pooler in transaction mode does. */
export interface SwallowingPooler {
  readonly url: string;
  /** From now on notices are passed on. */
  passOn(): void;
  close(): Promise<void>;
}

/** NotificationResponse of the PostgreSQL protocol. */
const notification = 'A'.charCodeAt(0);

export async function swallowingPooler(url: string): Promise<SwallowingPooler> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let swallows = true;
  const server = createServer((client) => {
    const behind = connect(Number(target.port), target.hostname);
    let held = Buffer.alloc(0);
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => (client.destroy(), behind.destroy()));
    }
    client.pipe(behind);
    behind.on('data', (bytes) => {
      held = Buffer.concat([held, bytes]);
      for (let size = sizeOf(held); size !== null; size = sizeOf(held)) {
        if (!swallows || held[0] !== notification) client.write(held.subarray(0, size));
        held = held.subarray(size);
      }
    });
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const own = new URL(url);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    passOn: () => void (swallows = false),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Bytes of the first message: its letter, and its length, which counts itself; null: it has not all come. */
function sizeOf(bytes: Buffer): number | null {
  if (bytes.length < 5) return null;
  const size = 1 + bytes.readInt32BE(1);
  return bytes.length < size ? null : size;
}
