import type { MapSummary } from '@ioc/shared/live/tables';
import type { Queryable } from '#ledger/queryable.js';
import { openFieldReport } from '#live/queries/open-field-report.js';

/** Counts of open field reports beside the map: openComplaints = located + noPlace + hidden, always. */
export async function readMapSummary(db: Queryable, today: string): Promise<MapSummary[]> {
  const [row]: Omit<MapSummary, 'key'>[] = await db.query(
    `select count(*)::int as "openComplaints",
       (count(*) filter (where not withheld and placed))::int as located,
       (count(*) filter (where not withheld and not placed))::int as "noPlace",
       (count(*) filter (where withheld))::int as hidden
     from (
       select withheld, place_quality = 'ok' and lat is not null and lon is not null as placed from complaint
       where ${openFieldReport}
     ) open_one`,
    [today],
  );
  return row ? [{ key: 'summary', ...row }] : [];
}
