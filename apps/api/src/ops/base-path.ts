import type { IncomingMessage, Server } from 'node:http';

/** The address without the prefix; one that does not begin with it stays, for a proxy that takes the prefix off itself. */
export function withoutPrefix(url: string, prefix: string): string {
  if (!url.startsWith(prefix)) return url;
  const rest = url.slice(prefix.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : url;
}

/**
 * Answers under `/prefix/…` as at the root: pages, API and the upgrade of sockets. To be called once everything that
 * listens to the server is attached.
 */
export function serveUnder(server: Server, prefix: string): void {
  if (prefix === '') return;
  const strip = (request: IncomingMessage) => {
    request.url = withoutPrefix(request.url ?? '/', prefix);
  };
  server.prependListener('request', strip);
  server.prependListener('upgrade', strip);
}
