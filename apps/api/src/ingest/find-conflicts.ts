import type { Decoded } from '#ingest/decode/decode.js';
import { caseKey } from '#cases/engine/case-snapshot.js';
import { hasIdOfOthers } from '#ingest/other-case.js';
import { idsOfOthers } from '#ingest/other-case.sql.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';
import { deduplicate } from '#cases/engine/deduplicate.js';
import type { Queryable } from '#ledger/queryable.js';

type Known = Parameters<typeof deduplicate>[0];
const nothing: Known = { ids: [], sums: [] };

/**
 * Which of these events, by index, are known with other contents or of another case: by what is stored now, or earlier in
 * this same list. What is still on its way through the log is not known yet; the intake finds it then, by the same rule.
 */
export async function findConflicts(db: Queryable, events: readonly Decoded[]): Promise<ReadonlySet<number>> {
  const groups = new Map<string, { kind: CaseKind; code: string; events: (Decoded & { index: number })[] }>();
  for (const [index, { kind, event, ok }] of events.entries()) {
    if (kind === 'source') continue;
    const key = caseKey(kind, event.subject);
    const group = groups.get(key) ?? { kind, code: event.subject, events: [] };
    group.events.push({ ok, kind, event, index });
    groups.set(key, group);
  }
  const snapshot = await readKnown(db, [...groups.values()]);
  const deduplicated = [...groups].map(([key, group]) => deduplicate(snapshot.get(key) ?? nothing, group.events));
  const fresh = deduplicated.flatMap((one) => one.fresh).sort((a, b) => a.index - b.index);
  const ofOthers = fresh.filter(hasIdOfOthers(fresh, await idsOfOthers(db, fresh)));
  return new Set([...deduplicated.flatMap(({ conflicts }) => conflicts), ...ofOthers].map(({ index }) => index));
}

async function readKnown(
  db: Queryable,
  cases: readonly { kind: CaseKind; code: string }[],
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const kind of new Set(cases.map((one) => one.kind))) {
    const codes = cases.filter((one) => one.kind === kind).map(({ code }) => code);
    const rows = (await db.query(
      `select code, event_ids::text[] as ids, event_sums::text[] as sums from ${caseKinds[kind].table} where code = any($1)`,
      [codes],
    )) as { code: string; ids: string[]; sums: string[] }[];
    for (const { code, ids, sums } of rows)
      known.set(caseKey(kind, code), { ids: ids.map(BigInt), sums: sums.map(BigInt) });
  }
  return known;
}
