import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '@ioc/infra/postgres/free-port';
import { apiSettings, mustBeBuilt, root } from '@ioc/test/support/api';
import { LogWatch } from '@ioc/test/support/log-secrets';

/** The API as an operator runs it, so that it can be killed as a power cut would. Always at the same address. */
export interface ApiProcess {
  readonly url: string;
  /** Resolves when it listens. */
  start(): Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Ends it in order, as SIGTERM does. Rejects where it said what may stand in no log. */
  stop(): Promise<void>;
  /** Sends it a signal and goes on. */
  signal(signal: NodeJS.Signals): void;
  /** Exit code once it has ended by itself; null: by a signal. */
  ended(): Promise<number | null>;
  /** Rejects, with what it printed, when it ends without having been told to. */
  readonly fallen: Promise<never>;
  /** SIGSTOP: it does nothing until `thaw`, as on a machine that hangs. */
  freeze(): void;
  thaw(): void;
  /** What it has printed, for the message of a failed test. */
  output(): string;
}

const startsWithinMs = 180_000;

export async function apiProcess(more: Readonly<Record<string, string>>): Promise<ApiProcess> {
  const program = join(root, 'apps', 'api', 'dist', 'main.js');
  mustBeBuilt(program);
  const port = String(await freePort());
  const settings = await apiSettings({ LOG_LEVEL: 'warn', ...more, PORT: port });
  const watch = new LogWatch();
  let child: ChildProcess | null = null;
  let said = '';
  let fall: (error: Error) => void = () => undefined;
  const fallen = new Promise<never>((_, reject) => (fall = reject));
  fallen.catch(() => undefined);
  const start = async () => {
    const own = spawn(process.execPath, [program], { cwd: root, env: { PATH: process.env['PATH'], ...settings } });
    child = own;
    let text = '';
    await new Promise<void>((listens, failed) => {
      const late = setTimeout(() => failed(new Error(`The API does not listen yet.\n${said}`)), startsWithinMs);
      const hear = (part: Buffer) => {
        said = (said + String(part)).slice(-20_000);
        watch.hear(String(part));
        // The line may come in pieces, and with others.
        text += String(part);
        if (/IOC: http.*\n/.test(text)) listens(clearTimeout(late));
      };
      own.stdout.on('data', hear);
      own.stderr.on('data', hear);
      own.once('exit', (code, signal) => {
        const error = new Error(`The API ended: ${signal ?? code}\n${said}`);
        failed(error);
        if (child === own) fall(error);
      });
    });
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const own = child;
    child = null;
    if (!own || own.exitCode !== null || own.signalCode !== null) return;
    const gone = new Promise((done) => own.once('exit', done));
    own.kill(signal);
    const late = setTimeout(() => own.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(late);
    watch.done();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    signal: (signal) => void child?.kill(signal),
    ended: () => {
      const own = child;
      if (!own || own.exitCode !== null || own.signalCode !== null) return Promise.resolve(own?.exitCode ?? null);
      return new Promise((done) => own.once('exit', (code) => done(code)));
    },
    fallen,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    output: () => said,
  };
}
