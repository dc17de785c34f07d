import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ReverseProxy {
  readonly url: string;
  /** Upgrades that were asked for. */
  upgrades(): number;
  close(): Promise<void>;
}

/** A proxy before the program. `upgrades`: passed on, or taken and then left without an answer, as some firewalls do. */
export async function reverseProxy(target: string, upgrades: 'passed' | 'hung'): Promise<ReverseProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let asked = 0;
  const server: Server = createServer((incoming, answer) => {
    const { method, url, headers } = incoming;
    const onward = request({ hostname, port, method, path: url, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  server.on('upgrade', (incoming, socket: Socket, head) => {
    asked += 1;
    if (upgrades === 'hung') return;
    const onward = connect(Number(port), hostname, () => {
      const lines = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${String(value)}`);
      onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const one of [onward, socket]) one.on('error', () => (onward.destroy(), socket.destroy()));
  });
  server.on('connection', (socket) => (open.add(socket), socket.on('close', () => open.delete(socket))));
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    upgrades: () => asked,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
