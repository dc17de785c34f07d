import { useState } from 'react';
import { ApiProblem } from '#api/client';
import { formFieldOf } from '#alarms/rule-fields';

/** What came of an order, and of one that was refused, what is said of which field of the form. */
export function useServerWords() {
  const [{ answer, wrong }, set] = useState<{ answer: string | null; wrong: ReturnType<typeof wrongIn> }>(nothing);
  const say = (words: string | null) => set({ answer: words, wrong: null });
  const fail = (error: Error) => set({ answer: error.message, wrong: wrongIn(error) });
  return { answer, wrong, say, fail };
}
const nothing = { answer: null, wrong: null };

/** Null: the server names no field. */
function wrongIn(error: Error): { name: string; said: string } | null {
  if (!(error instanceof ApiProblem) || error.field === null) return null;
  return { name: formFieldOf(error.field), said: error.message.replaceAll(`${error.field}: `, '') };
}
