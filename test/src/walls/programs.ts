import { loadCatalogue } from '@ioc/api/catalogue/load';
import { untilTaken } from '@ioc/infra/scenarios/post';
import type { Province, ProvinceName } from '@ioc/test/crawl/province';
import { apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase } from '@ioc/test/support/database';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';

type Program = Pick<Province, 'url' | 'close'>;
const day = 24 * 3_600_000;

/** The program of a province to which nothing was ever sent. */
export async function emptyProvince(name: ProvinceName): Promise<Program> {
  const base = await freshDatabase();
  const api = await apiProcess({ DATABASE_URL: base.url, PROVINCE: name });
  const close = async () => {
    await api.stop();
    await base.close();
  };
  await api.start();
  return { url: api.url, close };
}

/** A province of whose sources nothing was heard for a week. */
export async function staleProvince(name: ProvinceName): Promise<Program> {
  const program = await emptyProvince(name);
  const catalogue = await loadCatalogue('catalogue', name);
  await publish(program.url, await provinceUpTo(Date.now() - 7 * day, catalogue));
  await untilTaken(program.url);
  return program;
}
