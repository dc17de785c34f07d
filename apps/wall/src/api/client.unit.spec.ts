import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ApiProblem, ask, order, timeoutSeconds } from '#api/client';
import { question } from '#api/question';

const asked = question('/scoreboard');
const never = new AbortController().signal;
const answers = (status: number, text: string) =>
  (globalThis.fetch = jest.fn(async () => ({
    ...{ status, ok: status < 300, headers: new Headers() },
    ...{ text: async () => text, json: async () => JSON.parse(text) },
  })) as never);
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: ApiProblem) => [error.kind, error.status, error.detail],
  );
afterEach(() => void jest.useRealTimers());

describe('a question', () => {
  it('is asked under the path at which the page is served', async () => {
    const fetched = answers(200, '{"indices":[]}');
    expect(await ask(asked, never)).toEqual({ indices: [] });
    expect(jest.mocked(fetched as typeof fetch).mock.calls[0]?.[0]).toBe('/api/scoreboard');
  });

  it('that is refused carries the words of the server', async () => {
    answers(400, '{"message":["unit: lạ / unknown","to: sai / wrong"]}');
    expect(await problemOf(ask(asked, never))).toEqual(['status', 400, 'unit: lạ / unknown; to: sai / wrong']);
    answers(502, '<html>bad gateway</html>');
    expect(await problemOf(ask(asked, never))).toEqual(['status', 502, '<html>bad gateway</html>']);
  });

  it('about what is not there says so, whether the server calls it not found or empty', async () => {
    answers(404, '{"message":"không có / none"}');
    expect(await problemOf(ask(asked, never))).toEqual(['missing', 404, 'không có / none']);
    answers(204, '');
    expect(await problemOf(ask(asked, never))).toEqual(['missing', 204, '/api/scoreboard: 204']);
  });

  it('ends by itself after a while, and without a word when the page is left', async () => {
    jest.useFakeTimers();
    globalThis.fetch = ((_: string, { signal }: { signal: AbortSignal }) =>
      new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error('aborted'))))) as typeof fetch;
    const late = problemOf(ask(asked, never));
    await jest.advanceTimersByTimeAsync(timeoutSeconds * 1000);
    expect(await late).toEqual(['timeout', 0, '']);
    const left = new AbortController();
    const ended = ask(asked, left.signal).catch((error: Error) => error);
    left.abort();
    expect(await ended).not.toBeInstanceOf(ApiProblem);
  });

  it('that reaches nobody is a matter of the network', async () => {
    globalThis.fetch = (() => Promise.reject(new TypeError('fetch failed'))) as typeof fetch;
    expect(await problemOf(ask(asked, never))).toEqual(['network', 0, '']);
  });
});

it('an order goes out under the key of whoever gives it', async () => {
  const fetched = answers(200, '{"replayed":2,"gone":0,"left":0}');
  expect(await order('/quarantine/replay', { reason: 'unknown-unit' }, 'k')).toEqual({ replayed: 2, gone: 0, left: 0 });
  const [path, request] = jest.mocked(fetched as typeof fetch).mock.calls[0] ?? [];
  expect(path).toBe('/api/quarantine/replay');
  expect(request).toMatchObject({
    method: 'POST',
    headers: { authorization: 'Bearer k', 'content-type': 'application/json' },
    body: '{"reason":"unknown-unit"}',
  });
});
