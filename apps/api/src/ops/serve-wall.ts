import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { firstLoadOf, withFirstLoad } from '#ops/first-load.js';
import { keptForEver, packedAssets } from '#ops/packed-assets.js';

/**
 * The built wall. Every path that is neither a file nor the API's is one of its own pages, and each page carries the path
 * under which the program is served as `<base href>`.
 */
export function serveWall(app: NestExpressApplication, dir: string, basePath: string): void {
  const index = join(resolve(dir), 'index.html');
  const loads = join(resolve(dir), 'first-loads.json');
  if (!existsSync(index)) return;
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isPage(request)) return next();
    // Read each time: a new build may be put in place while the program runs.
    Promise.all([readFile(index, 'utf8'), readFile(loads, 'utf8').catch(() => '{}')]).then(([html, first]) => {
      const page = withFirstLoad(withBase(html, basePath), firstLoadOf(JSON.parse(first), request.url));
      response.setHeader('cache-control', 'no-cache').type('html').send(page);
    }, next);
  });
  app.use(packedAssets(resolve(dir)));
  app.useStaticAssets(resolve(dir, 'assets'), { prefix: '/assets', index: false, ...keptForEver });
  app.useStaticAssets(resolve(dir), { index: false, maxAge: '1h' });
}

const withBase = (html: string, basePath: string) => html.replace('<base href="/"', `<base href="${basePath}/"`);

/** Codes have dots too (/figures/open/units/H50.16): only a file right at the root, or in assets/, is a file. */
const isPage = ({ method, path }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !/^\/(api|live|ready|health|metrics)(\/|$)/.test(path) &&
  (path === '/index.html' || !/^\/(assets\/|[^/]+\.\w+$)/.test(path));
