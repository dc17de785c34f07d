import type { PinnedLookups } from '#cases/pinned-lookups.js';
import type { QueryRunner } from 'typeorm';
import type { AnyEvent, Kind } from '@ioc/shared/events/contract';
import { schemaOf } from '@ioc/shared/events/contract';
import { plainSequence } from '@ioc/shared/events/sequence';
import { localDay } from '#calendar/local-day.js';
import { microsSql, microsText } from '#calendar/micros.js';
import type { RecordedEvent } from '#cases/engine/replay-case.js';
import { caseKinds } from '#cases/engine/case-kinds.js';
import type { Queryable } from '#ledger/queryable.js';

interface Row {
  place: string;
  source: string;
  event_id: string;
  type: string;
  subject: string;
  micros: string;
  sequence: string | null;
  recorded_at: Date;
  appended_at: Date;
  data: Record<string, unknown>;
  sha256: Buffer;
  judged: PinnedLookups | null;
  erased_sum: string | null;
}

const columns = `place, source, event_id, type, subject, ${microsSql('time')} as micros, sequence, recorded_at, appended_at, data, sha256, judged, erased_sum`;

/** All journaled events of the given cases, by case. */
export async function eventsOf(
  db: Queryable,
  kind: Kind,
  codes: readonly string[],
): Promise<Map<string, RecordedEvent[]>> {
  const table = kind === 'source' ? '' : caseKinds[kind].table;
  const rows = (await db.query(
    `select ${columns} from journal where place = any(select unnest(event_places) from ${table} where code = any($1))`,
    [codes],
  )) as Row[];
  const byCase = new Map<string, RecordedEvent[]>();
  for (const row of rows) byCase.set(row.subject, [...(byCase.get(row.subject) ?? []), toRecorded(row, kind)]);
  return byCase;
}

/** All journaled events of one case, looked for in the whole journal. */
export async function eventsOfSubject(db: Queryable, kind: Kind, subject: string): Promise<RecordedEvent[]> {
  const rows = (await db.query(
    `select ${columns} from journal where subject = $1 and starts_with(type, 'vn.ioc.${kind}.')`,
    [subject],
  )) as Row[];
  return rows.map((row) => toRecorded(row, kind));
}

/** Cases of a kind that heard something on a local day, in order of code, after `after`. */
export async function casesHeardOn(
  db: Queryable,
  kind: Kind,
  day: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = (await db.query(
    `select distinct subject from journal
     where recorded_at >= ($1::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
       and recorded_at < ($1::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
       and starts_with(type, $2) and subject > $3 order by subject limit $4`,
    [day, `vn.ioc.${kind}.`, after, limit],
  )) as { subject: string }[];
  return rows.map(({ subject }) => subject);
}

/** Every case of a kind with all its events, read from the journal alone: one sorted read, whole cases a page. */
export async function* journaledCases(
  runner: QueryRunner,
  kind: Kind,
  pageSize: number,
): AsyncGenerator<Map<string, RecordedEvent[]>> {
  await runner.query(
    `declare journaled no scroll cursor for select ${columns} from journal where starts_with(type, 'vn.ioc.${kind}.') order by subject`,
  );
  let open = new Map<string, RecordedEvent[]>();
  for (;;) {
    const rows = (await runner.query(`fetch ${pageSize} from journaled`)) as Row[];
    for (const row of rows) {
      const events = open.get(row.subject);
      if (events) events.push(toRecorded(row, kind));
      else open.set(row.subject, [toRecorded(row, kind)]);
    }
    const last = rows.at(-1)?.subject;
    const unfinished = last === undefined ? undefined : open.get(last);
    if (last !== undefined) open.delete(last);
    if (open.size > 0) yield open;
    if (last === undefined || !unfinished) break;
    open = new Map([[last, unfinished]]);
  }
  await runner.query('close journaled');
}

function toRecorded(row: Row, kind: Kind): RecordedEvent {
  const event = {
    id: row.event_id,
    source: row.source,
    type: row.type,
    subject: row.subject,
    time: microsText(Number(row.micros)),
    ...(row.sequence === null ? {} : { sequence: plainSequence(row.sequence) }),
    // JSONB forgets the order of keys; the schema puts it back, so that sums of contents are those of the first decoding.
    data: schemaOf(row.type)?.schema.parse(row.data) ?? row.data,
  } as AnyEvent;
  const record = { offset: 0n, key: row.subject, headers: {}, value: null, appendedAt: row.appended_at.getTime() };
  return {
    kind,
    event,
    place: BigInt(row.place),
    sha256: row.sha256,
    record,
    recordedDay: localDay(row.recorded_at.getTime()),
    judged: row.judged,
    ...(row.erased_sum === null ? {} : { erasedSum: BigInt(row.erased_sum) }),
  };
}
