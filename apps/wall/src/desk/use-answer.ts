import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem, ask } from '#api/client';
import { type Address, type AnswerTo, question } from '#api/question';

export type Catalogue = AnswerTo<'/catalogue'>;

export type Fetched<Answer> =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ready';
      readonly answer: Answer;
      /** When it came, epoch ms of this tab. */
      readonly at: number;
      /** Why it could not be asked for again since. */
      readonly problem: ApiProblem | null;
      /** Another page of the same list was asked for, and this one stays until it comes. */
      readonly waiting: boolean;
      readonly again: () => void;
    }
  | { readonly kind: 'failed'; readonly problem: ApiProblem; readonly retry: () => void };

/**
 * A page of lists asks again this often while it is seen: what happened stands on it within two seconds (decision 0410), and what
 * was taken back or erased leaves an open screen too.
 */
export const textsMs = 1000;

/**
 * The answer at one address; null asks for nothing yet. An answer of an earlier address never shows under a later one, but for
 * a page of a list, which stays until the next page has come.
 * `everyMs`: it is asked for again that often while the page is seen, and at once when it is seen again; the last answer stays
 * until the next one, and while the server is away. What the server no longer has leaves the page.
 * `keptMs`: what comes to the page within this time after an answer takes that one.
 */
export function useAnswer<Answer>(
  address: Address<Answer> | null,
  { everyMs, keptMs = 0 }: { everyMs?: number; keptMs?: number } = {},
): Fetched<Answer> {
  const {
    data,
    dataUpdatedAt,
    error,
    refetch,
    isPlaceholderData: waiting,
  } = useQuery<Answer, Error, Answer, [typeof address]>({
    queryKey: [address],
    queryFn: ({ signal }) => ask(address as Address<Answer>, signal),
    enabled: address !== null,
    placeholderData: (page, query) => (isPageBeside(query?.queryKey[0], address) ? page : undefined),
    staleTime: keptMs,
    refetchInterval: everyMs ?? false,
    refetchOnWindowFocus: everyMs === undefined ? false : 'always',
  });
  const again = () => void refetch();
  const problem = error && (error instanceof ApiProblem ? error : new ApiProblem('network', 0, String(error)));
  const failed = useRef<{ address: string | null; problem: ApiProblem } | null>(null);
  if (problem) failed.current = { address, problem };
  const cameAt = useRef(dataUpdatedAt);
  if (!waiting) cameAt.current = dataUpdatedAt;
  if (data !== undefined && problem?.kind !== 'missing')
    return { kind: 'ready', answer: data, at: cameAt.current, problem, waiting, again };
  // A page that asks by itself does not blink between its turns.
  const before = everyMs !== undefined && failed.current?.address === address ? failed.current.problem : null;
  const why = problem ?? before;
  return why ? { kind: 'failed', problem: why, retry: again } : { kind: 'loading' };
}

/** Whether two addresses are pages of one list. Pure. */
const isPageBeside = (one: string | null | undefined, other: string | null): boolean =>
  typeof one === 'string' && other !== null && listOf(one) === listOf(other);
function listOf(page: string): string {
  const [path = '', words] = page.split('?');
  const all = new URLSearchParams(words);
  all.delete('after');
  return `${path}?${all.toString()}`;
}

/** What codes mean; asked for once per page load, and again after a failure. Null until it has come. */
export function useCatalogue(): Catalogue | null {
  const asked = question('/catalogue');
  const { data } = useQuery({
    queryKey: [asked],
    queryFn: ({ signal }) => ask(asked, signal),
    ...{ staleTime: Infinity, gcTime: Infinity },
  });
  return data ?? null;
}
