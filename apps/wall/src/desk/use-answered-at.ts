import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { question } from '#api/question';

const catalogue: string = question('/catalogue');

/** When the oldest answer that stands on the page came, epoch ms of this tab; null: nothing on it was asked for. */
export function useAnsweredAt(): number | null {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache]);
  return useSyncExternalStore(subscribe, () => {
    const times = cache
      .findAll({ type: 'active', predicate: ({ queryKey }) => queryKey[0] !== catalogue })
      .flatMap(({ state: { dataUpdatedAt } }) => (dataUpdatedAt === 0 ? [] : [dataUpdatedAt]));
    return times.length === 0 ? null : Math.min(...times);
  });
}
