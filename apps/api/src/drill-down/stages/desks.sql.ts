import type { DataSource } from 'typeorm';
import type { Queryable } from '#ledger/queryable.js';
import type { FoldContext } from '#cases/case-kind.js';
import { caseKinds } from '#cases/engine/case-kinds.js';
import { countedEvents } from '#cases/engine/counted-events.js';
import { type PinnedLookups, pinLookups } from '#cases/pinned-lookups.js';
import { loadHistory } from '#cases/engine/snapshots.sql.js';
import { withinSight } from '#drill-down/cases/sight.js';
import type { Sight } from '#identity/sight.js';
import type { DeskLife } from '#drill-down/stages/desk-times.js';

/** A dossier as its desks see it; null: no such dossier. */
export interface Desked extends DeskLife {
  readonly procedure: string;
  readonly dueAt: string | null;
  readonly waiting: boolean;
  readonly step: string | null;
  readonly stepAt: string | null;
}

const iso = (value: Date | null) => value && value.toISOString();

/** One dossier with the events of its life that count, in order; filed and not yet received, it lay at no desk. */
export async function readDesked(
  db: DataSource,
  code: string,
  context: FoldContext,
  sight: Sight = null,
): Promise<Desked | 'not-received' | null> {
  const [row] = (await (db as Queryable).query(
    `select procedure, received_at, due_at, finished_at, waiting_since is not null as waiting,
       state->'s'->>'step' as step, state->'s'->>'stepAt' as step_at, state->'judged' as judged, event_places::text[] as places
     from dossier where code = $1 and ${withinSight('dossier', '$2')}`,
    [code, sight],
  )) as {
    procedure: string;
    received_at: Date | null;
    due_at: Date | null;
    finished_at: Date | null;
    waiting: boolean;
    step: string | null;
    step_at: string | null;
    judged: PinnedLookups | null;
    places: string[];
  }[];
  if (!row) return null;
  if (row.received_at === null) return 'not-received';
  const history = await loadHistory(db, row.places.map(BigInt));
  const asked = pinLookups(context, row.judged ?? {}).context;
  return {
    procedure: row.procedure,
    receivedAt: row.received_at.toISOString(),
    dueAt: iso(row.due_at),
    finishedAt: iso(row.finished_at),
    waiting: row.waiting,
    step: row.step,
    stepAt: row.step_at,
    events: countedEvents(caseKinds.dossier, [...history.values()], asked).counted,
  };
}
