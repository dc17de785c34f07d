import type { DataSource, EntityManager } from 'typeorm';
import type { Appended, EventLog, NewRecord } from '#event-log/event-log.js';
import { placeOf, unpackPlace } from '#event-log/place.js';
import { logName, topicNames } from '#event-log/topic-ids.js';
import { shownDetail } from '#storage/hidden-complaint.js';

/** A state secret, and a record of an erased case, is never offered again. */
const waits = `outcome is null and reason <> 'state-secret' and erased_at is null`;

/** What became of records that were offered to the log again. */
interface Offered {
  readonly appended: readonly Appended[];
  /** Records whose bytes were not kept and which retention has meanwhile taken from the log: only their source has them. */
  readonly gone: number;
}

/**
 * Offers a quarantined record to the log again, as it was: one way in, also for the second try. What still cannot be
 * understood lands in quarantine again, under its new place. Null: nothing waits at that place, or a state secret.
 */
export async function replayRecord(
  db: DataSource,
  eventLog: EventLog,
  place: Appended,
): Promise<Appended | 'gone' | null> {
  const names = await topicNames(db);
  const id = [...names.entries()].find(([, name]) => name === place.topic)?.[0];
  if (id === undefined) return null;
  const packed = String(placeOf(id, place.partition, place.offset));
  const again = await db.transaction((manager) => offer(manager, eventLog, names, 'place = $1', [packed], 1));
  return again.gone > 0 ? 'gone' : (again.appended[0] ?? null);
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
): Promise<{ replayed: number; gone: number; left: number }> {
  const names = await topicNames(db);
  const words = Object.entries(of).filter(([, value]) => value !== undefined);
  const where = words
    .map(([column], index) => `${column === 'detail' ? `(${shownDetail})` : column} = $${index + 1}`)
    .join(' and ');
  const values: unknown[] = words.map(([, value]) => value);
  const [end] = (await db.query('select clock_timestamp() as at')) as { at: Date }[];
  values.push(end?.at);
  const whole = `${where} and recorded_at < $${values.length}`;
  let [replayed, gone] = [0, 0];
  for (let size = chunk; size === chunk && replayed + gone < most;) {
    const limit = Math.min(chunk, most - replayed - gone);
    const done = await db.transaction((manager) => offer(manager, eventLog, names, whole, values, limit));
    size = done.appended.length + done.gone;
    replayed += done.appended.length;
    gone += done.gone;
  }
  const [row] = (await db.query(`select count(*)::int as n from quarantine where ${waits} and ${whole}`, values)) as {
    n: number;
  }[];
  return { replayed, gone, left: row?.n ?? 0 };
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
): Promise<Offered> {
  const rows = (await manager.query(
    `select place, key, headers, raw from quarantine where ${waits} and ${where}
     order by recorded_at, place limit ${limit} for update skip locked`,
    [...values],
  )) as Row[];
  const records = await withBytes(eventLog, names, rows);
  const there = records.flatMap((record) => (record ? [record] : []));
  const appended = there.length === 0 ? [] : await eventLog.append(there);
  await storeOutcomes(manager, rows, records);
  return { appended, gone: rows.length - there.length };
}

/** The records as they were: from quarantine where their bytes were kept, else from the log; null: the log has them no more. */
async function withBytes(
  eventLog: EventLog,
  names: ReadonlyMap<number, string>,
  rows: readonly Row[],
): Promise<(NewRecord | null)[]> {
  const places = rows.map(({ place }): Appended => {
    const { topicId, partition, offset } = unpackPlace(BigInt(place));
    return { topic: names.get(topicId) ?? '', partition, offset };
  });
  // The log has no record of a topic that was created again under its name.
  const isEnded = ({ topic }: Appended) => logName(topic) !== topic;
  const unkept = places.filter((place, index) => rows[index]?.raw === null && !isEnded(place));
  const read = unkept.length === 0 ? [] : await eventLog.read(unkept);
  let next = 0;
  return rows.map(({ key, headers, raw }, index): NewRecord | null => {
    const place = places[index] as Appended;
    const topic = logName(place.topic);
    if (raw === null && isEnded(place)) return null;
    if (raw !== null) return { topic, key, headers, value: raw };
    const record = read[next++];
    return record ? { topic, key: record.key, headers: record.headers, value: record.value } : null;
  });
}

async function storeOutcomes(
  manager: EntityManager,
  rows: readonly Row[],
  records: readonly (NewRecord | null)[],
): Promise<void> {
  await manager.query(
    `update quarantine set outcome = r.outcome, replayed_at = now()
     from unnest($1::bigint[], $2::text[]) as r(place, outcome) where quarantine.place = r.place`,
    [rows.map(({ place }) => place), records.map((record) => (record ? 'replayed' : 'gone'))],
  );
}
