import { QueryClient } from '@tanstack/react-query';

/**
 * What the pages ask for. An answer is asked for when a page opens and forgotten when it closes: what was taken back or erased
 * is shown nowhere again. A machine on a local network that a browser calls offline may well reach this server. An answer that
 * failed is asked for again by hand, or by the next turn of a page that keeps itself fresh.
 */
export const makeQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        ...{ staleTime: 0, gcTime: 0, retry: false, networkMode: 'always' },
        ...{ refetchOnWindowFocus: false, refetchOnReconnect: false },
      },
    },
  });
