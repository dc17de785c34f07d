import type { Acknowledged } from '@ioc/test/chaos/senders';
import { placeOf } from '@ioc/api/event-log/place';
import type { Question } from '@ioc/test/chaos/stage';

const idOf = ({ event }: Acknowledged) => `${event.id}\n${event.subject}`;

/** Of these acknowledged events those that are neither in the journal nor, where they contradict, in quarantine. */
export async function missingOf(ask: Question, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const plain = acknowledged.filter(({ conflict }) => !conflict);
  const rows = await ask<{ id: string }>(
    `select event_id || E'\\n' || subject as id from journal where event_id = any($1::text[])`,
    [plain.map(({ event }) => event.id)],
  );
  const journaled = new Set(rows.map(({ id }) => id));
  const contested = acknowledged.filter(({ conflict }) => conflict);
  const quarantined = await quarantinedOf(ask, contested);
  return [
    ...plain.filter((one) => !journaled.has(idOf(one))),
    ...contested.filter((one) => !quarantined.has(`${one.topic}/${one.partition}/${one.offset}`)),
  ];
}

async function quarantinedOf(ask: Question, contested: readonly Acknowledged[]): Promise<Set<string>> {
  if (contested.length === 0) return new Set();
  const ids = new Map(
    (await ask<{ id: number; name: string }>(`select id, name from topic`)).map((t) => [t.name, t.id]),
  );
  const places = new Map(
    contested.flatMap(({ topic, partition, offset }) => {
      const id = ids.get(topic);
      return id === undefined
        ? []
        : [[String(placeOf(id, partition, BigInt(offset))), `${topic}/${partition}/${offset}`] as const];
    }),
  );
  const rows = await ask<{ place: string }>(
    `select place::text from quarantine where reason = 'conflict' and place = any($1::bigint[])`,
    [[...places.keys()]],
  );
  return new Set(rows.map(({ place }) => places.get(place) as string));
}

/** Acknowledged events whose record is not in the embedded log: the door promised what it did not keep. */
export async function notInLog(ask: Question, acknowledged: readonly Acknowledged[]): Promise<number> {
  const [row] = await ask<{ n: number }>(
    `select count(*)::int as n from unnest($1::text[], $2::int[], $3::bigint[]) as a(topic, partition, "offset")
     where not exists (select from embedded_log l
       where l.topic = a.topic and l.partition = a.partition and l."offset" = a."offset")`,
    [
      acknowledged.map(({ topic }) => topic),
      acknowledged.map(({ partition }) => partition),
      acknowledged.map(({ offset }) => offset),
    ],
  );
  return row?.n ?? 0;
}

/** Rows of the journal, and ids that should be there: equal when nothing was journaled twice or made up. */
export async function journalCount(ask: Question, acknowledged: readonly Acknowledged[]) {
  const [row] = await ask<{ n: number }>(`select count(*)::int as n from journal`);
  const ids = new Set(acknowledged.filter(({ conflict }) => !conflict).map(idOf));
  return { journaled: row?.n ?? 0, ids: ids.size };
}
