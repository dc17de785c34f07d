import type { DataSource } from 'typeorm';

type Db = Pick<DataSource, 'query'>;

/** The first event of a source that is neither simulated nor the sandbox: from then on no visitor is signed in by itself. */
export const noteRealEvent = (db: Db, source: string): Promise<unknown> =>
  db.query(`insert into first_real_event (source) values ($1) on conflict do nothing`, [source]);

export async function hadRealEvent(db: Db): Promise<boolean> {
  const [row] = (await db.query(`select exists (select from first_real_event) as had`)) as { had: boolean }[];
  return row?.had ?? false;
}
