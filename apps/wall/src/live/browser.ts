import type { ClientToServer, Handshake, ServerToClient } from '@ioc/shared/live/protocol';
import { io, type Socket } from 'socket.io-client';
import type { TableName } from '@ioc/shared/live/tables';
import { Connection } from '#live/connection';
import { preferredTransports, transportsAfterFailure } from '#live/transports';

/** The page's connection to the server that it came from. `unattended`: true while nobody uses this screen. */
export const connectLive = (unattended: () => boolean, basePath: string, tables?: readonly TableName[]): Connection =>
  new Connection(
    {
      open: () => open(`${basePath}/live`),
      nextFrame: (flush) => requestAnimationFrame(flush),
      now: () => Date.now(),
      random: () => Math.random(),
      unattended,
      pageAnswers: async () => {
        // Fifty screens of one wall must not ask for the page in the same moment.
        await new Promise((resolve) => setTimeout(resolve, 5000 * Math.random()));
        return (await fetch(location.href, { cache: 'no-store' })).ok;
      },
      reload: () => location.reload(),
      storage: sessionStorage,
    },
    tables,
  );

/** Each attempt after one that failed begins with the transport that the attempt before did not begin with. */
function open(path: string): Socket<ServerToClient, ClientToServer> {
  const socket: Socket<ServerToClient, ClientToServer> = io('/live', {
    path,
    auth: { pairs: true } satisfies Handshake,
    transports: [...preferredTransports],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 4000,
    randomizationFactor: 0.25,
    timeout: 5000,
  });
  socket.on('connect_error', () => {
    const { opts } = socket.io;
    opts.transports = [...transportsAfterFailure(opts.transports)];
  });
  return socket;
}
