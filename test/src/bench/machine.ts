import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import type { DataSource } from 'typeorm';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** CPU seconds of a process, with those of its ended children and of the children that live. Linux only. */
export function cpuSeconds(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  const own = stat(String(pid)).slice(11, 15); // utime, stime, cutime, cstime
  const living = children.flatMap((child) => stat(child).slice(11, 13));
  return [...own, ...living].reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
}

/** Fields of /proc/…/stat after the command's name; empty when the process has ended meanwhile. */
function stat(pid: string): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
const parentOf = (pid: string) => Number(stat(pid)[1]);

/** What the numbers were measured on and with, for the head of a report. */
export async function settingsOf(db: DataSource): Promise<string[]> {
  const names = [
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'shared_buffers',
    'max_wal_size',
    'wal_compression',
  ];
  const rows: { name: string; setting: string; unit: string | null }[] = await db.query(
    `select name, setting, unit from pg_settings where name = any($1) order by name`,
    [names],
  );
  const [{ version }] = await db.query('select version()');
  const [cpu] = cpus();
  return [
    `${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, load ${load()}`,
    `Node ${process.version}, ${String(version).split(',')[0]}, Kafka on one node`,
    rows.map(({ name, setting, unit }) => `${name}=${setting}${unit ?? ''}`).join(' '),
  ];
}

export const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(2))
    .join(' ');

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
};
