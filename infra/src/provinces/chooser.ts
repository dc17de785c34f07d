import { createServer } from 'node:http';
import { chooserPage, type RunningProvince } from '#provinces/chooser-page.js';

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Serves the page of the provinces on 127.0.0.1, and the same as JSON; resolves once it listens. */
export async function serveChooser(
  port: number,
  provinces: () => readonly RunningProvince[],
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer(({ method, url }, response) => {
    const isRead = method === 'GET' || method === 'HEAD';
    const json = url === '/provinces.json';
    if (!isRead || (!json && url !== '/')) return void response.writeHead(isRead ? 404 : 405, headers).end();
    const type = json ? 'application/json' : 'text/html; charset=utf-8';
    response.writeHead(200, { ...headers, 'Content-Type': type });
    response.end(json ? JSON.stringify(provinces()) : chooserPage(provinces()));
  });
  server.requestTimeout = 5000;
  server.maxConnections = 100;
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return {
    port: (server.address() as { port: number }).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
