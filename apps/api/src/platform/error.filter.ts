import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Application, Request, Response } from 'express';
import { allowedMethods, type Layer } from '#platform/allowed-methods.js';
import { errorAnswer } from '#platform/error-answer.js';
import { requestIdOf } from '#platform/request-id.js';
import { type HttpRefusal, refusalOf } from '#platform/said-of-error.js';

/** Answers every error of every address, of the routes and of what stands before them, in one shape (answers/error). */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Errors');

  /** @param app of whose routes it knows which methods an address takes */
  constructor(private readonly app: Application) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const allowed =
      request.route === undefined ? allowedMethods(this.app.router.stack as readonly Layer[], request.path) : [];
    if (request.method === 'OPTIONS' && allowed.length > 0)
      return void response.status(204).setHeader('allow', allowed.join(', ')).end();
    const reading = request.method === 'GET' || request.method === 'HEAD';
    const refusal = wrongMethod(allowed, request.method) ?? refusalOf(error, reading);
    const id = requestIdOf(response);
    this.note(`${id} ${request.method} ${JSON.stringify(request.originalUrl.slice(0, 300))}`, refusal, error);
    if (response.headersSent) return void response.destroy();
    // A handler may have said that it answers with a file.
    response.removeHeader('content-disposition');
    response
      .status(refusal.status)
      .set(refusal.headers ?? {})
      .type('json');
    response.json(errorAnswer(refusal.status, refusal.said, id));
  }

  /** Errors of ours with all that is known; what the asker did wrong is no news. */
  private note(request: string, { status, said }: HttpRefusal, error: unknown): void {
    if (status === 500) this.log.error(request, error instanceof Error ? error.stack : String(error));
    else if (status > 500) this.log.warn(`${request} ${said.code}: ${(error as Error).message}`);
  }
}

function wrongMethod(allowed: readonly string[], method: string): HttpRefusal | null {
  if (allowed.length === 0 || allowed.includes(method)) return null;
  const allow = allowed.join(', ');
  const message = `Địa chỉ này chỉ nhận ${allow} / the address takes ${allow}`;
  return { status: 405, said: { code: 'wrong-method', message, expected: allow }, headers: { allow } };
}
