import type { DataSource } from 'typeorm';
import type { Appended, EventLog } from '#event-log/event-log.js';
import { placeOf } from '#intake/place.js';
import { topicNames } from '#intake/topic-ids.js';

/**
 * Offers a quarantined record to the log again, as it was: one way in, also for the second try. What still cannot be
 * understood lands in quarantine anew, under its new place. Null: nothing waits at that place, or a state secret of
 * which no bytes were kept.
 */
export async function replay(db: DataSource, eventLog: EventLog, place: Appended): Promise<Appended | null> {
  const id = [...(await topicNames(db)).entries()].find(([, name]) => name === place.topic)?.[0];
  if (id === undefined) return null;
  const packed = String(placeOf(id, place.partition, place.offset));
  return db.transaction(async (manager) => {
    const [row] = (await manager.query(
      `select key, headers, raw from quarantine where place = $1 and outcome is null and reason <> 'state-secret' for update`,
      [packed],
    )) as { key: string | null; headers: Record<string, string>; raw: Buffer | null }[];
    if (!row) return null;
    const [appended] = await eventLog.append([
      { topic: place.topic, key: row.key, headers: row.headers, value: row.raw },
    ]);
    await manager.query(`update quarantine set outcome = 'replayed', replayed_at = now() where place = $1`, [packed]);
    return appended as Appended;
  });
}
