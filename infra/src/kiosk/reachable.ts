import { connect } from 'node:net';

/** Null when something listens at the page's host and port; otherwise why not. Spares the screen the browser's error page. */
export function whyUnreachable({ hostname, port, protocol }: URL, withinMs: number): Promise<string | null> {
  return new Promise((done) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || (protocol === 'https:' ? 443 : 80)),
      timeout: withinMs,
    });
    const end = (why: string | null) => (socket.destroy(), done(why));
    socket.once('connect', () => end(null));
    socket.once('timeout', () => end('ETIMEDOUT'));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}
