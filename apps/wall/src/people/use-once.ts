import { useEffect, useState } from 'react';
import { ask } from '#api/client';
import type { Address } from '#api/question';

/** The answer at an address, asked for once, on a page outside of the desk and its cache; null: not yet, or it did not come. */
export function useOnce<Answer>(address: Address<Answer>): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    ask(address, gone.signal).then(setAnswer, () => undefined);
    return () => gone.abort();
  }, [address]);
  return answer;
}
