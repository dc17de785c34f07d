import { constants } from 'node:zlib';
import compression from 'compression';
import type { Request, Response } from 'express';
import { mayCompress } from '#platform/may-compress.js';

/** Small windows: what one answer holds in zlib while it is sent stays below half a megabyte. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_LGWIN]: 18 } };

/** Answers of the API that are whole when they leave, and pages. Files that are streamed, metrics and orders go as they are. */
export const compressAnswers = compression({
  ...{ threshold: 1024, level: 4, brotli },
  filter: (request: Request, response: Response) => mayCompress(request.method, response.getHeader('content-type')),
});
