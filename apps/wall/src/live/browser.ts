import type { ClientToServer, Handshake, ServerToClient } from '@ioc/shared/live/protocol';
import { io, type Socket } from 'socket.io-client';
import { Connection } from '#live/connection';
import { preferredTransports, transportsAfterFailure } from '#live/transports';

/**
 * The page's connection to the server that it came from. `unattended`: true while nobody uses this screen. `path`: of the page,
 * without the prefix. A screen of the wall is filled by the connection, which is opened at once; a page of lists is filled by
 * its answers, and the connection waits until those have been painted.
 */
export const connectLive = (unattended: () => boolean, basePath: string, path: string): Connection =>
  new Connection({
    open: () => open(`${basePath}/live`, isScreen(path) ? (connect) => connect() : whenIdle),
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
  });

const isScreen = (path: string) => /^\/($|scenes\/)/.test(path);
/** How long a busy browser may put off the connection once the page has loaded. */
const idleWithinMs = 1500;
/** Once the page and the answers that its head names have come, and the browser has nothing else to do. */
const whenIdle = (connect: () => void): void => {
  const idle = () =>
    typeof requestIdleCallback === 'function'
      ? requestIdleCallback(connect, { timeout: idleWithinMs })
      : setTimeout(connect, idleWithinMs);
  if (document.readyState === 'complete') idle();
  else window.addEventListener('load', idle, { once: true });
};

/** Each attempt after one that reached nobody begins with the transport that the attempt before did not begin with. */
function open(path: string, soon: (connect: () => void) => void): Socket<ServerToClient, ClientToServer> {
  const socket: Socket<ServerToClient, ClientToServer> = io('/live', {
    path,
    autoConnect: false,
    auth: { pairs: true } satisfies Handshake,
    transports: [...preferredTransports],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 4000,
    randomizationFactor: 0.25,
    timeout: 5000,
  });
  socket.on('connect_error', () => {
    // A server that refuses was reached; socket.io does not try again by itself then.
    if (!socket.active) return;
    const { opts } = socket.io;
    opts.transports = [...transportsAfterFailure(opts.transports)];
  });
  soon(() => socket.connect());
  return socket;
}
