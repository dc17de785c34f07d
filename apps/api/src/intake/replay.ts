import type { DataSource, EntityManager } from 'typeorm';
import type { Appended, EventLog } from '#event-log/event-log.js';
import { placeOf, unpackPlace } from '#intake/place.js';
import { topicNames } from '#intake/topic-ids.js';

/** No bytes of a state secret were kept: there is nothing to offer. */
const waits = `outcome is null and reason <> 'state-secret'`;

/**
 * Offers a quarantined record to the log again, as it was: one way in, also for the second try. What still cannot be
 * understood lands in quarantine anew, under its new place. Null: nothing waits at that place, or a state secret of
 * which no bytes were kept.
 */
export async function replay(db: DataSource, eventLog: EventLog, place: Appended): Promise<Appended | null> {
  const names = await topicNames(db);
  const id = [...names.entries()].find(([, name]) => name === place.topic)?.[0];
  if (id === undefined) return null;
  const packed = String(placeOf(id, place.partition, place.offset));
  const again = await db.transaction((manager) => offer(manager, eventLog, names, 'place = $1', [packed], 1));
  return again[0] ?? null;
}

/** Which records: all that wait for a reason, or fewer. */
export interface Waiting {
  readonly reason: string;
  readonly path?: string | undefined;
  readonly detail?: string | undefined;
  readonly source?: string | undefined;
}

const chunk = 500;

/**
 * Offers a whole group again, oldest first, at most `most` records: those that lie there when it begins, so that records
 * which come back cannot go round in a circle. A failure in between leaves whole chunks done; asking again is safe, because
 * an event counts once.
 */
export async function replayGroup(
  db: DataSource,
  eventLog: EventLog,
  of: Waiting,
  most: number,
): Promise<{ replayed: number; left: number }> {
  const names = await topicNames(db);
  const words = Object.entries(of).filter(([, value]) => value !== undefined);
  const where = words.map(([column], index) => `${column} = $${index + 1}`).join(' and ');
  const values: unknown[] = words.map(([, value]) => value);
  const [end] = (await db.query('select clock_timestamp() as at')) as { at: Date }[];
  values.push(end?.at);
  const whole = `${where} and recorded_at < $${values.length}`;
  let replayed = 0;
  for (let size = chunk; size === chunk && replayed < most;) {
    const limit = Math.min(chunk, most - replayed);
    const done = await db.transaction((manager) => offer(manager, eventLog, names, whole, values, limit));
    size = done.length;
    replayed += size;
  }
  const [row] = (await db.query(`select count(*)::int as n from quarantine where ${waits} and ${whole}`, values)) as {
    n: number;
  }[];
  return { replayed, left: row?.n ?? 0 };
}

interface Row {
  place: string;
  key: string | null;
  headers: Record<string, string>;
  raw: Buffer | null;
}

async function offer(
  manager: EntityManager,
  eventLog: EventLog,
  names: ReadonlyMap<number, string>,
  where: string,
  values: readonly unknown[],
  limit: number,
): Promise<Appended[]> {
  const rows = (await manager.query(
    `select place, key, headers, raw from quarantine where ${waits} and ${where}
     order by recorded_at, place limit ${limit} for update skip locked`,
    [...values],
  )) as Row[];
  if (rows.length === 0) return [];
  const topic = (place: string) => names.get(unpackPlace(BigInt(place)).topicId) ?? '';
  const appended = await eventLog.append(
    rows.map(({ place, key, headers, raw }) => ({ topic: topic(place), key, headers, value: raw })),
  );
  const places = rows.map(({ place }) => place);
  await manager.query(
    `update quarantine set outcome = 'replayed', replayed_at = now() where place = any($1::bigint[])`,
    [places],
  );
  return appended;
}
