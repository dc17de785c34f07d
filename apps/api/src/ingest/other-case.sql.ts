import type { AnyEvent, Kind } from '@ioc/shared/events/contract';
import { eventId } from '#cases/engine/event-identity.js';
import type { Queryable } from '#ledger/queryable.js';

interface Named {
  readonly kind: Kind;
  readonly event: Pick<AnyEvent, 'source' | 'id' | 'subject'>;
}

/** The 64-bit ids of those events that the journal has of another case. One probe of `journal_event_id` for each event. */
export async function idsOfOthers(db: Queryable, events: readonly Named[]): Promise<ReadonlySet<bigint>> {
  if (events.length === 0) return new Set();
  const rows = (await db.query(
    `select given.source, given.id from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as given(source, id, subject, kind)
     cross join lateral (
       select from journal where event_id = given.id and source = given.source
         and (subject <> given.subject or not starts_with(type, 'vn.ioc.' || given.kind || '.')) limit 1) other`,
    [
      events.map(({ event }) => event.source),
      events.map(({ event }) => event.id),
      events.map(({ event }) => event.subject),
      events.map(({ kind }) => kind),
    ],
  )) as { source: string; id: string }[];
  return new Set(rows.map(({ source, id }) => eventId(source, id)));
}
