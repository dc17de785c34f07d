import { isPersonal, type Room } from '#ui/room';

/**
 * Rest for the panels (image retention): the picture drifts by 2 to 4 px every few minutes, and dims at night.
 */
const path = [
  [0, 0],
  [3, 1],
  [1, 3],
  [-2, 2],
  [-3, -1],
  [0, -3],
  [2, -2],
] as const;
export const driftEveryMs = 4 * 60_000;
/** Offset in pixels at an instant; each step is 2 to 4 px from the one before. */
export const drift = (now: number): readonly [number, number] =>
  path[Math.floor(now / driftEveryMs) % path.length] ?? path[0];

/**
 * Hours of `?dim=22-6`; `off` never dims; unreadable: 22 to 6. A desk dims only where hours were set: somebody who works at
 * ten in the evening needs its light.
 */
export function nightHours(setting: string | null, room: Pick<Room, 'name'>): readonly [number, number] | null {
  if (setting === 'off' || (setting === null && isPersonal(room))) return null;
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(setting ?? '');
  return match ? [Number(match[1]) % 24, Number(match[2]) % 24] : [22, 6];
}
/** Whether a local hour (0 to 23) lies in the night, which may pass midnight. */
export const isNight = (hour: number, hours: readonly [number, number] | null) => {
  if (!hours) return false;
  const [from, to] = hours;
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
};
