import type { QueryRunner } from 'typeorm';
import type { Queryable } from '#ledger/queryable.js';
import type { AnyEvent } from '@ioc/shared/events/contract';
import { plainSequence } from '@ioc/shared/events/sequence';
import { microsSql, microsText } from '#calendar/micros.js';
import type { PinnedLookups } from '#cases/pinned-lookups.js';
import type { OrderKey } from '#cases/order.js';
import type { CaseSnapshot } from '#cases/engine/case-snapshot.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';

interface CaseRow {
  code: string;
  state: {
    s: unknown;
    last: OrderKey;
    intricate: boolean;
    stated: Record<string, string>;
    judged?: PinnedLookups;
    none?: true;
  };
  disputes: number;
  event_ids: string[];
  event_sums: string[];
  event_places: string[];
  version: number;
}

/** The held cases of one kind by code; codes without a row are absent. */
export async function loadSnapshots(
  runner: QueryRunner,
  kind: CaseKind,
  codes: readonly string[],
): Promise<CaseSnapshot[]> {
  if (codes.length === 0) return [];
  const rows = (await runner.query(
    `select code, state, disputes, event_ids::text[], event_sums::text[], event_places::text[], version
     from ${caseKinds[kind].table} where code = any($1)`,
    [codes],
  )) as CaseRow[];
  return rows.map(({ code, state, disputes, event_ids, event_sums, event_places, version }) => ({
    kind,
    code,
    state: state.s,
    last: state.last,
    intricate: state.intricate,
    stated: state.stated,
    judged: state.judged ?? {},
    none: state.none ?? false,
    disputes,
    ids: event_ids.map(BigInt),
    sums: event_sums.map(BigInt),
    places: event_places.map(BigInt),
    version,
  }));
}

interface JournalRow {
  place: string;
  source: string;
  event_id: string;
  type: string;
  subject: string;
  micros: string;
  sequence: string | null;
  data: unknown;
}

/** Journaled events by place, as they were when they were decoded. */
export async function loadHistory(runner: Queryable, places: readonly bigint[]): Promise<Map<bigint, AnyEvent>> {
  const rows = (await runner.query(
    `select place, source, event_id, type, subject, ${microsSql('time')} as micros, sequence, data
     from journal where place = any($1::bigint[])`,
    [places.map(String)],
  )) as JournalRow[];
  return new Map(
    rows.map((row) => [
      BigInt(row.place),
      {
        id: row.event_id,
        source: row.source,
        type: row.type,
        subject: row.subject,
        time: microsText(Number(row.micros)),
        ...(row.sequence === null ? {} : { sequence: plainSequence(row.sequence) }),
        data: row.data,
      } as AnyEvent,
    ]),
  );
}
