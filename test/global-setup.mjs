import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeRun, staleRuns } from './global-teardown.mjs';

/**
 * One directory per Jest run, in which the servers that the specs share (PostgreSQL, Kafka) are started when the first
 * spec asks for one. What a killed run left behind goes first. TEST_DATABASE_URL names a PostgreSQL to use instead.
 */
export default async function setUp() {
  for (const dir of await staleRuns()) await removeRun(dir);
  const dir = await mkdtemp(join(tmpdir(), 'ioc-test-'));
  await chmod(dir, 0o755); // as root, PostgreSQL runs as another user who has to pass through here
  await writeFile(join(dir, 'owner'), String(process.pid));
  process.env.IOC_TEST_RUN = dir;
}
