import type { DoorRefusals } from '@ioc/shared/answers/source-checks';
import type { DataSource } from 'typeorm';
import { describePlace } from '#event-log/place.js';
import { topicNames } from '#event-log/topic-ids.js';
import { shownDetail, shownSubject } from '#storage/hidden-complaint.js';

interface Row {
  source: string;
  n: number;
  last: Date;
  newest: { place: string; subject: string | null; detail: string }[];
}

/** Ids that a source used again with other contents, found when the records were read: how many wait, and the newest. */
export async function readReusedIds(
  db: DataSource,
  source: string | undefined,
  among: readonly string[] | null,
): Promise<DoorRefusals['conflicts']> {
  const names = await topicNames(db);
  const named = `'subject', ${shownSubject}, 'detail', ${shownDetail}`;
  const rows = (await db.query(
    `select source, count(*)::int as n, max(appended_at) as last,
       jsonb_path_query_array(jsonb_agg(jsonb_build_object('place', place::text, ${named})
         order by place desc), '$[0 to 9]') as newest
     from quarantine where outcome is null and reason = 'conflict' and source is not null and ($1::text is null or source = $1)
       and ($2::text[] is null or source = any($2))
     group by source order by n desc, source limit 100`,
    [source ?? null, among],
  )) as Row[];
  return rows.map(({ newest, last, ...row }) => ({
    ...row,
    last: last.toISOString(),
    newest: newest.map(({ place, subject, detail }) => ({ subject, detail, ...describePlace(place, names) })),
  }));
}
