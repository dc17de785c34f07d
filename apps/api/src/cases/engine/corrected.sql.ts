import { type Effect, applyCorrections } from '#cases/corrections.js';
import { loadHistory } from '#cases/engine/snapshots.sql.js';
import { caseKinds } from '#cases/engine/case-kinds.js';
import type { Queryable } from '#ledger/queryable.js';

/** What was retracted or replaced, and a correction that does not hold: its contents are shown to nobody. */
export const isCorrectedAway = (effect: Effect): boolean =>
  effect === 'retracted' || effect === 'replaced' || effect === 'void';

/** SQL: the places of all events of an event's case, where the case was ever corrected; else null. `of`: the journal's alias. */
export const correctedPlaces = (of: string): string =>
  `case split_part(${of}.type, '.', 3) ${Object.values(caseKinds)
    .map(
      ({ kind, table }) =>
        `when '${kind}' then (select event_places::text[] from ${table} of where of.code = ${of}.subject and (of.state->>'intricate')::boolean)`,
    )
    .join(' ')} end`;

/** The places of such events; `cases`: the places of all events of each case that was ever corrected. */
export async function gonePlaces(db: Queryable, cases: readonly (readonly string[])[]): Promise<Set<string>> {
  const gone = new Set<string>();
  if (cases.length === 0) return gone;
  const history = await loadHistory(db, cases.flat().map(BigInt));
  for (const places of cases) {
    const placeOf = new Map(places.map((place) => [history.get(BigInt(place)) as unknown, place]));
    const events = places.flatMap((place) => history.get(BigInt(place)) ?? []);
    // Who comes first of two systems takes back nothing.
    for (const [event, effect] of applyCorrections(events, { rankOf: () => 1 }).effects)
      if (isCorrectedAway(effect)) gone.add(placeOf.get(event) as string);
  }
  return gone;
}
