import type { PathRow } from '@ioc/shared/live/tables';
import { useRow, useServerNow } from '#live/use-live';

/** The server says when one is over; this clock is for a screen that no longer hears it. */
const stepMs = 10_000;

/** The exercise that runs now; null: none does, or its time is over and nobody has said so yet. */
export function useDrill(): NonNullable<PathRow['drill']> | null {
  const drill = useRow('path', 'path')?.drill ?? null;
  const now = useServerNow(stepMs);
  return drill !== null && Date.parse(drill.endsAt) > now ? drill : null;
}
