import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { type Answer, failure, sentBody } from '#doors/http/answer.js';
import { EventDoor, unknownKey } from '#doors/http/receive.js';
import type { KeyRing } from '#identity/key-ring.js';
import { requestIdOf } from '#platform/request-id.js';

const path = '/api/events';
/** Largest request body, in bytes, after unzipping. */
const maxBodyBytes = 8 * 1024 * 1024;

/**
 * Lets the event door read raw bytes, of which the log keeps a hash. To be called before `app.init()`, because Nest's own
 * body parsers would take the request first. A request without a key is sent away before its body is read.
 */
export function openEventDoor(app: NestExpressApplication, keys: KeyRing): void {
  app.use(path, (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'POST' || request.path !== '/' || keys.verify(request.headers) !== null) next();
    else answer(response.set('connection', 'close'), unknownKey());
  });
  app.useBodyParser('raw', { type: (request) => isDoor((request as Request).url), limit: maxBodyBytes });
  app.use(path, (error: BodyError, request: Request, response: Response, _next: NextFunction) => {
    const refused = bodyFailure(error);
    const speaker = keys.verify(request.headers);
    if (speaker !== null) app.get(EventDoor, { strict: false }).note(speaker, refused);
    answer(response, refused);
  });
}

/** What lies below it, the records of the log, is not the door. */
const isDoor = (url: string): boolean => [path, `${path}/`].includes(url.split('?', 1)[0] ?? '');

interface BodyError {
  readonly status?: number;
  readonly message: string;
}

function bodyFailure({ status = 400, message }: BodyError): Answer {
  if (status !== 413) {
    const code = status === 415 ? 'wrong-content-encoding' : 'unreadable-body';
    const field = status === 415 ? 'content-encoding' : 'body';
    const [vi, en] = [`Không đọc được nội dung: ${message}`, `Unreadable body: ${message}`];
    return failure(status, { code, field, message: vi, messageEn: en });
  }
  const limit = `${maxBodyBytes / 1024 / 1024} MB`;
  return failure(413, {
    code: 'too-large',
    field: 'body',
    expected: `at most ${limit}`,
    message: `Nội dung nhiều nhất ${limit}: chia nhỏ rồi gửi lại`,
    messageEn: `At most ${limit}: send it in parts`,
  });
}

function answer(response: Response, given: Answer): void {
  response
    .status(given.status)
    .set(given.headers)
    .json(sentBody(given, requestIdOf(response)));
}
