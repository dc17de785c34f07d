import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const header = 'X-Request-Id';

/** Gives every request a name of its own, which the answer and the log both carry. A sender's own name is not believed. */
export function nameRequest(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader(header, randomUUID());
  next();
}

export const requestIdOf = (response: Pick<Response, 'getHeader'>): string => String(response.getHeader(header) ?? '');
