import { useCallback, useSyncExternalStore } from 'react';
import { useAlive, useHealth, useLive, useServerNow } from '#live/use-live';
import { hourOf } from '#ui/format';
import { isNight, nightHours } from '#ui/night';
import type { Room } from '#ui/room';

/**
 * Whether this wall is dimmed now: in the night of its room, by the server's clock, and never while something that it shows
 * is old. Whoever comes by at night must see that the picture is not to be trusted.
 * @param setting `22-6`, `off`, or null for the usual night of this kind of room
 */
export function useNight(room: Room, setting: string | null): boolean {
  const alive = useAlive();
  const { catchUp } = useHealth();
  const stale = useStaleSource();
  const hour = hourOf(useServerNow(60_000));
  return alive && catchUp === null && !stale && isNight(hour, nightHours(setting, room));
}

/** Whether a source is late or silent, so that figures of it are old. Renders only when that changes. */
function useStaleSource(): boolean {
  const { store } = useLive();
  const subscribe = useCallback((listener: () => void) => store.subscribe('sources', listener), [store]);
  return useSyncExternalStore(
    subscribe,
    () => store.rows('sources')?.some(({ state }) => state === 'late' || state === 'silent') ?? false,
  );
}
