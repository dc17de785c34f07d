import { useState } from 'react';
import { command } from '#api/client';

/** Sends an order, and keeps the words of what came of it until the next; `reload` follows in either case. */
export function useAnsweredOrder(reload: () => void) {
  const [answer, setAnswer] = useState<string | null>(null);
  const send = async <A>(path: string, body: object, words: (answer: A) => string): Promise<void> => {
    setAnswer(await command<A>('POST', path, body).then(words, (error: Error) => error.message));
    reload();
  };
  return { answer, send };
}
