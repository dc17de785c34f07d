import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';
import { packingOf } from '#ops/packing.js';

/** A name in assets/ bears a hash of its content, so what was fetched once is never asked for again. */
export const keptForEver = { maxAge: '1y', immutable: true } as const;

/** Files of assets/ that the build has packed, as the client takes them. What it has not packed (fonts) passes by. */
export function packedAssets(dir: string) {
  const assets = join(dir, 'assets');
  return (request: Request, response: Response, next: NextFunction): void => {
    const name = /^\/assets\/([\w.~-]+\.(?:js|css|svg|json))$/.exec(request.path)?.[1];
    if (name === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    response.vary('Accept-Encoding');
    const packing = packingOf(
      (encoding) => request.acceptsEncodings(encoding) === encoding,
      (ending) => existsSync(join(assets, name + ending)),
    );
    if (packing === null) return next();
    response.type(name.slice(name.lastIndexOf('.'))).setHeader('content-encoding', packing.encoding);
    response.sendFile(name + packing.ending, { root: assets, ...keptForEver }, (error) => {
      if (!error || response.headersSent) return;
      response.removeHeader('content-encoding');
      next();
    });
  };
}
