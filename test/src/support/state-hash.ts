import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

/**
 * One hash over all that events should determine: case rows and ledger. Left out is what tells of the delivery and not of
 * the cases: places in the log, order of arrival and what it made the catalogue be asked, counts of writes, days on which
 * something became known.
 */
export async function stateHash(db: DataSource): Promise<string> {
  const hash = createHash('sha256');
  for (const table of ['dossier', 'complaint', 'task', 'document', 'observation']) {
    const rows = (await db.query(
      `select ((to_jsonb(t) - '{event_ids,event_sums,event_places,version}'::text[]) #- '{state,judged}')::text as row,
         (select array_agg(i order by i) from unnest(t.event_ids) i)::text as ids from ${table} t order by code`,
    )) as { row: string; ids: string }[];
    for (const { row, ids } of rows) hash.update(`${row}${ids}\n`);
  }
  for (const [table, key] of [
    ['ledger_unit', 'measure, unit, channel, day'],
    ['ledger_topic', 'measure, topic, channel, day'],
    ['ledger_unit_month', 'measure, unit, channel, month'],
    ['ledger_topic_month', 'measure, topic, channel, month'],
  ]) {
    const rows = (await db.query(
      `select concat_ws('|', ${key}, sum(n)) as row from ${table} group by ${key} having sum(n) <> 0 order by ${key}`,
    )) as { row: string }[];
    for (const { row } of rows) hash.update(`${row}\n`);
  }
  return hash.digest('hex');
}
