import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { sectionNames } from '@ioc/api/export/export';
import { dataSource } from '@ioc/api/storage/data-source';
import { embeddedPostgres } from '@ioc/infra/postgres/embedded';
import { upToDate } from '@ioc/infra/start/up-to-date';
import { root } from '@ioc/test/support/api';
import { found, readExpectation, unknownDecisions, writeExpectation } from '@ioc/test/upgrade/expectation';
import { exportSections } from '@ioc/test/upgrade/export-text';
import { type FixtureName, fixtures, ownPrefix, recordedExport, restoreFixture } from '@ioc/test/upgrade/fixture';

/**
 * npm run upgrade:accept -- --decision 0104: upgrades the recorded databases with this program, prints by case what it judges
 * otherwise than was accepted before, and accepts it as the doing of that decision. Without --decision nothing is accepted.
 */
const { values } = parseArgs({ options: { decision: { type: 'string' } } });
const { decision } = values;
const [missing] = decision === undefined ? [] : await unknownDecisions([decision]);
if (missing !== undefined) throw new Error(`--decision ${missing}: docs/decisions has no such number`);
const dir = await mkdtemp(join(tmpdir(), 'ioc-upgrade-'));
await chmod(dir, 0o755);
const catalogue = await loadCatalogue(join(root, 'catalogue'), 'quang-tri');
let refused = 0;
for (const name of fixtures) refused += await accept(name);
await rm(dir, { recursive: true, force: true });
process.exitCode = refused > 0 ? 1 : 0;

/** How many differences are new and were not accepted. */
async function accept(name: FixtureName): Promise<number> {
  const server = await embeddedPostgres({ dir: join(dir, name), database: 'ioc', settings: { fsync: 'off' } });
  try {
    await restoreFixture(name, server.url, ownPrefix());
    await upToDate(server.url, catalogue, () => undefined);
    const db = await dataSource(server.url, 2, 0).initialize();
    const upgraded = await exportSections(db, catalogue);
    await db.destroy();
    return await compareAndStore(name, found(await recordedExport(name), upgraded));
  } finally {
    await server.stop();
  }
}

async function compareAndStore(name: FixtureName, is: ReturnType<typeof found>): Promise<number> {
  const before = await readExpectation(name).catch(() => null);
  const owner = new Map(before?.cases.map((one) => [one.text, one.decision]));
  const news = is.cases.filter((text) => !owner.has(text));
  for (const text of news) console.log(`${name}: ${text}`);
  const moved = sectionNames.filter((section) => is.sections[section].hash !== before?.sections[section].hash);
  for (const section of moved)
    console.log(`${name}: ${section}: ${is.sections[section].differences} differences from what was recorded`);
  if (before !== null && decision === undefined) return news.length + moved.length;
  const cases = is.cases.map((text) => ({ decision: owner.get(text) ?? decision ?? '', text }));
  if (cases.some((one) => one.decision === '')) throw new Error(`${name}: differences need --decision`);
  await writeExpectation(name, { sections: is.sections, cases });
  return 0;
}
