import { migrate, openDatabase } from '@ioc/api/storage/data-source';
import { databaseError } from '@ioc/api/problems/database-error';
import type { DataSource } from 'typeorm';
import { installationDatabase } from '#start/installation.js';

type Database = Awaited<ReturnType<typeof installationDatabase>>;

/**
 * Runs a command on the database of the installation, migrated, and closes what it opened. The exit code is the command's.
 * @throws an Error that says what is wrong with the database
 */
export async function onDatabase(
  command: string,
  act: (db: DataSource, database: Database) => Promise<number>,
  opened: (database: Database) => void = () => undefined,
): Promise<void> {
  const database = await installationDatabase(process.cwd(), command);
  opened(database);
  console.error(`Cơ sở dữ liệu / database: ${database.what}`);
  try {
    const db = await openDatabase(database.url, 2, 0);
    try {
      await migrate(db);
      process.exitCode = await act(db, database);
    } finally {
      await db.destroy();
    }
  } catch (error) {
    throw databaseError(error, database.url) ?? error;
  } finally {
    await database.close();
  }
}
