import type { LiveHeartbeat } from '@ioc/shared/live/protocol';
import type { Seen } from '#live/health';

/** What a tab has seen whose path was alive at an instant: a heartbeat of it. */
export const seenWith = (at: string, more: Partial<LiveHeartbeat> = {}): Seen & { beat: LiveHeartbeat } => ({
  ...{ openedAt: 0, heardAt: 0, refused: null, newBuild: false },
  beat: { at, epoch: 'e', build: 'b', database: true, log: true, intakeAge: 0, versions: {}, ...more },
});
