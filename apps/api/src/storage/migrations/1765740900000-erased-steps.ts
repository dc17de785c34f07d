import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An erasure of a run of a process once wrote a text in the place of the number of a step, so that no rebuild could read the
 * journal again (decision 0434). The last step is known from the entry; of those before it the order is left.
 */
export class ErasedSteps1765740900000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(steps);
    await db.query(replacements);
    for (const row of (await db.query(logged)) as Logged[]) {
      const value = Buffer.from(JSON.stringify({ ...(JSON.parse(row.value.toString()) as object), data: row.data }));
      await db.query(`update embedded_log set value = $4 where topic = $1 and partition = $2 and "offset" = $3`, [
        ...[row.topic, row.partition, row.offset, value],
      ]);
      await db.query('update journal set sha256 = $2 where place = $1', [
        row.place,
        createHash('sha256').update(value).digest(),
      ]);
    }
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

interface Logged {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly place: string;
  readonly value: Buffer;
  readonly data: object;
}

/** As `erasedText` of cases/redaction when this was written. */
const erased = '(đã xóa / erased)';
const moved = 'vn.ioc.register.process-moved.v1';

/** The n-th step of a run is n, but at most the last one, and the last is that of the entry. */
const steps = `
  with damaged as (
    select j.place, least(row_number() over (partition by j.subject order by j."time", j.place), 100)::int as n,
      row_number() over (partition by j.subject order by j."time" desc, j.place desc) = 1 as is_last,
      case when jsonb_typeof(e.state->'s'->'run'->'step') = 'number' then (e.state->'s'->'run'->>'step')::int end as last
    from journal j left join register_entry e on e.code = j.subject where j.type = '${moved}')
  update journal set data = jsonb_set(data, '{step}', to_jsonb(
    case when is_last then coalesce(last, n) else least(n, last) end))
  from damaged where damaged.place = journal.place and journal.data->>'step' = '${erased}'`;

/** A replacement has the step of what it replaces, the first one where that never came. */
const replacements = `
  update journal set data = jsonb_set(data, '{data,step}', coalesce(
    (select o.data->'step' from journal o where o.event_id = journal.data->>'event' and o.source = journal.source
       and o.subject = journal.subject and o.type = '${moved}' limit 1), '1'))
  where type = 'vn.ioc.register.replaced.v1' and data #>> '{data,step}' = '${erased}'`;

const logged = `
  select l.topic, l.partition, l."offset"::text, j.place::text, l.value, j.data
  from journal j join topic t on t.id = j.place >> 55 and t.ended_at is null
  join embedded_log l on l.topic = t.name and l.partition = (j.place >> 43) & 4095 and l."offset" = j.place & ((1::bigint << 43) - 1)
  where starts_with(j.type, 'vn.ioc.register.') and j.erased_sum is not null and l.value is not null
    and position(convert_to('"step":"${erased}"', 'UTF8') in l.value) > 0`;
