import type { DisplayRow } from '@ioc/shared/answers/displays';

/** A display reports every half minute; after three reports that did not come it is silent. */
const silentAfterMs = 100_000;

export interface DisplayTimes {
  readonly pairedAt: Date;
  /** Its last report, or when it took its token; null: it has not come yet. */
  readonly seenAt: Date | null;
  readonly revokedAt: Date | null;
}

/** What is known of a display now, and since when. Pure. */
export function displayState(
  { pairedAt, seenAt, revokedAt }: DisplayTimes,
  now: number,
): Pick<DisplayRow, 'state' | 'since'> {
  if (revokedAt) return { state: 'revoked', since: revokedAt.toISOString() };
  if (!seenAt) return { state: 'waiting', since: pairedAt.toISOString() };
  return now - seenAt.getTime() <= silentAfterMs
    ? { state: 'live', since: null }
    : { state: 'silent', since: seenAt.toISOString() };
}
