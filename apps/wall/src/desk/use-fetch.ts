import { useCallback, useEffect, useState } from 'react';
import { answerTimes } from '#desk/answer-times';
import { ApiProblem, type Catalogue, getJson } from '#api/client';

export type Fetched<Answer> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly problem: ApiProblem; readonly retry: () => void };

/** A page that shows texts asks again this often, so that what was taken back or erased leaves an open screen too. */
const againMs = 3000;

/**
 * The answer of one address; null asks for nothing yet. An answer of an earlier address never shows under a later one.
 * `again`: it is asked for every few seconds; the last answer stays until the next one, and while the server is away.
 */
export function useFetch<Answer>(path: string | null, { again = false } = {}): Fetched<Answer> {
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<{ path: string; attempt: number; answer?: Answer; problem?: ApiProblem } | null>(
    null,
  );
  const [owner] = useState(() => ({}));
  useEffect(() => () => answerTimes.set(owner, null), [owner]);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  useEffect(() => {
    if (path === null) return undefined;
    const abort = new AbortController();
    getJson<Answer>(path, abort.signal)
      .then((answer) => {
        setHeld({ path, attempt, answer });
        answerTimes.set(owner, Date.now());
      })
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        const problem = error instanceof ApiProblem ? error : new ApiProblem('network', 0, String(error));
        setHeld({ path, attempt, problem });
      });
    return () => abort.abort();
  }, [path, attempt, owner]);
  useEffect(() => {
    if (path === null || !again) return undefined;
    const abort = new AbortController();
    const timer = setInterval(() => {
      getJson<Answer>(path, abort.signal)
        .then((answer) => {
          setHeld((was) => (was?.answer && !same(was.answer, answer) ? { ...was, answer } : was));
          answerTimes.set(owner, Date.now());
        })
        .catch((problem: unknown) => {
          if (problem instanceof ApiProblem && problem.kind === 'missing')
            setHeld((was) => was && { path: was.path, attempt: was.attempt, problem });
        });
    }, againMs);
    return () => {
      clearInterval(timer);
      abort.abort();
    };
  }, [path, again, owner]);
  if (held === null || held.path !== path || held.attempt !== attempt) return { kind: 'loading' };
  if (held.problem) return { kind: 'failed', problem: held.problem, retry };
  return { kind: 'ready', answer: held.answer as Answer };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

let catalogue: Promise<Catalogue> | null = null;
/** What codes mean; asked for once per page load, and again after a failure. Null until it has come. */
export function useCatalogue(): Catalogue | null {
  const [held, setHeld] = useState<Catalogue | null>(null);
  useEffect(() => {
    let alive = true;
    catalogue ??= getJson<Catalogue>('/api/catalogue', new AbortController().signal);
    catalogue.then((answer) => alive && setHeld(answer)).catch(() => (catalogue = null));
    return () => void (alive = false);
  }, []);
  return held;
}
