import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { repairProjections } from '@ioc/api/rebuild/repair';
import { migrate, openDatabase } from '@ioc/api/storage/data-source';

/**
 * What a start does with stored data before anybody reads them: migrations, and where another projection version wrote
 * them, a replay of the whole journal, or a sentence that says what will take how long.
 */
export async function upToDate(
  url: string,
  catalogue: Catalogue,
  say: (line: string) => void = (line) => console.log(`  ${line}`),
): Promise<void> {
  const db = await openDatabase(url, 2, 0);
  try {
    await migrate(db);
    await repairProjections(db, catalogue, say);
  } finally {
    await db.destroy();
  }
}
