import { constants } from 'node:zlib';
import compression from 'compression';
import type { Request, Response } from 'express';

/** Small windows: what one answer holds in zlib while it is sent stays below half a megabyte. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_LGWIN]: 18 } };

/** Decision 0442: no answer to an order, for some show a secret once; nothing that is streamed, for it is flushed by its rows. */
export const mayCompress = (method: string, type: unknown): boolean =>
  (method === 'GET' || method === 'HEAD') && /^(application\/([\w.-]+\+)?json|text\/html)(;|$)/.test(String(type));

/** Answers of the API that are whole when they leave, and pages. Files that are streamed, metrics and orders go as they are. */
export const compressAnswers = compression({
  ...{ threshold: 1024, level: 4, brotli },
  filter: (request: Request, response: Response) => mayCompress(request.method, response.getHeader('content-type')),
});
