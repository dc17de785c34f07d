import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, renderHook } from '@testing-library/react';
import { type Address, question } from '#api/question';
import { onDesk } from '#desk/page.spec-support';
import { useAnswer } from '#desk/use-answer';
import { useAnsweredAt } from '#desk/use-answered-at';

interface Numbered {
  n: number;
}
const at = (path: string) => path as Address<Numbered>;
/** What the server does next, in turn; the last of it again and again. */
let turns: (number | 'gone' | 'busy' | 'away')[];
let asked: string[];
/** What a busy server says of when to ask again. */
let retryAfter: string | null;

beforeEach(() => {
  jest.useFakeTimers();
  asked = [];
  retryAfter = null;
  globalThis.fetch = (async (path: string) => {
    const turn = turns.length > 1 ? turns.shift() : turns[0];
    asked.push(path);
    if (turn === 'away') throw new TypeError('fetch failed');
    const status = turn === 'gone' ? 404 : turn === 'busy' ? 503 : 200;
    const headers = new Headers(retryAfter === null ? {} : { 'retry-after': retryAfter });
    const text = async () => '{"message":"why"}';
    return { ok: status === 200, status, headers, json: async () => ({ n: turn }), text };
  }) as unknown as typeof fetch;
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const open = (path: string, options: { everyMs?: number } = {}) =>
  renderHook(({ path }) => ({ fetched: useAnswer(at(path), options), oldest: useAnsweredAt() }), {
    wrapper: onDesk('/'),
    initialProps: { path },
  });

describe('an answer', () => {
  it('comes once, and says when', async () => {
    turns = [1, 2];
    const { result } = open('/api/a');
    expect(result.current.fetched).toEqual({ kind: 'loading' });
    await pass(0);
    expect(result.current.fetched).toMatchObject({ kind: 'ready', answer: { n: 1 }, at: Date.now(), problem: null });
    await pass(60_000);
    expect(result.current.fetched).toMatchObject({ answer: { n: 1 } });
    expect(asked).toEqual(['/api/a']);
  });

  it('of an earlier address never shows under a later one', async () => {
    turns = [1, 2];
    const { result, rerender } = open('/api/a');
    await pass(0);
    rerender({ path: '/api/b' });
    expect(result.current.fetched).toEqual({ kind: 'loading' });
    await pass(0);
    expect(result.current.fetched).toMatchObject({ answer: { n: 2 } });
  });

  it('stays while the next page of its list is on its way, and is called waiting', async () => {
    turns = [1, 2, 'away'];
    const { result, rerender } = open('/api/a?limit=2');
    await pass(10);
    const at = Date.now() - 10;
    rerender({ path: '/api/a?limit=2&after=x' });
    expect(result.current.fetched).toMatchObject({ kind: 'ready', answer: { n: 1 }, waiting: true, at });
    await pass(0);
    expect(result.current.fetched).toMatchObject({ kind: 'ready', answer: { n: 2 }, waiting: false });
    rerender({ path: '/api/a?limit=2&after=y' });
    expect(result.current.fetched).toMatchObject({ answer: { n: 2 }, waiting: true });
    await pass(0);
    expect(result.current.fetched).toMatchObject({ kind: 'failed' });
    rerender({ path: '/api/a?limit=3' });
    expect(result.current.fetched).toEqual({ kind: 'loading' });
  });

  it('that did not come is asked for again by hand, not by itself', async () => {
    turns = ['away', 5];
    const { result } = open('/api/a');
    await pass(60_000);
    const { fetched } = result.current;
    expect(fetched).toMatchObject({ kind: 'failed', problem: { kind: 'network' } });
    act(() => (fetched as Extract<typeof fetched, { kind: 'failed' }>).retry());
    await pass(0);
    expect(result.current.fetched).toMatchObject({ kind: 'ready', answer: { n: 5 } });
  });
});

describe('a server that is busy', () => {
  it('is asked again when it said, and the page waits calmly', async () => {
    turns = ['busy', 'busy', 7];
    retryAfter = '2';
    const { result } = open('/api/a');
    await pass(1900);
    expect([asked.length, result.current.fetched]).toEqual([1, { kind: 'loading' }]);
    await pass(4000);
    expect(result.current.fetched).toMatchObject({ kind: 'ready', answer: { n: 7 }, problem: null });
    expect(asked).toHaveLength(3);
  });

  it('for longer than somebody waits is said', async () => {
    turns = ['busy'];
    retryAfter = '2';
    const { result } = open('/api/a');
    await pass(60_000);
    expect(result.current.fetched).toMatchObject({ kind: 'failed', problem: { kind: 'status', status: 503 } });
    expect(asked).toHaveLength(3);
  });

  it.each(['60', 'Wed, 21 Oct 2026 07:28:00 GMT', ''])('that says "%s" is not waited for', async (said) => {
    turns = ['busy', 1];
    retryAfter = said;
    const { result } = open('/api/a');
    await pass(1000);
    expect(result.current.fetched).toMatchObject({ kind: 'failed' });
  });

  it('is not asked again for a page that was left', async () => {
    turns = ['busy', 1];
    retryAfter = '2';
    const { unmount } = open('/api/a');
    await pass(500);
    unmount();
    await pass(10_000);
    expect(asked).toHaveLength(1);
  });
});

describe('an answer that is kept fresh', () => {
  it('is asked for again, and stays with its time and the reason when the server no longer answers', async () => {
    turns = [1, 2, 'busy'];
    const { result } = open('/api/subjects', { everyMs: 10_000 });
    await pass(0);
    await pass(10_000);
    expect(result.current.fetched).toMatchObject({ answer: { n: 2 }, problem: null });
    const came = Date.now();
    await pass(10_000);
    const problem = { kind: 'status', status: 503, detail: 'why' };
    expect(result.current.fetched).toMatchObject({ answer: { n: 2 }, at: came, problem });
    expect(result.current.oldest).toBe(came);
  });

  it('leaves the page when the server has it no longer', async () => {
    turns = [1, 'gone'];
    const { result } = open('/api/dossiers/D1', { everyMs: 3000 });
    await pass(0);
    await pass(3000);
    expect(result.current.fetched).toMatchObject({ kind: 'failed', problem: { kind: 'missing' } });
  });

  it('comes by itself when the server is back, and the reason stays until then', async () => {
    turns = ['busy', 'busy', 7];
    const { result } = open('/api/a', { everyMs: 3000 });
    const seen = new Set<string>();
    await pass(0);
    for (let n = 0; n < 5; n += 1) {
      seen.add(result.current.fetched.kind);
      await pass(1000);
    }
    expect([...seen]).toEqual(['failed']);
    await pass(3000);
    expect(result.current.fetched).toMatchObject({ answer: { n: 7 } });
  });

  it('is not asked for while nobody sees the page, and at once when it is seen again', async () => {
    turns = [1];
    const { result } = open('/api/a', { everyMs: 3000 });
    await pass(0);
    const hidden = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await pass(30_000);
    expect(asked).toHaveLength(1);
    hidden.mockRestore();
    act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await pass(0);
    expect(asked).toHaveLength(2);
    expect(result.current.fetched).toMatchObject({ answer: { n: 1 } });
  });
});

describe('the time of a page', () => {
  const both = () =>
    renderHook(
      ({ second }) => {
        useAnswer(at('/api/first'));
        useAnswer(second ? at('/api/second') : null);
        useAnswer(question('/catalogue'));
        return useAnsweredAt();
      },
      { wrapper: onDesk('/'), initialProps: { second: false } },
    );

  it('is that of its oldest answer, as long as that stands on it; what codes mean does not count', async () => {
    turns = [1];
    const { result, rerender } = both();
    expect(result.current).toBeNull();
    await pass(0);
    const first = Date.now();
    expect(result.current).toBe(first);
    await pass(5000);
    rerender({ second: true });
    await pass(0);
    expect(result.current).toBe(first);
  });
});
