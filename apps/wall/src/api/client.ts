import type { paths } from '#api/openapi';
import { pause, retryAfterOf, waitOf } from '#api/ask-again';
import type { Address } from '#api/question';
import { toNoRights, toSignIn, toTwoFactor, toWall } from '#api/to-sign-in';
import { served } from '#ui/base-path';

/** Why an answer did not come. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: 'network' | 'timeout' | 'missing' | 'status',
    readonly status: number,
    readonly detail: string,
    /** The server's word for the kind of error; empty: it had none. */
    readonly code = '',
    /** A busy server says when to ask again; null: it says nothing. */
    readonly retryAfterMs: number | null = null,
    /** The field of what was sent that is wrong, dotted; null: none alone. */
    readonly field: string | null = null,
  ) {
    super(detail || `${kind} ${status}`);
  }
}

export const timeoutSeconds = 15;
const commandSeconds = 60;

/**
 * GET of one answer. A server that is busy and says when to ask again is asked again then, for as long as somebody waits.
 * @throws ApiProblem, or an AbortError when `signal` ends it
 */
export async function ask<Answer>(address: Address<Answer>, signal: AbortSignal): Promise<Answer> {
  for (let waited = 0; ;) {
    try {
      return await askOnce(address, signal);
    } catch (error) {
      const again = error instanceof ApiProblem ? waitOf(error.retryAfterMs, waited, Math.random()) : null;
      if (again === null) throw error;
      await pause(again, signal);
      waited += again;
    }
  }
}

async function askOnce<Answer>(address: Address<Answer>, signal: AbortSignal): Promise<Answer> {
  const deadline = deadlineOf(signal, timeoutSeconds * 1000);
  return answered<Answer>(address, { signal: deadline }, (error) => {
    if (signal.aborted) throw error;
    return new ApiProblem(deadline.aborted ? 'timeout' : 'network', 0, '');
  });
}

type Orders = {
  [Path in keyof paths as Path extends `/api/v1${infer Rest}` ? Rest : never]: paths[Path] extends { post: infer Order }
    ? Order
    : never;
};
type Sent<Order> = Order extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : never;
type Result<Order> = Order extends { responses: { 200: { content: { 'application/json': infer Answer } } } }
  ? Answer
  : never;

/** POST under an administrator's key; what is ordered may take long. @throws ApiProblem */
export function order<Path extends keyof Orders>(
  path: Path,
  body: Sent<Orders[Path]>,
  key: string,
): Promise<Result<Orders[Path]>> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  return answered(`/api${path}`, request, () => new ApiProblem('network', 0, ''));
}

/** What a person or a screen at a page orders, as whom the page is known. @throws ApiProblem */
export function command<Answer = void>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<Answer> {
  const sent =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const signal = deadlineOf(new AbortController().signal, commandSeconds * 1000);
  return answered(`/api${path}`, { method, signal, ...sent }, () => new ApiProblem('network', 0, ''));
}

async function answered<Answer>(path: string, request: RequestInit, lost: (error: unknown) => Error): Promise<Answer> {
  const headers = { accept: 'application/json', ...request.headers };
  const response = await fetch(served(path), { ...request, headers }).catch((error: unknown) => {
    throw lost(error);
  });
  // A layer that the catalogue does not have; an order that was done has no words either.
  if (response.status === 204 && request.method === undefined) throw new ApiProblem('missing', 204, `${path}: 204`);
  if (response.status === 204) return undefined as Answer;
  if (response.ok) return (await response.json()) as Answer;
  const { detail, code, field } = wordsOf(await response.text().catch(() => ''));
  if (code === 'not-signed-in') toSignIn();
  if (code === 'second-factor-needed') toTwoFactor();
  if (code === 'no-rights-yet') toNoRights();
  if (code === 'display-ended') toWall();
  const kind = response.status === 404 ? 'missing' : 'status';
  const retryAfterMs = retryAfterOf(response.status, response.headers.get('retry-after'));
  throw new ApiProblem(kind, response.status, detail, code, retryAfterMs, field);
}

/** Aborts with `signal`, or by itself after `ms`; Chromium 94 has no `AbortSignal.any` and no `AbortSignal.timeout`. */
function deadlineOf(signal: AbortSignal, ms: number): AbortSignal {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), ms);
  const stop = () => (clearTimeout(timer), ended.abort());
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return ended.signal;
}

/** The server's own sentence, from Nest's `{ message }` or the plain text, its word for the kind, and the field that is wrong. */
function wordsOf(body: string): { detail: string; code: string; field: string | null } {
  try {
    const answer = JSON.parse(body) as { message?: string | string[]; code?: string; field?: string | null };
    const { message, code = '', field = null } = answer;
    return { detail: Array.isArray(message) ? message.join('; ') : (message ?? ''), code, field };
  } catch {
    return { detail: body.slice(0, 200), code: '', field: null };
  }
}
