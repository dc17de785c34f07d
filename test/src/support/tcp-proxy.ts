import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands before the server of a URL on a port of its own. */
export interface TcpProxy {
  /** The same URL, through the proxy. */
  readonly url: string;
  /** Cuts every connection and listens no more. */
  close(): Promise<void>;
}

/** `pass` says how bytes go between a client and the server behind; when one of the two ends, so does the other. */
export async function tcpProxy(url: string, pass: (client: Socket, behind: Socket) => void): Promise<TcpProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(Number(target.port), target.hostname);
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => (client.destroy(), behind.destroy()));
    }
    pass(client, behind);
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const own = new URL(url);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
