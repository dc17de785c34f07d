import { useEffect, useState } from 'react';
import { ApiProblem, getJson } from '#api/client';

/** The newest answer there is; it stays when a later question fails, and then says so. */
export interface Refreshed<Answer> {
  readonly answer: Answer | null;
  /** When it came, epoch ms. */
  readonly at: number | null;
  readonly problem: ApiProblem | null;
}

const none = { answer: null, at: null, problem: null } as const;

/** Asks again every `everyMs` while the page is seen. An answer of an earlier address never shows under a later one. */
export function useRefreshed<Answer>(path: string, everyMs: number): Refreshed<Answer> {
  const [held, setHeld] = useState<{ path: string } & Refreshed<Answer>>({ path, ...none });
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        const answer = await getJson<Answer>(path, abort.signal);
        setHeld({ path, answer, at: Date.now(), problem: null });
      } catch (error) {
        if (abort.signal.aborted) return;
        const problem = error instanceof ApiProblem ? error : new ApiProblem('network', 0, String(error));
        setHeld((before) => ({ ...(before.path === path ? before : { path, ...none }), problem }));
      }
      if (!abort.signal.aborted) timer = setTimeout(() => void again(), everyMs);
    };
    const again = () => {
      if (!document.hidden) return ask();
      timer = setTimeout(() => void again(), everyMs);
      return undefined;
    };
    void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [path, everyMs]);
  return held.path === path ? held : none;
}
