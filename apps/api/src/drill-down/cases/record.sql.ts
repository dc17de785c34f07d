import type { DataSource } from 'typeorm';
import { plainSequence } from '@ioc/shared/events/sequence';
import { microsSql, microsText } from '#calendar/micros.js';
import { coarse } from '#drill-down/cases/coarse.js';
import { withoutHiddenCases } from '#drill-down/cases/hidden-cases.sql.js';
import { withinSight } from '#drill-down/cases/sight.js';
import type { Sight } from '#identity/sight.js';
import { correctedPlaces, gonePlaces } from '#cases/engine/corrected.sql.js';
import { placeOf } from '#event-log/place.js';
import { firstHeard, lateMsOf } from '#sources/lateness.js';
import { topicNames } from '#event-log/topic-ids.js';

/** A record of the event log as this program keeps it. Raw bytes of what was understood stay in the log; their hash is here. */
export interface RecordView {
  topic: string;
  partition: number;
  offset: string;
  appendedAt: string;
  recordedAt: string;
  lateMs: number | null;
  verdict: 'journaled' | 'quarantined';
  sha256: string | null;
  event: Record<string, unknown> | null;
  reason: string | null;
  path: string | null;
  detail: string | null;
}

/** The case that an event of the journal speaks of is seen. What belongs to no case, or waits in quarantine, is for those who see all. */
const seenCases = (['dossier', 'complaint', 'task', 'document'] as const)
  .map(
    (kind) =>
      `(starts_with(type, 'vn.ioc.${kind}.') and exists (select from ${kind} c where c.code = subject and ${withinSight(kind, '$2', 'c')}))`,
  )
  .join(' or ');

/** A record by its place, $1, within what somebody sees, $2. */
const recordSql = `select appended_at, recorded_at, ${firstHeard('journal')} as first_heard, encode(sha256, 'hex') as sha256, null as reason, null as path, null as detail,
       corrected, jsonb_build_object('specversion', '1.0', 'id', case when not hidden then event_id end, 'source', source, 'type', type, 'subject', case when not hidden then subject end, 'micros', ${microsSql('time')},
         'sequence', sequence, 'data', case when hidden then '{}' else data end, 'hidden', hidden) as event
     from journal, lateral (select ${correctedPlaces('journal')} as corrected) c, lateral (select exists (select from complaint where code = subject and withheld) and starts_with(type, 'vn.ioc.complaint.') as hidden) h
     where place = $1 and ($2::text[] is null or ${seenCases})
     union all
     select appended_at, recorded_at, null, encode(sha256, 'hex'), reason, path, detail, null, null from quarantine where place = $1 and $2::text[] is null`;

export async function readRecord(
  db: DataSource,
  topic: string,
  partition: number,
  offset: bigint,
  sight: Sight = null,
): Promise<RecordView | null> {
  const id = [...(await topicNames(db)).entries()].find(([, name]) => name === topic)?.[0];
  if (id === undefined) return null;
  const place = String(placeOf(id, partition, offset));
  const [row] = (await db.query(recordSql, [place, sight])) as (Pick<
    RecordView,
    'sha256' | 'event' | 'reason' | 'path' | 'detail'
  > & {
    appended_at: Date;
    recorded_at: Date;
    first_heard: string | null;
    corrected: string[] | null;
  })[];
  if (!row) return null;
  const { appended_at, recorded_at, first_heard, corrected, ...rest } = row;
  const gone = await gonePlaces(db, corrected ? [corrected] : []);
  if (rest.event && gone.has(place)) rest.event = { ...rest.event, data: {}, hidden: true };
  return {
    topic,
    partition,
    offset: String(offset),
    appendedAt: appended_at.toISOString(),
    recordedAt: recorded_at.toISOString(),
    lateMs: rest.event && lateMsOf(new Date(Number(rest.event['micros']) / 1000), appended_at, first_heard),
    verdict: rest.event ? 'journaled' : 'quarantined',
    ...rest,
    event: rest.event && coarse(await withoutHiddenCases(db, eventOf(rest.event))),
  };
}

/** As it was decoded: its time to the microsecond, its sequence a number where it was one. */
function eventOf({ micros, sequence, ...event }: Record<string, unknown>): Record<string, unknown> {
  const plain = sequence === null ? null : plainSequence(sequence as string);
  return { ...event, time: microsText(Number(micros)), sequence: plain };
}
