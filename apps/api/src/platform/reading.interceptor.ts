import {
  type CallHandler,
  type ExecutionContext,
  HttpException,
  Injectable,
  type NestInterceptor,
  ServiceUnavailableException,
  StreamableFile,
} from '@nestjs/common';
import { INTERCEPTORS_METADATA, RESPONSE_PASSTHROUGH_METADATA } from '@nestjs/common/constants.js';
import type { Request, Response } from 'express';
import { finalize, firstValueFrom, from, type Observable } from 'rxjs';
import { busy } from '#platform/said-of-error.js';
import { Bulkhead, type BulkheadLimits } from '#platform/bulkhead.js';
import { SingleFlight } from '#platform/single-flight.js';

/** Fewer run than the reading pool has connections: a page asks for several things at once. */
const answers: BulkheadLimits = { running: 4, waiting: 250, perClient: 100 };
/** A file is read page by page for as long as its reader takes. */
const files: BulkheadLimits = { running: 3, waiting: 30, perClient: 10 };

/**
 * Every GET of the API passes here, so that no number of readers slows the live path: few are worked on at once, others wait
 * in turn, and beyond the limits they are refused. Equal questions of equal rights that are under way are answered once.
 */
@Injectable()
export class ReadingInterceptor implements NestInterceptor {
  private readonly flights = new SingleFlight<unknown>();
  /** Orders carried out. Who asks after its own order must not be given an answer that was begun before it. */
  private orders = 0;

  constructor(
    private readonly reading = new Bulkhead(answers),
    private readonly sending = new Bulkhead(files),
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    if (context.getType() !== 'http' || !request.path.startsWith('/api/')) return next.handle();
    if (request.method !== 'GET') return next.handle().pipe(finalize(() => (this.orders += 1)));
    const response = context.switchToHttp().getResponse<Response>();
    const gone = whenClosed(response);
    const ask = () => this.inTurn(request, gone, () => firstValueFrom(next.handle()));
    return from(this.answer(context, request, ask).then((answer) => this.sent(request, response, gone, answer)));
  }

  private async answer(context: ExecutionContext, request: Request, ask: () => Promise<unknown>): Promise<unknown> {
    if (touchesResponse(context)) return ask();
    const { answer, joined } = this.flights.ask(`${this.orders} ${keyOf(request)}`, ask);
    // A file is read once: whoever joined reads its own. So does whoever joined a client that went away meanwhile.
    const given = await answer.catch((error: unknown) => {
      if (joined && error instanceof ClientGone) return ask();
      throw error;
    });
    return joined && given instanceof StreamableFile ? ask() : given;
  }

  private async inTurn(request: Request, gone: AbortSignal, work: () => Promise<unknown>): Promise<unknown> {
    const admission = await this.reading.enter(clientOf(request), gone);
    if (!admission.admitted) throw refusal(admission.why, gone);
    return work().finally(admission.release);
  }

  private async sent(request: Request, response: Response, gone: AbortSignal, answer: unknown): Promise<unknown> {
    if (!(answer instanceof StreamableFile)) return answer;
    const admission = await this.sending.enter(clientOf(request), gone);
    if (!admission.admitted) {
      answer.getStream().destroy();
      throw refusal(admission.why, gone);
    }
    response.once('close', admission.release);
    if (response.destroyed) admission.release();
    return answer;
  }
}

/** Nobody reads this answer any more. */
class ClientGone extends ServiceUnavailableException {}

function refusal(why: 'client' | 'full', gone: AbortSignal): HttpException {
  if (gone.aborted) return new ClientGone();
  if (why === 'full') return new ServiceUnavailableException({ ...busy, retryAfter: 2 });
  const message =
    'Máy này đang có quá nhiều yêu cầu cùng lúc / this client has too many requests at once; wait for their answers';
  const said = { code: 'too-many-at-once', retryAfter: 2, message, see: 'docs/operations/queues.md' };
  return new HttpException(said, 429);
}

/** Equal addresses with equal credentials are one question. */
const keyOf = ({ originalUrl, headers }: Request): string =>
  JSON.stringify([originalUrl, headers.cookie ?? '', headers.authorization ?? '']);

/** Behind proxies that are believed (TRUSTED_PROXIES, PROXY_HOPS), the one before them. */
const clientOf = ({ ip }: Request): string => ip ?? '';

/** A handler that sets headers or a status of its own does so for one response only. */
function touchesResponse(context: ExecutionContext): boolean {
  const [type, handler] = [context.getClass(), context.getHandler()];
  const own = [type, handler].some((one) => Reflect.getMetadata(INTERCEPTORS_METADATA, one) !== undefined);
  return own || Reflect.getMetadata(RESPONSE_PASSTHROUGH_METADATA, type, handler.name) !== undefined;
}

function whenClosed(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
