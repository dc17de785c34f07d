import type { NextFunction, Request, Response } from 'express';
import { errorAnswer } from '#platform/error-answer.js';
import { requestIdOf } from '#platform/request-id.js';

/** The version of the API whose shapes docs/generated/openapi.json describes. */
export const apiVersion = 'v1';

/**
 * `/api/v1/…` is the address that departments and other programs are stated: within a version fields are only added. The wall,
 * which is built and served together with this program, says `/api/…`, which is always the newest version.
 */
export function versioned(request: Request, response: Response, next: NextFunction): void {
  const named = /^\/api\/v(\d+)(?=\/|$|\?)/.exec(request.url);
  if (named && named[0] !== `/api/${apiVersion}`) {
    const message = `Không có phiên bản v${named[1]}; hiện có: ${apiVersion} / no such version of the API, expected ${apiVersion}`;
    response
      .status(404)
      .json(errorAnswer(404, { code: 'no-such-version', message, expected: apiVersion }, requestIdOf(response)));
    return;
  }
  if (named) request.url = `/api${request.url.slice(named[0].length)}`;
  if (request.url.startsWith('/api/')) response.setHeader('API-Version', apiVersion);
  next();
}
