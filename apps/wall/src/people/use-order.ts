import { useState } from 'react';
import { ApiProblem } from '#api/client';
import { inLanguage } from '#people/in-language';

export interface Ordering {
  readonly busy: boolean;
  /** Why the last order was not done, in the server's words of this language; null: it was, or none was given. */
  readonly problem: string | null;
  /** The server's word for why; empty: there is none. */
  readonly code: string;
  /** Gives one order at a time. Answers whether it was done. */
  readonly give: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** One order to the server at a time, and what became of it. */
export function useOrder(locale: 'vi-VN' | 'en-GB', network: string): Ordering {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const give = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    setCode('');
    try {
      await work();
      return true;
    } catch (error) {
      setCode(error instanceof ApiProblem ? error.code : '');
      setProblem(error instanceof ApiProblem && error.detail ? inLanguage(error.detail, locale) : network);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, code, give };
}
