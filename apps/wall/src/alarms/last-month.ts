import { dayOf } from '#ui/format';

const dayMs = 86_400_000;

/** The thirty days up to yesterday. */
export const lastMonth = (now = Date.now()): { from: string; to: string } => ({
  from: dayOf(now - 30 * dayMs),
  to: dayOf(now - dayMs),
});
