import { type TcpProxy, tcpProxy } from '@ioc/test/support/tcp-proxy';

/** Stands before PostgreSQL and answers everything, but passes on no notice, as a pooler in transaction mode does. */
export interface SwallowingPooler extends TcpProxy {
  /** From now on notices are passed on. */
  passOn(): void;
}

/** NotificationResponse of the PostgreSQL protocol. */
const notification = 'A'.charCodeAt(0);

export async function swallowingPooler(url: string): Promise<SwallowingPooler> {
  let swallows = true;
  const proxy = await tcpProxy(url, (client, behind) => {
    let held = Buffer.alloc(0);
    client.pipe(behind);
    behind.on('data', (bytes) => {
      held = Buffer.concat([held, bytes]);
      for (let size = sizeOf(held); size !== null; size = sizeOf(held)) {
        if (!swallows || held[0] !== notification) client.write(held.subarray(0, size));
        held = held.subarray(size);
      }
    });
  });
  return { ...proxy, passOn: () => void (swallows = false) };
}

/** Bytes of the first message: its letter, and its length, which counts itself; null: it has not all come. */
function sizeOf(bytes: Buffer): number | null {
  if (bytes.length < 5) return null;
  const size = 1 + bytes.readInt32BE(1);
  return bytes.length < size ? null : size;
}
