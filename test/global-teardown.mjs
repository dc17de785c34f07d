import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function tearDown() {
  if (process.env.IOC_TEST_RUN) await removeRun(process.env.IOC_TEST_RUN);
}

/** Directories of earlier runs whose Jest is gone. */
export async function staleRuns() {
  const names = (await readdir(tmpdir())).filter((name) => /^ioc-test-[A-Za-z0-9]{6}$/.test(name));
  const dirs = names.map((name) => join(tmpdir(), name));
  const owners = await Promise.all(dirs.map((dir) => readFile(join(dir, 'owner'), 'utf8').catch(() => undefined)));
  return dirs.filter((_, i) => owners[i] !== undefined && !isAlive(Number(owners[i])));
}

/** Ends the servers of a run and removes its directory: test data, so nothing is asked to finish its work. */
export async function removeRun(dir) {
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.json'));
  for (const name of names) {
    const { pid } = JSON.parse(await readFile(join(dir, name), 'utf8').catch(() => '{}'));
    if (pid && (await belongsTo(pid, dir))) await end(pid);
  }
  await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** The number of a process that ended long ago may have been given to another: its command line must name the run. */
async function belongsTo(pid, dir) {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined ? process.platform !== 'linux' && isAlive(pid) : command.includes(dir);
}

async function end(pid) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGKILL']; // SIGINT: PostgreSQL's fast stop, with all its backends
  for (const signal of signals) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < 5000 && isAlive(pid); waited += 50) await new Promise((done) => setTimeout(done, 50));
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
