import { deskAt } from '#measures/counting-unit.js';
import { complaintMeasures } from '@ioc/shared/measures/complaint-measures';
import { measureSql } from '#measures/measure-sql.js';
import type { Queryable } from '#ledger/queryable.js';

const open = measureSql(complaintMeasures['complaint.open']).replaceAll('$to', '$1::date');

/** Open field reports at the end of a day: open = located + noPlace + hidden, always. `units`: null for all. */
export async function readMapCounts(db: Queryable, day: string, units: readonly string[] | null) {
  const [row] = (await db.query(
    `select count(*)::int as open,
       (count(*) filter (where not withheld and placed))::int as located,
       (count(*) filter (where not withheld and not placed))::int as "noPlace",
       (count(*) filter (where withheld))::int as hidden
     from (
       select withheld, place_quality = 'ok' and lat is not null and lon is not null as placed from complaint
       where ${open} and ($2::text[] is null or ${deskAt('desk_units', '$1::date')} = any($2))
     ) open_one`,
    [day, units],
  )) as { open: number; located: number; noPlace: number; hidden: number }[];
  return row ?? { open: 0, located: 0, noPlace: 0, hidden: 0 };
}
