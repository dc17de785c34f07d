import type { SourceKeyRow } from '@ioc/shared/answers/source-keys';
import type { KeyRing } from '#identity/key-ring.js';
import type { StoredKey } from '#keys/managed-keys.sql.js';

/** What is said of a key of the database; never the key, which nobody has but its owner. Pure. */
export function storedRow(key: StoredKey, sourceName: string, now: number): SourceKeyRow {
  const { id, source, kinds, units, note, expires_at: until, revoked_at: revoked } = key;
  const ended = until !== null && until.getTime() <= now;
  return {
    ...{ id, source, sourceName, kinds, units, note },
    state: revoked ? 'revoked' : ended ? 'ended' : until ? 'ending' : 'in-force',
    createdBy: key.created_by,
    createdAt: key.created_at.toISOString(),
    until: (revoked ?? until)?.toISOString() ?? null,
    usedAt: key.used_at?.toISOString() ?? null,
  };
}

/** What is said of a key in the file: it is withdrawn there. Pure. */
export const fileRow = (
  { source, note, createdAt }: ReturnType<KeyRing['fileKeys']>[number],
  sourceName: string,
): SourceKeyRow => ({
  ...{ id: null, source, sourceName, kinds: [], units: [], note, state: 'file' },
  ...{ createdBy: 'npm run key', createdAt, until: null, usedAt: null },
});
