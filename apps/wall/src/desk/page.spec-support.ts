import { jest } from '@jest/globals';
import { notifyManager, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { makeQueries } from '#desk/queries';

// What has come is shown in the same turn, so that no spec waits for a timer.
notifyManager.setScheduler(queueMicrotask);

/** What the server answers: to each address by the first pattern that fits, or the same to all. */
type Server = readonly (readonly [RegExp, unknown])[] | object;
const isByAddress = (server: Server): server is readonly (readonly [RegExp, unknown])[] =>
  Array.isArray(server) && server.every((one) => Array.isArray(one) && one[0] instanceof RegExp);

export function serve(server: Server): void {
  const found = (path: string) => (isByAddress(server) ? server.find(([pattern]) => pattern.test(path))?.[1] : server);
  globalThis.fetch = jest.fn(async (path: string) => ({ ok: true, json: async () => found(path) })) as never;
}

/** What surrounds every page: its address and what it asks through. */
export const onDesk =
  (at: string, queries = makeQueries()) =>
  ({ children }: { children: ReactNode }) =>
    createElement(
      QueryClientProvider,
      { client: queries },
      createElement(MemoryRouter, { initialEntries: [at] }, children),
    );

/** The page at an address, once the first answers have come. */
export async function showPage(page: ReactNode, server: Server, at = '/'): Promise<HTMLElement> {
  serve(server);
  const queries = makeQueries();
  const { container } = render(page, { wrapper: onDesk(at, queries) });
  do await act(async () => undefined);
  while (queries.isFetching() > 0);
  return container;
}
