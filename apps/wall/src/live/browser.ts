import { io } from 'socket.io-client';
import type { TableName } from '@ioc/shared/live/tables';
import { Connection } from '#live/connection';

/** The page's connection to the server that it came from. `unattended`: true while nobody uses this screen. */
export const connectLive = (unattended: () => boolean, tables?: readonly TableName[]): Connection =>
  new Connection(
    {
      open: () =>
        io('/live', {
          path: '/live',
          transports: ['websocket', 'polling'],
          tryAllTransports: true,
          reconnectionDelay: 500,
          reconnectionDelayMax: 4000,
          randomizationFactor: 0.25,
          timeout: 5000,
        }),
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
