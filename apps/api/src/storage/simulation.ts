import type { DataSource } from 'typeorm';

type Db = Pick<DataSource, 'query'>;

/** A simulator is about to send: from now on the figures of this database are not all real. */
export async function noteSimulation(db: Db): Promise<void> {
  await db.query(`insert into simulation default values on conflict do nothing`);
}

/** Whether a simulator has ever sent into this database. */
export async function holdsSimulated(db: Db): Promise<boolean> {
  const [row] = (await db.query(`select exists (select from simulation) as held`)) as { held: boolean }[];
  return row?.held ?? false;
}
