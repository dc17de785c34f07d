import type { DataSource } from 'typeorm';
import type { PartitionView } from '#event-log/event-log.js';
import { TopicStopped } from '#event-log/topic-problems.js';
import {
  finding,
  judgeAdmission,
  judgePosition,
  type StoredPosition,
  type AdmittedTopic,
  type Witness,
} from '#ingest/admission.js';
import { sha256 } from '#cases/engine/event-identity.js';
import { placeOf, unpackPlace } from '#event-log/place.js';

interface Row {
  id: number;
  identity: string | null;
  partition: number;
  next: string;
  beyond_end: string | null;
  beyond_ms: number;
}

/** The stored positions of a topic that was read before; null: none. */
async function readStored(db: DataSource, topic: string): Promise<AdmittedTopic | null> {
  const rows = (await db.query(
    `select t.id, t.identity, p.partition, p.next, p.beyond_end,
       coalesce(extract(epoch from now() - p.beyond_at) * 1000, 0)::float8 as beyond_ms from topic t join log_position p on p.topic = t.name
     where t.name = $1 and t.ended_at is null and p.next >= 0 order by p.partition`,
    [topic],
  )) as Row[];
  if (!rows[0]) return null;
  const first = rows.map(({ id, partition }) => String(placeOf(id, partition, 0n)));
  const next = rows.map(({ id, partition, next: at }) => String(placeOf(id, partition, BigInt(at))));
  const witnesses = (await db.query(
    `select j.* from unnest($1::bigint[], $2::bigint[]) as range(first, next) cross join lateral (
       select place, sha256 from journal where place >= first and place < next order by place desc limit 1) j`,
    [first, next],
  )) as { place: string; sha256: Buffer }[];
  return { topic, identity: rows[0].identity, positions: rows.map(toPosition), witnesses: witnesses.map(toWitness) };
}

const toPosition = ({ partition, next, beyond_end: end, beyond_ms: forMs }: Row): StoredPosition => ({
  partition,
  next: BigInt(next),
  beyond: end === null ? null : { end: BigInt(end), forMs },
});

const toWitness = ({ place, sha256: hash }: { place: string; sha256: Buffer }): Witness => {
  const { partition, offset } = unpackPlace(BigInt(place));
  return { partition, offset, sha256: hash };
};

/** @throws TopicStopped when the stored position does not belong to what the log has */
export async function admit(db: DataSource, topic: string, partition: number, view: PartitionView): Promise<void> {
  const stored = await readStored(db, topic);
  if (!stored) return;
  const position = stored.positions.find((one) => one.partition === partition);
  const look = async (witness: Witness) =>
    finding(witness, await view.value(witness.partition, witness.offset), sha256);
  const known = stored.identity === view.identity;
  const witness = stored.witnesses.find((one) => one.partition === partition);
  const mayAsk = stored.identity === null || known;
  const own = witness && mayAsk ? { witness, finding: await look(witness) } : null;
  const others = stored.identity === null ? stored.witnesses.filter((one) => one !== witness) : [];
  const verdict = judgeAdmission(
    stored,
    { identity: view.identity, partition },
    own,
    await Promise.all(others.map(look)),
  );
  if (typeof verdict === 'object') throw new TopicStopped(verdict);
  if (position) await checkEnd(db, topic, position, view.high);
  if (verdict === 'adopt') await adopt(db, topic, view.identity);
}

/** Remembers since when a position lies beyond the end, also for the process after this one. */
async function checkEnd(db: DataSource, topic: string, position: StoredPosition, high: bigint): Promise<void> {
  const verdict = judgePosition(topic, position, high);
  const stops = typeof verdict === 'object';
  if (stops !== (position.beyond !== null))
    await db.query(
      `update log_position set beyond_end = $3, beyond_at = case when $3::bigint is null then null else now() end
       where topic = $1 and partition = $2`,
      [topic, position.partition, stops ? String(high) : null],
    );
  if (stops) throw new TopicStopped(verdict);
}

async function adopt(db: DataSource, topic: string, identity: string): Promise<void> {
  await db.query(`update topic set identity = $2 where name = $1 and ended_at is null and identity is null`, [
    topic,
    identity,
  ]);
}
