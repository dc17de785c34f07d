import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { endChild, sayLines } from '#start/child.js';

const stopWithinMs = 5000;

/** The simulated province in a process of its own, with bounded memory: its work never delays an answer of the API. */
export function startSimulator(root: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  let stopping = false;
  let child: ChildProcess;
  let restart: NodeJS.Timeout | undefined;
  const run = (attempt: number) => {
    const began = Date.now();
    child = fork(join(root, 'infra', 'dist', 'simulator', 'main.js'), args, {
      cwd: root,
      env: { ...process.env, ...env },
      execArgv: ['--max-old-space-size=256'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    sayLines(child, 'mô phỏng');
    child.once('exit', (code, signal) => {
      if (stopping || code === 0) return;
      const next = Date.now() - began > 60_000 ? 0 : attempt + 1;
      console.error(`! Bộ mô phỏng dừng bất thường / the simulator ended by itself (${signal ?? code})`);
      if (next < 5) restart = setTimeout(() => run(next), 1000 * 2 ** next);
    });
  };
  run(0);
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(restart);
      await endChild(child, stopWithinMs);
    },
  };
}
