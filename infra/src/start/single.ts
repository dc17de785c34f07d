import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Lets one `npm start` at a time run on a data directory: two would stop each other's database. What a killed one left
 * behind does not count.
 */
export async function claim(file: string): Promise<() => Promise<void>> {
  const other = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as { pid?: number };
  if (other.pid !== undefined && other.pid !== process.pid && (await isStart(other.pid))) {
    throw new Error(
      `Đã chạy ở tiến trình ${other.pid} / already running as process ${other.pid}; dừng nó trước / stop it first`,
    );
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ pid: process.pid }));
  return () => rm(file, { force: true });
}

/** The number of a process that was killed may belong to any other program now. */
async function isStart(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null ? process.platform !== 'linux' : command.includes('start.mjs');
}
