import type { FeedRow } from '@ioc/shared/live/tables';
import type { Catalogue } from '#catalogue/catalogue.js';
import { correctedPlaces, gonePlaces } from '#cases/engine/corrected.sql.js';
import { placeOf, unpackPlace } from '#event-log/place.js';
import { shownName } from '#event-log/topic-ids.js';
import type { Queryable } from '#ledger/queryable.js';
import { firstHeard, lateMsOf } from '#sources/lateness.js';

export const feedSize = 40;
const lastOffset = (1n << 43n) - 1n;

interface Row {
  place: string;
  type: string;
  subject: string;
  time: Date;
  appended_at: Date;
  first_heard: string | null;
  unit: string | null;
  procedure: string | null;
  category: string | null;
  indicator: string | null;
  topic: string;
  /** All events of its case, where any of them was ever corrected. */
  corrected: string[] | null;
}

/** A feed row with the place that it is read again by. */
export interface FeedPlace {
  readonly place: string;
  readonly row: FeedRow;
}

/** Complaints that are withheld are only counted (SPEC L19), so an event of one is no row of the feed. */
const columns = `${correctedPlaces('j')} as corrected, j.place::text, j.type, j.subject, j.time, j.appended_at, ${firstHeard('j')} as first_heard, ${shownName} as topic,
  coalesce(d.unit, c.unit, j.data->>'unit') as unit, coalesce(d.procedure, j.data->>'procedure') as procedure,
  coalesce(c.category, j.data->>'category') as category, j.data->>'indicator' as indicator`;
const joins = `join topic t on t.id = (j.place >> 55)::smallint
  left join dossier d on j.type like 'vn.ioc.dossier.%' and d.code = j.subject
  left join complaint c on j.type like 'vn.ioc.complaint.%' and c.code = j.subject
  where not coalesce(c.withheld, false)`;

/** The newest events of the whole log: the newest of each partition, then the newest of those. */
export async function readNewest(db: Queryable, catalogue: Catalogue): Promise<FeedPlace[]> {
  const partitions: { id: number; partition: number }[] = await db.query(
    `select t.id, p.partition from log_position p join topic t on t.name = p.topic`,
  );
  const first = partitions.map(({ id, partition }) => placeOf(id, partition, 0n).toString());
  const last = partitions.map(({ id, partition }) => placeOf(id, partition, lastOffset).toString());
  const rows: Row[] = await db.query(
    `select newest.* from unnest($1::bigint[], $2::bigint[]) as range (first, last)
     cross join lateral (
       select ${columns} from journal j ${joins} and j.place between range.first and range.last
       order by j.place desc limit ${feedSize}) newest
     order by newest.appended_at desc, newest.place desc limit ${feedSize}`,
    [first, last],
  );
  return shown(db, rows, catalogue);
}

/** The events at these places, as they may be shown now, newest first, at most `feedSize`. */
export async function readFeedPlaces(
  db: Queryable,
  catalogue: Catalogue,
  places: readonly string[],
): Promise<FeedPlace[]> {
  const rows: Row[] = await db.query(
    `select ${columns} from journal j ${joins} and j.place = any($1::bigint[])
     order by j.appended_at desc, j.place desc limit ${feedSize}`,
    [places],
  );
  return shown(db, rows, catalogue);
}

/** What was retracted or replaced has left the feed. */
async function shown(db: Queryable, rows: readonly Row[], catalogue: Catalogue): Promise<FeedPlace[]> {
  const gone = await gonePlaces(db, [
    ...new Map(rows.flatMap(({ corrected }) => (corrected ? [[corrected[0], corrected]] : []))).values(),
  ]);
  return rows.filter(({ place }) => !gone.has(place)).map((row) => placed(row, catalogue));
}

function placed(row: Row, catalogue: Catalogue): FeedPlace {
  const { partition, offset } = unpackPlace(BigInt(row.place));
  const unit = row.unit === null ? null : (catalogue.unitCodes.get(row.unit) ?? row.unit);
  return {
    place: row.place,
    row: {
      key: `${row.topic}/${partition}/${offset}`,
      time: row.time.toISOString(),
      receivedAt: row.appended_at.toISOString(),
      lateMs: lateMsOf(row.time, row.appended_at, row.first_heard),
      kind: row.type.split('.')[2] as FeedRow['kind'],
      type: row.type,
      subject: row.subject,
      unit,
      unitName: unit === null ? null : (catalogue.units.get(unit)?.name ?? unit),
      what: whatOf(row, catalogue),
    },
  };
}

function whatOf({ procedure, category, indicator }: Row, catalogue: Catalogue): string | null {
  if (procedure !== null) return catalogue.procedures.get(procedure)?.name ?? procedure;
  if (category !== null) return catalogue.categories.get(category)?.name ?? category;
  if (indicator !== null) return catalogue.indicators.get(indicator)?.name ?? indicator;
  return null;
}
