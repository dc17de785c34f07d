import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { errorAnswer } from '#platform/error-answer.js';
import { isTooDeep } from '#platform/nesting.js';
import { requestIdOf } from '#platform/request-id.js';

/** Largest JSON body of an order, in bytes, after unzipping. The event door reads its own (doors/http/open-door). */
const mostJsonBytes = 100 * 1024;

/** Bodies are JSON of bounded size and depth; any other type is refused before a handler takes it for an empty one. */
export function readJson(app: NestExpressApplication): void {
  const options = { limit: mostJsonBytes, verify: refuseDeep };
  app.useBodyParser('json', options);
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!request.path.startsWith('/api/') || request.body !== undefined || !hasBody(request)) return next();
    const message = `Cần content-type application/json / expected the content type application/json`;
    const said = { code: 'wrong-content-type', field: 'content-type', expected: 'application/json', message };
    response.status(415).json(errorAnswer(415, said, requestIdOf(response)));
  });
}

function refuseDeep(_request: unknown, _response: unknown, bytes: Buffer): void {
  if (isTooDeep(bytes)) throw Object.assign(new Error('nested too deep'), { status: 400 });
}

const hasBody = ({ headers, method }: Request): boolean =>
  method !== 'GET' &&
  method !== 'HEAD' &&
  (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
