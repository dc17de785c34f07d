import type { Queryable } from '#ledger/queryable.js';

/**
 * A complaint that is private or was taken back from the public has no code outside. The next page still begins after it:
 * the place of its first event stands for its code, and says nothing of it (cases/record.sql.ts).
 */
export const firstPlaceSql = '(select min(place)::text from unnest(event_places) place)';

export const cursorOf = (code: string, withheldAt: string | null): string =>
  withheldAt === null ? code : `@${withheldAt}`;

const largest = 2n ** 63n;

/** The code that a cursor of `cursorOf` stands for. */
export async function codeOfCursor(db: Queryable, cursor: string): Promise<string> {
  const place = /^@(\d{1,19})$/.exec(cursor)?.[1];
  if (place === undefined || BigInt(place) >= largest) return cursor;
  const [row] = (await db.query('select subject from journal where place = $1', [place])) as { subject: string }[];
  return row?.subject ?? cursor;
}

/** Of these complaints those that are withheld, each with the place of its first event. */
export async function withheldAmong(db: Queryable, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = (await db.query(
    `select code, ${firstPlaceSql} as place from complaint where withheld and code = any($1)`,
    [codes],
  )) as { code: string; place: string }[];
  return new Map(rows.map(({ code, place }) => [code, place]));
}
