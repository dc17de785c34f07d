import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands before PostgreSQL and cuts a connection when it is asked to. */
export interface CuttingProxy {
  readonly url: string;
  /** From now on a connection is cut as soon as its client sends this text. null: nothing is cut. */
  cutAt(text: string | null): void;
  /** Connections that were cut. */
  cuts(): number;
  close(): Promise<void>;
}

export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let at: string | null = null;
  let cuts = 0;
  const server = createServer((client) => {
    const behind = connect(Number(target.port), target.hostname);
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => (client.destroy(), behind.destroy()));
    }
    behind.pipe(client);
    client.on('data', (bytes) => {
      if (at === null || !bytes.includes(at)) return void behind.write(bytes);
      cuts += 1;
      client.destroy();
    });
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const own = new URL(url);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    cutAt: (text) => void (at = text),
    cuts: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
