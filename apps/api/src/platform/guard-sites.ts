import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { NextFunction, Request, Response } from 'express';
import { type SiteRequest, crossSite, type Reached } from '#platform/cross-site.js';
import { errorAnswer } from '#platform/error-answer.js';
import { requestIdOf } from '#platform/request-id.js';

const log = new Logger('Access');

/** Every request and every socket is looked at before anything of ours sees it. */
export function guardSites(app: NestExpressApplication, reached: Reached): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    const refusal = crossSite(askedBy(request), reached);
    if (!refusal) return next();
    log.warn(`${refusal.said.code} ${request.method} ${JSON.stringify(request.url.slice(0, 200))}`);
    response.status(refusal.status).json(errorAnswer(refusal.status, refusal.said, requestIdOf(response)));
  });
  app.useWebSocketAdapter(new GuardedSockets(app, reached));
}

class GuardedSockets extends IoAdapter {
  constructor(
    app: NestExpressApplication,
    private readonly reached: Reached,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: Options) {
    const allowRequest: NonNullable<Options>['allowRequest'] = (request, answer) => {
      const refusal = crossSite(askedBy(request), this.reached, true);
      if (refusal) log.warn(`${refusal.said.code}: live`);
      answer(refusal ? refusal.said.message : null, !refusal);
    };
    return super.createIOServer(port, { ...options, allowRequest } as Options);
  }
}

type Options = Parameters<IoAdapter['createIOServer']>[1];

const askedBy = ({ method = '', headers }: IncomingMessage): SiteRequest => ({
  method,
  host: headers.host,
  origin: headers.origin,
  site: one(headers['sec-fetch-site']),
  type: headers['content-type'],
});
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join() : value);
