import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Program {
  readonly url: string;
  readonly process: ChildProcess;
}

/** The program itself as it was built, on a port of its own. @throws with what it said when it does not listen in time */
export async function startProgram(settings: Readonly<Record<string, string>>, withinMs = 60_000): Promise<Program> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', ACCESS: 'open', LOG_LEVEL: 'warn', ...settings };
  const child = spawn(process.execPath, [resolve('apps/api/dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  for (const end = performance.now() + withinMs; performance.now() < end; await pause(10)) {
    const url = /IOC: (http\S+)/.exec(text)?.[1];
    if (url !== undefined) return { url, process: child };
    if (child.exitCode !== null) break;
  }
  child.kill('SIGKILL');
  throw new Error(`the program did not start:\n${text}`);
}
