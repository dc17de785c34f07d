import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { ProvinceInfo } from '@ioc/shared/live/protocol';
import type { LiveTables, TableName } from '@ioc/shared/live/tables';
import type { Connection } from '#live/connection';
import { pictureAge, type Health } from '#live/health';

export type Live = Pick<
  Connection,
  'store' | 'health' | 'province' | 'now' | 'signedOut' | 'display' | 'build' | 'clock'
>;

/** Given once at the root: `<LiveContext value={connectLive(…)}>`. */
export const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = use(LiveContext);
  if (!live)
    throw new Error('LiveContext has no connection: put <LiveContext value={connectLive(…)}> above this component');
  return live;
}

/** What is read of a table, again after each change of it. */
function useStored<R>(table: TableName, read: (store: Live['store']) => R): R {
  const { store } = useLive();
  const subscribe = useCallback((listener: () => void) => store.subscribe(table, listener), [store, table]);
  return useSyncExternalStore(subscribe, () => read(store));
}

/** All rows of a table, in no particular order; null until it has come. The same array until something in it changed. */
export function useTable<T extends TableName>(table: T): readonly LiveTables[T][] | null {
  return useStored(table, (store) => store.rows(table));
}

/** Whether a table never comes, because whoever is signed in may not watch it. */
export function useWithheld(table: TableName): boolean {
  return useStored(table, (store) => store.isWithheld(table));
}

/** One row; null while it is not there. The component renders only when this row changes. */
export function useRow<T extends TableName>(table: T, key: string): LiveTables[T] | null {
  return useStored(table, (store) => store.row(table, key));
}

/** Whether the picture can be trusted, with the words for it. */
export function useHealth(): Health {
  const { health } = useLive();
  return useSyncExternalStore(health.subscribe, health.get);
}

/**
 * Whether everything between the sources and this screen is alive, or the first connection is still given its time to be
 * made: nothing on screen is old then. Renders only when that changes.
 */
export function useAlive(): boolean {
  const { health } = useLive();
  return useSyncExternalStore(health.subscribe, () => ['live', 'connecting'].includes(health.get().state));
}

/**
 * Server time in epoch ms at steps of `everyMs`: a wall's own clock may be wrong by hours, and all windows and panels of
 * one wall must say the same.
 */
export function useServerNow(everyMs: number): number {
  const { now } = useLive();
  return useSyncExternalStore(now.subscribe, () => Math.floor(now.get() / everyMs) * everyMs);
}

/** How old the picture is, in whole steps of `everyMs`; null while it is live. The one age that the whole wall says. */
export function usePictureAge(everyMs: number): number | null {
  const { health, now } = useLive();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [health.subscribe(listener), now.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    [health, now],
  );
  return useSyncExternalStore(subscribe, () => {
    const age = pictureAge(health.get(), now.get());
    return age === null ? null : Math.floor(age / everyMs) * everyMs;
  });
}

/** Whether the server wants to know who is at this screen. */
export function useSignedOut(): boolean {
  const { signedOut } = useLive();
  return useSyncExternalStore(signedOut.subscribe, signedOut.get);
}

/** The name under which this screen is a paired display; null: it is none. */
export function useDisplayName(): string | null {
  const { display } = useLive();
  return useSyncExternalStore(display.subscribe, display.get);
}

/** Which province this is; null until the server has said so. */
export function useProvince(): ProvinceInfo | null {
  const { province } = useLive();
  return useSyncExternalStore(province.subscribe, province.get);
}
