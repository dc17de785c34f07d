import type { AlarmHeadRow } from '@ioc/shared/live/alarm-rows';

/**
 * Which alarms have rung, and whether one rings now: once for each new one, and for the same one when its cause came back.
 * What was new before the page was opened is known and silent. Pure.
 */
export function ringsOf(
  rung: ReadonlySet<string> | null,
  rows: readonly Pick<AlarmHeadRow, 'key' | 'state' | 'raisedAt'>[],
): { readonly ring: boolean; readonly rung: ReadonlySet<string> } {
  const fresh = rows.filter(({ state }) => state === 'new').map(({ key, raisedAt }) => `${key} ${raisedAt}`);
  if (rung === null) return { ring: false, rung: new Set(fresh) };
  const more = fresh.filter((one) => !rung.has(one));
  // Only what is still in the head is remembered: the set does not grow with the months.
  return {
    ring: more.length > 0,
    rung: new Set([...[...rung].filter((one) => rows.some(({ key }) => one.startsWith(key))), ...fresh]),
  };
}
