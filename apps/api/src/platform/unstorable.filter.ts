import { type ArgumentsHost, Catch, Logger } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { Request, Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { errorAnswer } from '#platform/error-answer.js';
import { requestIdOf } from '#platform/request-id.js';

/** A question that PostgreSQL cannot even hold: U+0000, a number or day out of range (class 22 of its codes). Pure. */
export const isUnstorable = (method: string, code: unknown): boolean =>
  (method === 'GET' || method === 'HEAD') && typeof code === 'string' && /^22/.test(code);

/** Answers 400 to a question with such a value; every other failed query stays an error of ours. */
@Catch(QueryFailedError)
export class UnstorableFilter extends BaseExceptionFilter {
  private readonly log = new Logger('Errors');

  override catch(error: QueryFailedError, host: ArgumentsHost): void {
    const [request, response] = [
      host.switchToHttp().getRequest<Request>(),
      host.switchToHttp().getResponse<Response>(),
    ];
    const { code } = error.driverError as { code?: unknown };
    if (!isUnstorable(request.method, code)) return super.catch(error, host);
    const id = requestIdOf(response);
    this.log.warn(`${id} ${String(code)} ${JSON.stringify(request.url.slice(0, 300))}: ${error.message.slice(0, 200)}`);
    const message =
      'Giá trị ngoài phạm vi hoặc có ký tự không lưu được / a value is out of range or has a character that cannot be stored';
    response.status(400).json(errorAnswer(400, { code: 'unstorable-value', message }, id));
  }
}
