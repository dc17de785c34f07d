import type { Hello, ServerToClient } from '@ioc/shared/live/protocol';

interface Joining {
  readonly headers: { readonly origin?: string | undefined };
  readonly auth: Readonly<Record<string, unknown>>;
}

/**
 * Whether this is a page that was loaded before screens could be paired: a browser (it names its origin, which was compared
 * by then) whose page does not say that it can show a code. Pure.
 */
export const isOldPage = ({ headers, auth }: Joining): boolean =>
  headers.origin !== undefined && auth['pairs'] !== true;

interface Leaving {
  readonly emit: (event: keyof ServerToClient, hello: Hello) => unknown;
  readonly disconnect: (close: true) => unknown;
}

/**
 * A page of before would wait for ever where nobody is known: nobody reloads a screen on a wall. It reloads itself when it
 * hears of another build than the one it began with (SPEC L10), so it is sent two, and nothing else.
 */
export function reloadOldPage(socket: Leaving, hello: Hello): void {
  socket.emit('live:hello', { ...hello, build: 'before pairing' });
  socket.emit('live:hello', hello);
  socket.disconnect(true);
}
