import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Prints what a process says, each line with the name of its speaker. */
export function sayLines({ stdout, stderr }: ChildProcess, speaker: string): void {
  for (const stream of [stdout, stderr])
    if (stream) createInterface({ input: stream }).on('line', (line) => console.log(`  [${speaker}] ${line}`));
}

/** Asks a process to end, and ends it after so many milliseconds; resolves once it has ended. */
export async function endChild(child: ChildProcess, withinMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), withinMs);
  await gone;
  clearTimeout(kill);
}
