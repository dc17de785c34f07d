import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** More than fits into what is left on the pages of a table, and random so that it is not compressed. */
const bytes = 65_536;

/** Writes a record into the log's table and takes it back: @throws what an append would throw. */
export async function writeAndUndo(db: DataSource): Promise<void> {
  const runner = db.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`insert into embedded_log (topic, partition, "offset", value) values ('', -1, $1, $2)`, [
      -1 - Math.floor(Math.random() * 1e15),
      randomBytes(bytes),
    ]);
  } finally {
    await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}
