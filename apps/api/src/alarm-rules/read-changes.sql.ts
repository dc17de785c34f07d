import type { AnyEvent } from '@ioc/shared/events/contract';
import type { CaseKind } from '#cases/engine/case-kinds.js';
import { caseKinds } from '#cases/engine/case-kinds.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { eventsOf } from '#cases/engine/recorded-events.sql.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import type { Pace } from '#alarm-rules/pace.js';
import { changesOfCase, type TimedEntries, type TimedState } from '#alarm-rules/case-changes.js';

const batch = 500;

/** Rows of a kind from an instant on; of observations those of some codes, and what changes others: which it is, it does not say. */
const ofKind = `"time" >= $1 and starts_with(type, $2)
  and ($3::text[] is null or type <> 'vn.ioc.kpi.observed.v1' or data->>'indicator' = any($3) and data->>'device' is null)`;

/** How many events of a kind have a time from `since` on, counted up to one more than `most`; `codes`: of observations. */
export async function countEvents(
  db: Queryable,
  kind: CaseKind,
  since: number,
  most: number,
  codes: readonly string[] | null,
): Promise<number> {
  const [{ n }] = (await db.query(`select count(*)::int as n from (select from journal where ${ofKind} limit $4) one`, [
    new Date(since),
    `vn.ioc.${kind}.`,
    codes,
    most + 1,
  ])) as [{ n: number }];
  return n;
}

/** Whole lives of the cases of one kind that have an event from `since` on, so many at a time, at event time. */
export async function* readLives(
  db: Queryable,
  kind: CaseKind,
  since: number,
  catalogue: Catalogue,
  pace: Pace,
  codes: readonly string[] | null = null,
): AsyncGenerator<{ readonly code: string; readonly life: readonly TimedState[] }> {
  const subjects: { subject: AnyEvent['subject'] }[] = await db.query(
    `select distinct subject from journal where ${ofKind} order by subject`,
    [new Date(since), `vn.ioc.${kind}.`, codes],
  );
  const context = foldContext(catalogue);
  for (let i = 0; i < subjects.length; i += batch) {
    const codes = subjects.slice(i, i + batch).map(({ subject }) => subject);
    for (const [code, of] of await eventsOf(db, kind, codes)) {
      yield { code, life: changesOfCase(caseKinds[kind], code, of, context) };
      await pace.step();
    }
    pace.progress = { doing: 'reading', day: null, share: (0.5 * i) / subjects.length };
  }
}

/** What events from `since` on changed of some measures. */
export async function readChanges(
  db: Queryable,
  kind: CaseKind,
  since: number,
  isAsked: (measure: string) => boolean,
  catalogue: Catalogue,
  pace: Pace,
): Promise<TimedEntries[]> {
  const changes: TimedEntries[] = [];
  for await (const { life } of readLives(db, kind, since, catalogue, pace))
    for (const { at, entries } of life) {
      const asked = at < since ? [] : entries.filter(({ measure }) => isAsked(measure));
      if (asked.length > 0) changes.push({ at, entries: asked });
    }
  return changes;
}
