import { type TcpProxy, tcpProxy } from '@ioc/test/support/tcp-proxy';

/** Stands before PostgreSQL and cuts a connection when it is asked to. */
export interface CuttingProxy extends TcpProxy {
  /** From now on a connection is cut as soon as its client sends this text. null: nothing is cut. */
  cutAt(text: string | null): void;
  /** Connections that were cut. */
  cuts(): number;
}

export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  let at: string | null = null;
  let cuts = 0;
  const proxy = await tcpProxy(url, (client, behind) => {
    behind.pipe(client);
    client.on('data', (bytes) => {
      if (at === null || !bytes.includes(at)) return void behind.write(bytes);
      cuts += 1;
      client.destroy();
    });
  });
  return { ...proxy, cutAt: (text) => void (at = text), cuts: () => cuts };
}
