import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { readIfThere } from '#start/read-if-there.js';

/** Who has the data directory. `database`: of the embedded server; null when DATABASE_URL is used; absent until it is open. */
const Running = z.object({
  pid: z.number().int().positive(),
  what: z.string().default('npm start'),
  database: z.string().nullish(),
  /** Kafka that this start uses; empty: the embedded log. */
  brokers: z.string().default(''),
});
export type Running = z.infer<typeof Running>;
type Said = z.input<typeof Running>;

/**
 * Lets one `npm start`, or one command that starts the embedded server for itself, at a time run on a data directory: two
 * would stop each other's database. What a killed one left behind does not count.
 */
export async function claim(file: string, what = 'npm start'): Promise<() => Promise<void>> {
  const other = await runningOn(file);
  if (other) {
    throw new Error(
      `Đã chạy ở tiến trình ${other.pid} (${other.what}) / already running as process ${other.pid}; dừng nó trước / stop it first`,
    );
  }
  await mkdir(dirname(file), { recursive: true });
  await say(file, { pid: process.pid, what });
  return () => rm(file, { force: true });
}

/** Shows the commands that come later what this start uses. */
export const sayUses = (file: string, uses: Pick<Said, 'database' | 'brokers'>): Promise<void> =>
  say(file, { pid: process.pid, what: 'npm start', ...uses });

async function say(file: string, running: Said): Promise<void> {
  await writeFile(`${file}.${process.pid}`, JSON.stringify(running));
  await rename(`${file}.${process.pid}`, file);
}

/** Who runs on the directory now; null: nobody. @throws an Error that names the file when nothing can be read from it */
export async function runningOn(file: string): Promise<Running | null> {
  const text = await readIfThere(file);
  if (text === null) return null;
  const found = parse(text);
  if (!found) {
    throw new Error(
      `${file}: cần JSON {"pid": số}, thấy ${JSON.stringify(text.slice(0, 60))}; xóa tệp này nếu không có npm start nào chạy / ` +
        `expected JSON {"pid": number}; delete this file if no npm start is running`,
    );
  }
  return found.pid !== process.pid && (await isOurs(found.pid)) ? found : null;
}

function parse(text: string): Running | null {
  try {
    return Running.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The number of a process that was killed may belong to any other program now. */
async function isOurs(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null ? process.platform !== 'linux' : /start\.mjs|command\.mjs/.test(command);
}
